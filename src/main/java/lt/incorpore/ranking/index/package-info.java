/// The index of all offers and the index of all people: the best for one of the other side, and how many there are.
///
/// [lt.incorpore.ranking.index.OfferIndex] and [lt.incorpore.ranking.index.PersonIndex] answer exactly what scoring
/// each single pair would give, only much sooner: rows are packed into leaves of neighbours, and bounds rule most of
/// them out unseen. How they do it stays inside.
@NullMarked
package lt.incorpore.ranking.index;

import org.jspecify.annotations.NullMarked;
