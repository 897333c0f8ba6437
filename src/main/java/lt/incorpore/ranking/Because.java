package lt.incorpore.ranking;

import java.util.List;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Conditions.Contract;
import lt.incorpore.ranking.facts.Conditions.Contracts;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse.LanguageSkill;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds.Replies;

/// Why a term gave its points: one record a term, with data only. The words are the business of the rooms outside.
public sealed interface Because {

    /// `0..1000`.
    int points();

    /// Whether nothing at all was known, so that the term stayed neutral. Single unknown parts are named in the data.
    boolean unknown();

    /// @param parts each needed skill, in the order of skill numbers
    record Skills(List<SkillPart> parts, int points) implements Because {

        @Override
        public boolean unknown() {
            return parts.stream().allMatch(part -> part.how() instanceof SkillFound.NotStated);
        }
    }

    /// @param skill  the needed skill
    /// @param weight `1..4`
    /// @param credit `0..1000`; 500 when nothing is known
    record SkillPart(int skill, int weight, int credit, SkillFound how) {}

    /// How a needed skill was found in a person.
    sealed interface SkillFound {

        record Exactly(Evidence evidence) implements SkillFound {}

        /// @param through   the skill that the person has
        /// @param closeness permille
        record Related(int through, int closeness, Evidence evidence) implements SkillFound {}

        record SaidNo() implements SkillFound {}

        record NotStated() implements SkillFound {}
    }

    /// @param nearest the person's occupation that stands nearest
    record OccupationStep(Occupation needed, Occupation nearest, Kinship kinship) implements Because {

        @Override
        public int points() {
            return kinship.points();
        }

        @Override
        public boolean unknown() {
            return kinship == Kinship.UNKNOWN;
        }
    }

    /// How near two occupations stand in ISCO-08.
    enum Kinship {
        SAME(1_000),
        UNIT_GROUP(800),
        MINOR_GROUP(500),
        SUB_MAJOR_GROUP(250),
        MAJOR_GROUP(100),
        APART(0),
        UNKNOWN(Term.NEUTRAL);

        private final int points;

        Kinship(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }
    }

    /// @param stated whether the offer says which languages it takes; without parts it says that it takes none
    record Languages(boolean stated, List<LanguagePart> parts, int points) implements Because {

        @Override
        public boolean unknown() {
            return !stated || !parts.isEmpty() && parts.stream().allMatch(part -> part.has() < 0);
        }
    }

    /// @param needed CEFR `1..6`
    /// @param has    CEFR `0..6`, -1 when nobody has stated it
    record LanguagePart(int language, LanguageSkill skill, int needed, int has, int points) {}

    /// @param metres    great circle, -1 when a place is unknown
    /// @param remote    whether work from home suits both, so that the way does not matter
    /// @param transport whether the employer brings people, which halves the way
    record Way(int metres, boolean remote, boolean transport, int points) implements Because {

        @Override
        public boolean unknown() {
            return metres < 0 && !remote;
        }
    }

    /// @param hoursPoints  half of the term
    /// @param shiftsPoints the other half
    record HoursAndShifts(HoursSides hours, int hoursPoints, ShiftSides shifts, int shiftsPoints) implements Because {

        @Override
        public int points() {
            return (hoursPoints + shiftsPoints) / 2;
        }

        @Override
        public boolean unknown() {
            return !hours.known() && !shifts.known();
        }
    }

    record HoursSides(Hours offered, Hours wished) {

        public boolean known() {
            return offered.isKnown() && wished.isKnown();
        }
    }

    record ShiftSides(Shifts offered, Shifts wished) {

        public boolean known() {
            return offered.bits() != 0 && wished.bits() != 0;
        }
    }

    record Pay(PayPerHour offered, PayPerHour wished, int points) implements Because {

        @Override
        public boolean unknown() {
            return !offered.isKnown() || !wished.isKnown();
        }
    }

    /// Never unknown where the offer asks for none: the points are full by themselves.
    record ExperienceMonths(Experience needed, Experience has, int points) implements Because {

        @Override
        public boolean unknown() {
            return needed.months() != 0 && (!needed.isKnown() || !has.isKnown());
        }
    }

    /// Never unknown where the offer asks for none: the points are full by themselves.
    record EducationLevels(Education needed, Education has, int points) implements Because {

        @Override
        public boolean unknown() {
            return needed.isced() != 0 && (!needed.isKnown() || !has.isKnown());
        }
    }

    record ContractAndStart(ContractSides contract, int contractPoints, StartSides start, int startPoints)
            implements Because {

        @Override
        public int points() {
            return (contractPoints + startPoints) / 2;
        }

        @Override
        public boolean unknown() {
            return !contract.known() && !start.known();
        }
    }

    record ContractSides(Contract offered, Contracts wished) {

        public boolean known() {
            return offered != Contract.UNKNOWN && wished.bits() != 0;
        }
    }

    record StartSides(Day offered, Day available) {

        public boolean known() {
            return offered.isKnown() && available.isKnown();
        }
    }

    /// @param days since the employer last confirmed the offer, -1 when that never happened
    record Freshness(int days, int daysPoints, Replies replies, int repliesPoints) implements Because {

        @Override
        public int points() {
            return (daysPoints + repliesPoints) / 2;
        }

        @Override
        public boolean unknown() {
            return days < 0 && !replies.isKnown();
        }
    }
}
