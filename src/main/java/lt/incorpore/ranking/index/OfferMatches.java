package lt.incorpore.ranking.index;

import java.util.List;

/// The offers that fit a person best: best first, of equal scores the lower number first.
///
/// @param open      no gate fails
/// @param notYet    at least one gate fails; [lt.incorpore.ranking.Scoring#explain] says which and why
/// @param openCount all open offers that the filter lets through; [#NOT_COUNTED] unless asked for
public record OfferMatches(List<Match> open, List<Match> notYet, int openCount) {

    public static final int NOT_COUNTED = -1;
}
