/// Trainings that partners run: what they teach, where and when.
@NullMarked
package lt.incorpore.orientation.trainings;

import org.jspecify.annotations.NullMarked;
