package lt.incorpore.matches.helped;

import lt.incorpore.matches.MatchView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Matches of a person whom somebody helps.
///
/// @param matches with what was tried out, as if it were so
/// @param now     how many offers there are with the facts that are kept
/// @param then    how many there would be with what was tried out; the same as `now` where nothing was
@Schema(name = "HelpedMatches")
public record HelpedView(MatchView.Offers matches, Count now, Count then) {

    /// @param open offers that nothing rules out
    /// @param good those of them that are good
    @Schema(name = "OfferCounts")
    public record Count(int open, int good) {}
}
