package lt.incorpore.ranking.facts;

import java.util.ArrayList;
import java.util.List;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Conditions.Contract;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences.Driving;

/// Everything of an offer that ranking may know. A closed record: what is not here cannot move a score.
///
/// @param number identity and last tie-breaker: of two equal scores the lower number comes first
public record OfferNeeds(long number, Demands demands, Legal legal, Conditions conditions, Posting posting) {

    /// Starts an offer that states nothing yet.
    public static Builder offer(long number) {
        return new Builder(number);
    }

    /// What the work takes. All of it weighs, none of it gates.
    ///
    /// @param skills each skill once; the weights add up to at most [#MAX_SKILL_WEIGHT]
    public record Demands(
            Occupation occupation,
            List<SkillNeed> skills,
            LanguageNeeds languages,
            Experience experience,
            Education education) {

        /// Sixteen essential skills, or more of the lesser ones. The bound lets the index count in 16 bits.
        public static final int MAX_SKILL_WEIGHT = 64;

        public Demands {
            skills = skills.stream().sorted().toList();
            int weight = skills.stream().mapToInt(SkillNeed::weight).sum();
            Range.check("sum of skill weights", weight, 0, MAX_SKILL_WEIGHT);
            for (int i = 1; i < skills.size(); i++) {
                if (skills.get(i).skill() == skills.get(i - 1).skill()) {
                    throw new IllegalArgumentException("skill needed twice: " + skills.get(i));
                }
            }
        }
    }

    /// @param skill  dense number given by the caller, `1..65535`
    /// @param weight `1..4`, from "useful" to "cannot be done without"
    public record SkillNeed(int skill, int weight) implements Comparable<SkillNeed> {

        public SkillNeed {
            Range.check("skill", skill, 1, 65_535);
            Range.check("weight of a skill", weight, 1, 4);
        }

        @Override
        public int compareTo(SkillNeed other) {
            return Integer.compare(skill, other.skill);
        }
    }

    /// Languages that the employer asks for. They weigh; only [LegalLanguage] gates.
    ///
    /// @param stated whether anybody has said which languages the work takes; "none" is a statement too
    /// @param needs  at most 8, each language once, levels `0..6`
    public record LanguageNeeds(boolean stated, List<LanguageUse> needs) {

        /// Most languages of one offer.
        public static final int MOST = 8;

        public static final LanguageNeeds UNKNOWN = new LanguageNeeds(false, List.of());
        public static final LanguageNeeds NONE = new LanguageNeeds(true, List.of());

        public LanguageNeeds {
            needs = needs.stream().sorted().toList();
            Range.check("number of languages", needs.size(), 0, stated ? MOST : 0);
            for (int i = 0; i < needs.size(); i++) {
                CefrLevels levels = needs.get(i).levels();
                if (levels.listening() < 0 || levels.reading() < 0 || levels.speaking() < 0 || levels.writing() < 0) {
                    throw new IllegalArgumentException("needed level must be 0..6: " + needs.get(i));
                }
                if (i > 0 && needs.get(i).language() == needs.get(i - 1).language()) {
                    throw new IllegalArgumentException("language needed twice: " + needs.get(i));
                }
            }
        }
    }

    /// What the law demands. All of it gates.
    ///
    /// @param licence  regulated profession that needs a licence, `1..4095`; 0 for none
    /// @param driving  classes that must all be held
    public record Legal(LegalLanguage language, Driving driving, int licence, boolean hazardous) {

        public Legal {
            Range.check("licence", licence, 0, 4_095);
            if (!driving.isKnown()) {
                throw new IllegalArgumentException("an offer without driving asks for no class, not for unknown ones");
            }
        }
    }

    /// The level in listening and speaking that the law sets for this kind of contact with people.
    ///
    /// @param language `1..1023`; 0 only in [#NONE]
    /// @param level    CEFR `1..6`; 0 only in [#NONE]
    public record LegalLanguage(int language, int level) {

        public static final LegalLanguage NONE = new LegalLanguage(0, 0);

        public LegalLanguage {
            Range.check("language", language, 0, 1_023);
            Range.check("level", level, 0, 6);
            if ((language == 0) != (level == 0)) {
                throw new IllegalArgumentException("language " + language + " cannot have level " + level);
            }
        }
    }

