/// Lucene in its best known form for this question: sorted by place and occupation, with an own bounded collector.
@NullMarked
package lt.incorpore.bench.lucene;

import org.jspecify.annotations.NullMarked;
