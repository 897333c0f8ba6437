@NullMarked
package lt.incorpore.taxonomy.intake;

import org.jspecify.annotations.NullMarked;
