/// What several rooms' tests share: the database, builders that start valid, seeded random worlds.
@NullMarked
package lt.incorpore.testdata;

import org.jspecify.annotations.NullMarked;
