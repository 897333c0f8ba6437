/// What the two database servers need beside their contenders: a person as tables, offers as rows and documents, the
/// statement and the script, and the processes themselves with their clocks.
@NullMarked
package lt.incorpore.bench.peers;

import org.jspecify.annotations.NullMarked;
