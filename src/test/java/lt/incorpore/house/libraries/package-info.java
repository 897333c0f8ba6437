/// Whether the libraries are younger than docs/libraries.md lets them be.
@NullMarked
package lt.incorpore.house.libraries;

import org.jspecify.annotations.NullMarked;
