/// Facts of people and of offers: all that ranking may know, in closed records of codes.
///
/// A record checks its own ranges, keeps its lists in order, and says of each part whether anybody has stated it.
/// What is not here cannot move a score.
@NullMarked
package lt.incorpore.ranking.facts;

import org.jspecify.annotations.NullMarked;
