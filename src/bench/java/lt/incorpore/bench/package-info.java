/// The benchmark of the ranking core: one invented labour market, several ways to answer the same question, side by
/// side. Built by the profile `bench` alone and never part of the tests.
@NullMarked
package lt.incorpore.bench;

import org.jspecify.annotations.NullMarked;
