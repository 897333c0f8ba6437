/// Work that takes longer than a request may: queued, worked on in small pieces that survive a crash, followed,
/// confirmed and cancelled by whoever asked for it. What is done, the room that asks knows; see `OperationWork`.
@NullMarked
package lt.incorpore.operations;

import org.jspecify.annotations.NullMarked;
