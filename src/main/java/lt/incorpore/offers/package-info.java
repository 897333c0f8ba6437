/// Offers of work: vacancies, try-outs, apprenticeships, seasonal and volunteer work, services that people offer
/// themselves. Draft, check, publish, import, close, expire. Rules: Labour Code art. 25(6), see `law`.
@NullMarked
package lt.incorpore.offers;

import org.jspecify.annotations.NullMarked;
