@NullMarked
package lt.incorpore.taxonomy.names;

import org.jspecify.annotations.NullMarked;
