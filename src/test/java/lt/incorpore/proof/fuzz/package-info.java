/// Requests made from the contract and bent in every way: whatever is sent, the service answers, quickly and kindly.
@NullMarked
package lt.incorpore.proof.fuzz;

import org.jspecify.annotations.NullMarked;
