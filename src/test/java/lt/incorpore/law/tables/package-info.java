@NullMarked
package lt.incorpore.law.tables;

import org.jspecify.annotations.NullMarked;
