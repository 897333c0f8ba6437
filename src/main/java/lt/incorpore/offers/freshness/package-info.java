/// How fresh offers are kept: after thirty days their owners are asked whether they still stand, and a week without
/// an answer puts them aside.
@NullMarked
package lt.incorpore.offers.freshness;

import org.jspecify.annotations.NullMarked;
