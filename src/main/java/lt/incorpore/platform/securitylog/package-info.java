/// What happens at the doors, one line each in the log: who came in, and who was refused.
@NullMarked
package lt.incorpore.platform.securitylog;

import org.jspecify.annotations.NullMarked;