    /// @param kind      kind of offer for filters, `0..15`
    /// @param confirmed last day on which the employer said that the offer still stands
    public record Posting(int kind, Place place, Day confirmed, Replies replies) {

        public Posting {
            Range.check("kind", kind, 0, 15);
        }
    }

    /// @param remote    the work can be done from home altogether
    /// @param transport the employer brings people to work
    public record Place(Point point, boolean remote, boolean transport) {}

    /// How the employer has answered people who wrote.
    ///
    /// @param permille answered contacts of a thousand, `0..1000`; -1 only in [#UNKNOWN]
    public record Replies(int permille) {

        public static final Replies UNKNOWN = new Replies(-1);

        public Replies {
            Range.check("replies", permille, -1, 1_000);
        }

        public boolean isKnown() {
            return permille >= 0;
        }
    }

    /// Collects what an offer states; all the rest stays unknown.
    public static final class Builder {
        private final long number;
        private final List<SkillNeed> skills = new ArrayList<>();
        private final List<LanguageUse> languages = new ArrayList<>();
        private boolean languagesStated;
        private Occupation occupation = Occupation.UNKNOWN;
        private Experience experience = Experience.UNKNOWN;
        private Education education = Education.UNKNOWN;
        private LegalLanguage legalLanguage = LegalLanguage.NONE;
        private Driving driving = Driving.NONE;
        private int licence;
        private boolean hazardous;
        private Hours hours = Hours.UNKNOWN;
        private Shifts shifts = Shifts.NONE;
        private PayPerHour pay = PayPerHour.UNKNOWN;
        private Contract contract = Contract.UNKNOWN;
        private Day start = Day.UNKNOWN;
        private int kind;
        private Place place = new Place(Point.UNKNOWN, false, false);
        private Day confirmed = Day.UNKNOWN;
        private Replies replies = Replies.UNKNOWN;

        private Builder(long number) {
            this.number = number;
        }

        public Builder occupation(Occupation value) {
            occupation = value;
            return this;
        }

        public Builder skill(SkillNeed need) {
            skills.add(need);
            return this;
        }

        public Builder language(LanguageUse need) {
            languagesStated = true;
            languages.add(need);
            return this;
        }

        public Builder noLanguageNeeded() {
            languagesStated = true;
            return this;
        }

        public Builder experience(Experience value) {
            experience = value;
            return this;
        }

        public Builder education(Education value) {
            education = value;
            return this;
        }

        public Builder legalLanguage(LegalLanguage value) {
            legalLanguage = value;
            return this;
        }

        public Builder driving(Driving value) {
            driving = value;
            return this;
        }

        public Builder licence(int profession) {
            licence = profession;
            return this;
        }

        public Builder hazardous() {
            hazardous = true;
            return this;
        }

        public Builder hours(Hours value) {
            hours = value;
            return this;
        }

        public Builder shifts(Shifts value) {
            shifts = value;
            return this;
        }

        public Builder pay(PayPerHour value) {
            pay = value;
            return this;
        }

        public Builder contract(Contract value) {
            contract = value;
            return this;
        }

        public Builder start(Day value) {
            start = value;
            return this;
        }

        public Builder kind(int value) {
            kind = value;
            return this;
        }

        public Builder at(Point value) {
            place = new Place(value, place.remote(), place.transport());
            return this;
        }

        public Builder remote() {
            place = new Place(place.point(), true, place.transport());
            return this;
        }

        public Builder transport() {
            place = new Place(place.point(), place.remote(), true);
            return this;
        }

        public Builder confirmed(Day value) {
            confirmed = value;
            return this;
        }

        public Builder replies(Replies value) {
            replies = value;
            return this;
        }

        public OfferNeeds build() {
            return new OfferNeeds(
                    number,
                    new Demands(
                            occupation, skills, new LanguageNeeds(languagesStated, languages), experience, education),
                    new Legal(legalLanguage, driving, licence, hazardous),
                    new Conditions(hours, shifts, pay, contract, start),
                    new Posting(kind, place, confirmed, replies));
        }
    }
}
