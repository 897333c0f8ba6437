/// What the contract says beyond what the code of each operation says.
@NullMarked
package lt.incorpore.platform.contract;

import org.jspecify.annotations.NullMarked;
