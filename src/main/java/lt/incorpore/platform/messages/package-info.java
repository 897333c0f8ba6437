/// Where a request begins and ends on its connection.
@NullMarked
package lt.incorpore.platform.messages;

import org.jspecify.annotations.NullMarked;
