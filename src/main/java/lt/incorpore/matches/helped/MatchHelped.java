package lt.incorpore.matches.helped;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lt.incorpore.matches.Depth;
import lt.incorpore.matches.FindMatches;
import lt.incorpore.matches.FindMatches.Wanted;
import lt.incorpore.matches.MatchView;
import lt.incorpore.matches.changes.WhatIf;
import lt.incorpore.matches.helped.HelpedView.Count;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.ReadOwnFacts;
import lt.incorpore.profiles.assisted.ActForPerson;

/// Matches for a helper and the person beside, with every reason, and as they would be if something changed. What is
/// tried out is kept nowhere; that the facts were read is written down each time.
@ApplicationScoped
public class MatchHelped {

    private final ActForPerson act;
    private final ReadOwnFacts own;
    private final FindMatches matches;

    MatchHelped(ActForPerson act, ReadOwnFacts own, FindMatches matches) {
        this.act = act;
        this.own = own;
        this.matches = matches;
    }

    /// @param best   length of the list, 1..100
    /// @param notYet length of the list of offers that something rules out, 0..100
    public record Asked(WhatIf whatIf, int best, int notYet) {}

    /// @param help in which the person is helped
    /// @throws lt.incorpore.platform.Problem not found where it is not this helper's; ended, as every act
    public HelpedView of(UUID help, Asked asked, Viewer helper, Lang lang) {
        var facts = own.of(act.profile(help, helper), helper, Purpose.COUNSELLING);
        var then = matches.of(asked.whatIf.appliedTo(facts), wanted(asked.best, asked.notYet), lang);
        var now = asked.whatIf.isNothing() ? then : matches.of(facts, wanted(1, 0), lang);
        return new HelpedView(then, count(now), count(then));
    }

    private static Wanted wanted(int best, int notYet) {
        return new Wanted(best, notYet, List.of(), "", Depth.FULL);
    }

    private static Count count(MatchView.Offers offers) {
        var help = Objects.requireNonNull(offers.whatWouldHelp());
        return new Count(help.open(), help.good());
    }
}
