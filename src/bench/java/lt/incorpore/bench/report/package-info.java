/// From the numbers of a run to a page that people read: tables, goals, a plot. Nothing is measured here.
@NullMarked
package lt.incorpore.bench.report;

import org.jspecify.annotations.NullMarked;
