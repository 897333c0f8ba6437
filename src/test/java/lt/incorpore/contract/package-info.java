/// What holds for every operation of the API.
@NullMarked
package lt.incorpore.contract;

import org.jspecify.annotations.NullMarked;
