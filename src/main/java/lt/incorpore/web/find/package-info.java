/// Finding work: four questions, results, one job.
@NullMarked
package lt.incorpore.web.find;

import org.jspecify.annotations.NullMarked;
