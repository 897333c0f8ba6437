package lt.incorpore.matches;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lt.incorpore.matches.MatchView.Named;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.Shift;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What would open more offers, or make more of them good. Every number is counted over all offers that were asked for,
/// and is true once the change is made.
///
/// @param goodFrom score from which an offer counts as good
/// @param open     offers that nothing rules out, as things are
/// @param good     those of them that are good
/// @param changes  best first; only such as bring something
@Schema(name = "WhatWouldHelp")
public record HelpView(int goodFrom, int open, int good, List<Step> changes) {

    /// One change, and what it brings.
    ///
    /// @param sentence the change and its effect in the reader's language
    /// @param moreOpen how many more offers would be open
    /// @param moreGood how many more offers would be good
    @Schema(name = "HelpfulChange")
    public record Step(Kind change, ChangedTo to, String sentence, int moreOpen, int moreGood) {}

    /// What is changed.
    @Schema(name = "HelpfulChangeKind")
    public enum Kind {
        LANGUAGE,
        DRIVING,
        SKILL,
        DISTANCE,
        SHIFT,
        HOURS
    }

    /// What it is changed to: of these only what belongs to the kind of change.
    ///
    /// @param language     LANGUAGE: BCP 47
    /// @param level        LANGUAGE: in listening, reading, speaking and writing, where it is not higher already
    /// @param drivingClass DRIVING: held too
    /// @param skill        SKILL: had too, on the person's word alone
    /// @param km           DISTANCE: the limit of the way to work
    /// @param shift        SHIFT: no longer ruled out, and wished where any is
    /// @param hours        HOURS: the most hours a week, both limit and wish, where fewer were stated
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangedTo")
    public record ChangedTo(
            @Nullable String language,
            @Nullable Cefr level,
            @Nullable DrivingClass drivingClass,
            @Nullable Named skill,
            @Nullable Integer km,
            @Nullable Shift shift,
            @Nullable Integer hours) {}
}
