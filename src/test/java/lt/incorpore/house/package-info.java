/// What holds the house: its rooms and arrows, sizes, words, contract, launcher and manifests.
@NullMarked
package lt.incorpore.house;

import org.jspecify.annotations.NullMarked;
