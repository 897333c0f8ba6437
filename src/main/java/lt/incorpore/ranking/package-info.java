/// The ranking core: which offers fit a person best, which people fit an offer best, and why.
///
/// Plain Java over closed records of codes: no framework, no clock, no randomness, no protected attribute. The model is
/// the list in [lt.incorpore.ranking.Term] and the list in [lt.incorpore.ranking.Gate]; [lt.incorpore.ranking.Scoring]
/// explains one pair; [lt.incorpore.ranking.OfferIndex] and [lt.incorpore.ranking.PersonIndex] answer for many,
/// exactly.
@NullMarked
package lt.incorpore.ranking;

import org.jspecify.annotations.NullMarked;
