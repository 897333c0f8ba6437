/// What a draft could say as well: occupations that its title means, skills that its text asks for.
@NullMarked
package lt.incorpore.offers.proposals;

import org.jspecify.annotations.NullMarked;
