/// Offers in the formats of others: schema.org JobPosting (JSON-LD) and HR-XML 3.2 PositionOpening as EURES
/// exchanges it, out and in. Each format is one class, which says what it cannot hold. A résumé in JSON Resume
/// comes in as a proposal of facts.
@NullMarked
package lt.incorpore.feeds.formats;

import org.jspecify.annotations.NullMarked;
