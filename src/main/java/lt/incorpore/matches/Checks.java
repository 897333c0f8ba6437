package lt.incorpore.matches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lt.incorpore.matches.MatchView.Check;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.ranking.GateCheck;
import lt.incorpore.ranking.GateCheck.Ground;
import lt.incorpore.ranking.GateCheck.Verdict;
import lt.incorpore.ranking.facts.Day;

/// Says what the gates found, in the reader's language: nothing is shut out silently, and nothing unknown is passed
/// over in silence.
final class Checks {

    private static final int METRES = 1_000;

    private Checks() {}

    /// @param reliefTold whether the person has said what the law asks of their Lithuanian; if not, a level that only a
    ///                   relief would excuse is named as open
    static List<Check> of(List<GateCheck> gates, boolean reliefTold, Depth depth, Lang lang) {
        var checks = new ArrayList<Check>();
        for (var gate : gates) {
            var verdict = verdict(gate, reliefTold);
            if (verdict != Verdict.PASS) {
                checks.add(new Check(gate.gate(), verdict, depth.hasWords() ? sentence(gate, verdict, lang) : null));
            }
        }
        return checks;
    }

    private static Verdict verdict(GateCheck gate, boolean reliefTold) {
        return !reliefTold && gate.ground() instanceof Ground.LegalLevel level && level.relieved()
                ? Verdict.UNKNOWN
                : gate.verdict();
    }

    private static String sentence(GateCheck gate, Verdict verdict, Lang lang) {
        var key = "match.gate." + gate.gate().name() + (verdict == Verdict.FAIL ? ".fail" : ".unknown");
        return switch (gate.ground()) {
            case Ground.WorkFrom from ->
                from.mayWorkFrom().equals(Day.NEVER)
                        ? Words.say(lang, "match.gate.RIGHT_TO_WORK.closed")
                        : Words.say(lang, key, Map.of("from", day(from.mayWorkFrom()), "start", day(from.start())));
            case Ground.LegalLevel level -> Words.say(lang, key, Map.of("level", Reasons.cefr(level.demanded())));
            case Ground.Distance way -> Words.say(lang, key, Map.of("km", km(way.metres()), "limit", km(way.limit())));
            case Ground.WeeklyHours hours ->
                Words.say(
                        lang,
                        key,
                        Map.of(
                                "offered",
                                hours.offered().isKnown() ? hours.offered().min() : 0,
                                "limit",
                                hours.limit()));
            case Ground.DrivingClasses _, Ground.Profession _, Ground.Hazard _, Ground.ExcludedShifts _ ->
                Words.say(lang, key);
        };
    }

    private static String day(Day day) {
        return day.isKnown() ? Reasons.day(day.epochDay()) : "";
    }

    private static int km(int metres) {
        return metres < 0 ? 0 : (metres + METRES / 2) / METRES;
    }
}
