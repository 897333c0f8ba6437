package lt.incorpore.ranking;

import lt.incorpore.ranking.facts.Conditions;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.PersonFacts;

/// The answer of one gate for one pair, with the data behind it.
public record GateCheck(Gate gate, Verdict verdict, Ground ground) {

    /// Only [#FAIL] keeps an offer out of the open list.
    public enum Verdict {
        PASS,
        /// Passes, but is named: somebody should ask.
        UNKNOWN,
        FAIL
    }

    /// What a gate looked at: one record a gate.
    public sealed interface Ground {

        /// @param start first day on which the work could begin
        record WorkFrom(Day mayWorkFrom, Day start) implements Ground {}

        /// @param demanded CEFR level after any relief, 0 when the law demands none
        /// @param has      what the person has; listening and speaking count
        /// @param relieved whether the person's relief lowered the demand on that day
        record LegalLevel(int language, int demanded, LanguageUse.CefrLevels has, boolean relieved) implements Ground {}

        record DrivingClasses(Driving demanded, Driving held) implements Ground {}

        /// @param profession regulated profession, 0 when none
        record Profession(int profession) implements Ground {}

        record Hazard(boolean hazardous, PersonFacts.Answer allowed) implements Ground {}

        /// @param metres great circle, -1 when a place is unknown
        /// @param limit  the person's, [PersonFacts.Reach#ANYWHERE] when none
        record Distance(int metres, int limit, boolean remote) implements Ground {}

        /// @param offered fewest hours a week that the offer takes
        record WeeklyHours(Conditions.Hours offered, int limit) implements Ground {}

        record ExcludedShifts(Shifts offered, Shifts excluded) implements Ground {}
    }
}
