package lt.incorpore.bench.peers;

import java.util.List;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.ContractTerm;
import lt.incorpore.ranking.EducationTerm;
import lt.incorpore.ranking.ExperienceTerm;
import lt.incorpore.ranking.FreshnessTerm;
import lt.incorpore.ranking.Gate;
import lt.incorpore.ranking.HoursTerm;
import lt.incorpore.ranking.LanguageTerm;
import lt.incorpore.ranking.OccupationTerm;
import lt.incorpore.ranking.PayTerm;
import lt.incorpore.ranking.SkillTerm;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds.LanguageNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Legal;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.SkillGraph;

/// One person turned into tables of answers, one line for each number of the [Codebook].
///
/// With these a server needs additions and look-ups only. Every line comes from the functions of the model itself.
final class PersonTables {

    /// In [#laws]: fulfilled on whatever day the work begins.
    static final int ALWAYS = 65_535;

    /// In [#laws]: not fulfilled on any day. In [#times]: not one of the person's times.
    static final int NEVER = -1;

    private final PersonFacts person;
    private final Codebook book;
    private final SkillGraph graph;
    private final int today;

    PersonTables(PersonFacts person, Codebook book, SkillGraph graph, int today) {
        this.person = person;
        this.book = book;
        this.graph = graph;
        this.today = today;
    }

    /// What each skill is worth, less what a skill is worth of which nothing is known.
    int[] gains() {
        int[] gains = new int[book.skills()];
        List<PersonSkill> has = person.ability().skills();
        for (PersonSkill skill : has) {
            if (skill.evidence() != Evidence.NONE) {
                gain(gains, skill.skill(), SkillTerm.credit(skill.evidence()));
                for (int place = graph.from(skill.skill()); place < graph.to(skill.skill()); place++) {
                    gain(gains, graph.skillAt(place), SkillTerm.credit(skill.evidence(), graph.closenessAt(place)));
                }
            }
        }
        for (PersonSkill skill : has) {
            if (skill.evidence() == Evidence.NONE && skill.skill() < gains.length) {
                gains[skill.skill()] = -SkillTerm.NOT_STATED;
            }
        }
        return gains;
    }

    private static void gain(int[] gains, int skill, int credit) {
        if (skill < gains.length) {
            gains[skill] = Math.max(gains[skill], credit - SkillTerm.NOT_STATED);
        }
    }

    /// Points of each occupation.
    int[] occupations() {
        List<Occupation> own = person.ability().occupations();
        return book.occupations.table(needed -> {
            if (!needed.isKnown() || own.isEmpty()) {
                return Kinship.UNKNOWN.points();
            }
            int best = 0;
            for (Occupation one : own) {
                Kinship kinship = one.equals(needed)
                        ? Kinship.SAME
                        : OccupationTerm.kinship(needed.unitGroup(), one.unitGroup());
                best = Math.max(best, kinship.points());
            }
            return best;
        });
    }

    /// Points of each set of languages.
    int[] languages() {
        return book.languages.table(this::languages);
    }

    private int languages(LanguageNeeds needs) {
        int sum = 0;
        int parts = 0;
        for (LanguageUse need : needs.needs()) {
            int needed = need.levels().packed();
            int has = levels(need.language()).packed();
            for (int skill = 0; skill < 4; skill++) {
                int level = CefrLevels.level(needed, skill);
                if (level > 0) {
                    sum += LanguageTerm.points(level, CefrLevels.level(has, skill));
                    parts++;
                }
            }
        }
        return LanguageTerm.average(needs.stated(), sum, parts);
    }

    private CefrLevels levels(int language) {
        for (LanguageUse use : person.ability().languages()) {
            if (use.language() == language) {
                return use.levels();
            }
        }
        return CefrLevels.UNKNOWN;
    }

    /// The last first day of work on which each demand of the law is met: [#ALWAYS], [#NEVER], or the end of a relief.
    int[] laws() {
        return book.laws.table(this::law);
    }

    private int law(Legal law) {
        Licences licences = person.rights().licences();
        int lacking = licences.driving().isKnown()
                ? law.driving().bits() & ~licences.driving().bits()
                : 0;
        boolean licensed =
                law.licence() == 0 || !licences.stated() || licences.professions().contains(law.licence());
        boolean mayNot = law.hazardous() && person.rights().hazardous() == Answer.NO;
        if (lacking != 0 || !licensed || mayNot) {
            return NEVER;
        }
        CefrLevels has = levels(law.language().language());
        int level = law.language().level();
        if (reaches(has, level)) {
            return ALWAYS;
        }
        int until = person.rights().relief().until().epochDay();
        boolean relieved =
                reaches(has, Gate.relieved(level, person.rights().relief().level()));
        return relieved && until >= today ? until : NEVER;
    }

    private static boolean reaches(CefrLevels has, int demanded) {
        return (has.listening() < 0 || has.listening() >= demanded)
                && (has.speaking() < 0 || has.speaking() >= demanded);
    }

    /// Points for each set of hours and shifts, or [#NEVER] when the person's limits rule it out.
    int[] times() {
        return book.times.table(this::time);
    }

    private int time(Codebook.Times times) {
        var wished = person.wishes().hours();
        var offered = times.hours();
        int most = person.limits().weeklyHours();
        boolean tooLong = offered.isKnown() && most != Limits.ANY_HOURS && offered.min() > most;
        if (tooLong || (times.shifts().bits() & person.limits().excluded().bits()) != 0) {
            return NEVER;
        }
        int hours = offered.isKnown() && wished.isKnown()
                ? HoursTerm.gapPoints(HoursTerm.gap(offered.min(), offered.max(), wished.min(), wished.max()))
                : Term.NEUTRAL;
        int shifts = HoursTerm.shiftsPoints(
                times.shifts().bits(), person.wishes().shifts().bits());
        return (hours + shifts) / 2;
    }

    /// Weighted points of experience, of education, and of the kind of contract: the half of that term without a day,
    /// which is 0, 250 or 500.
    int[] asks() {
        return book.asks.table(asks -> Term.EXPERIENCE.weight()
                        * ExperienceTerm.points(
                                asks.experience().months(),
                                person.ability().experience().months())
                + Term.EDUCATION.weight()
                        * EducationTerm.points(
                                asks.education().isced(),
                                person.ability().education().isced())
                + Term.CONTRACT.weight() * contract(asks));
    }

    /// Half the points, always a whole number: they are 0, 500 or 1000.
    private int contract(Codebook.Asks asks) {
        return ContractTerm.contractPoints(
                        asks.contract().ordinal(), person.wishes().contracts().bits())
                / 2;
    }

    /// Points of each pay.
    int[] pays() {
        return book.pays.table(
                pay -> PayTerm.points(pay.cents(), person.wishes().pay().cents()));
    }

    /// Points of each first day of work: the other half of the term of the contract.
    int[] starts() {
        int available = person.wishes().available().epochDay();
        return book.starts.table(day -> ContractTerm.startPoints(day.epochDay(), available, today));
    }

    /// Points of each day of confirmation: one half of the term of freshness.
    int[] confirmations() {
        return book.confirmations.table(
                day -> FreshnessTerm.daysPoints(FreshnessTerm.days(day.epochDay(), today)));
    }
}
