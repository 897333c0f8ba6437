/// A request that is sent again, because its answer was lost, has its effect once and is answered alike.
@NullMarked
package lt.incorpore.platform.idempotency;

import org.jspecify.annotations.NullMarked;
