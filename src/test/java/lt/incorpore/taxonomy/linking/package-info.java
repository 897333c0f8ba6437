@NullMarked
package lt.incorpore.taxonomy.linking;

import org.jspecify.annotations.NullMarked;
