package lt.incorpore.ranking.facts;

import java.util.ArrayList;
import java.util.List;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Conditions.Contracts;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;

/// Everything of a person that ranking may know. A closed record: sex, age, name, origin, status, mother tongue, gaps
/// and the like are not here, so they cannot move a score.
///
/// @param number identity and last tie-breaker: of two equal scores the lower number comes first
public record PersonFacts(long number, Ability ability, Rights rights, Wishes wishes, Limits limits) {

    /// Starts a person of whom nothing is known yet.
    public static Builder person(long number) {
        return new Builder(number);
    }

    /// The same person, ready to be changed: the way to ask "what if".
    public Builder but() {
        Builder builder = new Builder(number);
        builder.occupations.addAll(ability.occupations());
        builder.skills.addAll(ability.skills());
        builder.languages.addAll(ability.languages());
        builder.experience = ability.experience();
        builder.education = ability.education();
        builder.rights = rights;
        builder.wishes = wishes;
        builder.limits = limits;
        return builder;
    }

    /// What the law lets the person do: answers only, never the reason behind them.
    ///
    /// @param mayWorkFrom first day on which the person may work; [Day#NEVER] when no day is in sight
    /// @param hazardous   whether the person may do hazardous work
    public record Rights(Day mayWorkFrom, LanguageRelief relief, Answer hazardous, Licences licences) {

        public static final Rights UNKNOWN =
                new Rights(Day.UNKNOWN, LanguageRelief.NONE, Answer.UNKNOWN, Licences.UNKNOWN);
    }

    /// A statement that may be missing.
    public enum Answer {
        UNKNOWN,
        NO,
        YES
    }

    /// For a time, the law demands no more than this level of its language from the person.
    ///
    /// @param level CEFR `0..6`; 6 relieves of nothing
    /// @param until last start day to which the relief applies
    public record LanguageRelief(int level, Day until) {

        public static final LanguageRelief NONE = new LanguageRelief(6, Day.UNKNOWN);

        public LanguageRelief {
            Range.check("level", level, 0, 6);
        }
    }

    /// What the person would like. It weighs, and never gates.
    ///
    /// @param shifts    times that suit; the empty set says that nobody stated them
    /// @param available first day on which the person could begin
    public record Wishes(Hours hours, Shifts shifts, PayPerHour pay, Contracts contracts, Day available) {

        public static final Wishes UNKNOWN =
                new Wishes(Hours.UNKNOWN, Shifts.NONE, PayPerHour.UNKNOWN, Contracts.UNKNOWN, Day.UNKNOWN);
    }

    /// The person's own hard limits. They gate.
    ///
    /// @param weeklyHours most hours a week, `0..168`; [#ANY_HOURS] for no limit
    /// @param excluded    shifts that the person will not do
    public record Limits(Reach reach, int weeklyHours, Shifts excluded) {

        public static final int ANY_HOURS = 168;
        public static final Limits NONE = new Limits(Reach.UNKNOWN, ANY_HOURS, Shifts.NONE);

        public Limits {
            Range.check("hours a week", weeklyHours, 0, ANY_HOURS);
        }
    }

    /// From where the person sets out, and how far.
    ///
    /// @param metres farthest place of work, great circle, `0..1_000_000`; [#ANYWHERE] for no limit
    /// @param remote work from home suits the person
    public record Reach(Point home, int metres, boolean remote) {

        public static final int ANYWHERE = 0xfffff;
        public static final Reach UNKNOWN = new Reach(Point.UNKNOWN, ANYWHERE, false);

        public Reach {
            if (metres != ANYWHERE) {
                Range.check("metres to work", metres, 0, 1_000_000);
            }
        }
    }

    /// Collects what is known of a person; all the rest stays unknown.
    public static final class Builder {
        private final long number;
        private final List<Occupation> occupations = new ArrayList<>();
        private final List<PersonSkill> skills = new ArrayList<>();
        private final List<LanguageUse> languages = new ArrayList<>();
        private Experience experience = Experience.UNKNOWN;
        private Education education = Education.UNKNOWN;
        private Rights rights = Rights.UNKNOWN;
        private Wishes wishes = Wishes.UNKNOWN;
        private Limits limits = Limits.NONE;

        private Builder(long number) {
            this.number = number;
        }

        public Builder occupation(Occupation value) {
            occupations.add(value);
            return this;
        }

        /// States a skill, in place of what was stated of it before.
        public Builder skill(PersonSkill value) {
            skills.removeIf(stated -> stated.skill() == value.skill());
            skills.add(value);
            return this;
        }

        /// States a language, in place of what was stated of it before.
        public Builder language(LanguageUse value) {
            languages.removeIf(stated -> stated.language() == value.language());
            languages.add(value);
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

        public Builder rights(Rights value) {
            rights = value;
            return this;
        }

        public Builder mayWorkFrom(Day value) {
            rights = new Rights(value, rights.relief(), rights.hazardous(), rights.licences());
            return this;
        }

        public Builder relief(LanguageRelief value) {
            rights = new Rights(rights.mayWorkFrom(), value, rights.hazardous(), rights.licences());
            return this;
        }

        public Builder hazardous(Answer value) {
            rights = new Rights(rights.mayWorkFrom(), rights.relief(), value, rights.licences());
            return this;
        }

        public Builder licences(Licences value) {
            rights = new Rights(rights.mayWorkFrom(), rights.relief(), rights.hazardous(), value);
            return this;
        }

        public Builder wishes(Wishes value) {
            wishes = value;
            return this;
        }

        public Builder hours(Hours value) {
            wishes = new Wishes(value, wishes.shifts(), wishes.pay(), wishes.contracts(), wishes.available());
            return this;
        }

        public Builder shifts(Shifts value) {
            wishes = new Wishes(wishes.hours(), value, wishes.pay(), wishes.contracts(), wishes.available());
            return this;
        }

        public Builder pay(PayPerHour value) {
            wishes = new Wishes(wishes.hours(), wishes.shifts(), value, wishes.contracts(), wishes.available());
            return this;
        }

        public Builder contracts(Contracts value) {
            wishes = new Wishes(wishes.hours(), wishes.shifts(), wishes.pay(), value, wishes.available());
            return this;
        }

        public Builder available(Day value) {
            wishes = new Wishes(wishes.hours(), wishes.shifts(), wishes.pay(), wishes.contracts(), value);
            return this;
        }

        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        public Builder reach(Reach value) {
            limits = new Limits(value, limits.weeklyHours(), limits.excluded());
            return this;
        }

        public Builder atMostHours(int weeklyHours) {
            limits = new Limits(limits.reach(), weeklyHours, limits.excluded());
            return this;
        }

        public Builder never(Shifts excluded) {
            limits = new Limits(limits.reach(), limits.weeklyHours(), excluded);
            return this;
        }

        public PersonFacts build() {
            return new PersonFacts(
                    number, new Ability(occupations, skills, languages, experience, education), rights, wishes, limits);
        }
    }
}
