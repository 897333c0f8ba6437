@NullMarked
package lt.incorpore.taxonomy.esco;

import org.jspecify.annotations.NullMarked;
