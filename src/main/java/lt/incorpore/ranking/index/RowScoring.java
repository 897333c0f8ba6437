package lt.incorpore.ranking.index;

import lt.incorpore.ranking.ContractTerm;
import lt.incorpore.ranking.EducationTerm;
import lt.incorpore.ranking.ExperienceTerm;
import lt.incorpore.ranking.FreshnessTerm;
import lt.incorpore.ranking.Gate;
import lt.incorpore.ranking.HoursTerm;
import lt.incorpore.ranking.LanguageTerm;
import lt.incorpore.ranking.PayTerm;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.Conditions;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;

/// One offer row against one person row: the same in both directions, by the same functions as the explanation.
///
/// Skills and occupations are not here: they come out of the lists of a leaf, which is what makes a search fast.
final class RowScoring {

    static final int SKILLS = Term.SKILLS.weight();
    static final int OCCUPATION = Term.OCCUPATION.weight();
    static final int LANGUAGES = Term.LANGUAGES.weight();
    static final int WAY = Term.WAY.weight();
    private static final int HOURS = Term.HOURS.weight();
    private static final int PAY = Term.PAY.weight();
    private static final int EXPERIENCE = Term.EXPERIENCE.weight();
    private static final int EDUCATION = Term.EDUCATION.weight();
    private static final int CONTRACT = Term.CONTRACT.weight();
    private static final int FRESHNESS = Term.FRESHNESS.weight();

    /// The bits of an offer that a person's mask can forbid: driving classes, hazardous work, shifts.
    private static final int FORBIDDEN = 0x3fffff;

    private RowScoring() {}

    /// Whether no gate but that of distance fails. One mask answers for driving, hazards and shifts.
    static boolean open(OfferRows offers, int offer, PersonRows people, int person, int today) {
        int[] needs = offers.data;
        int[] facts = people.data;
        int at = offer * OfferRows.STRIDE;
        int of = person * PersonRows.STRIDE;
        if ((needs[at] & facts[of] & FORBIDDEN) != 0) {
            return false;
        }
        int hours = OfferRows.hoursMin(needs, at);
        if (hours != 255 && hours > PersonRows.weeklyHours(facts, of)) {
            return false;
        }
        int start = Conditions.firstDay(OfferRows.start(needs, at), today);
        if (PersonRows.mayWorkFrom(facts, of) > start) {
            return false;
        }
        int law = OfferRows.legalLevel(needs, at);
        int demanded = start <= PersonRows.reliefUntil(facts, of)
                ? Gate.relieved(law, PersonRows.reliefLevel(facts, of))
                : law;
        int licence = OfferRows.licence(needs, at);
        return (demanded == 0 || speaks(people, person, OfferRows.legalLanguage(needs, at), demanded))
                && (licence == 0 || licensed(people, person, licence));
    }

    private static boolean speaks(PersonRows people, int person, int language, int demanded) {
        int levels = levels(people, people.lists(person), language);
        int listening = CefrLevels.level(levels, 0);
        int speaking = CefrLevels.level(levels, 2);
        return (listening < 0 || listening >= demanded) && (speaking < 0 || speaking >= demanded);
    }

    private static boolean licensed(PersonRows people, int person, int licence) {
        int at = people.lists(person);
        int count = people.pool[at] >>> 8;
        if (count == 255) {
            return true;
        }
        int first = at + 1 + PersonRows.languageCount(people.pool[at]);
        for (int place = first; place < first + count; place++) {
            if (people.pool[place] == licence) {
                return true;
            }
        }
        return false;
    }

    /// Packed levels of a person in a language, all unknown when the language is not stated.
    private static int levels(PersonRows people, int list, int language) {
        int end = list + PersonRows.languageCount(people.pool[list]);
        for (int place = list + 1; place <= end; place++) {
            if (people.pool[place] >>> 12 == language) {
                return people.pool[place] & 0xfff;
            }
        }
        return 0xfff;
    }

    /// Points of the language term, of an offer by its set of languages.
    static int languages(OfferRows offers, int set, PersonRows people, int person) {
        int at = offers.languages(set);
        int list = people.lists(person);
        int count = offers.pool[at];
        int sum = 0;
        int parts = 0;
        for (int place = at + 1; place <= at + count; place++) {
            int needed = offers.pool[place];
            int has = levels(people, list, needed >>> 12);
            for (int skill = 0; skill < 4; skill++) {
                int level = CefrLevels.level(needed, skill);
                if (level > 0) {
                    sum += LanguageTerm.points(level, CefrLevels.level(has, skill));
                    parts++;
                }
            }
        }
        return LanguageTerm.average(count >= 0, sum, parts);
    }

    /// Great-circle metres, or -1 when one of the places is unknown.
    static int metres(OfferRows offers, int offer, PersonRows people, int person) {
        int at = offer * OfferRows.STRIDE + OfferRows.PLACE;
        int of = person * PersonRows.STRIDE + PersonRows.PLACE;
        int[] there = offers.data;
        int[] home = people.data;
        if (!OfferRows.placed(there, at) || !OfferRows.placed(home, of)) {
            return -1;
        }
        return Point.metres(Point.chord(
                (long) there[at] - home[of], (long) there[at + 1] - home[of + 1], (long) there[at + 2] - home[of + 2]));
    }

    /// Whether work from home suits both.
    static boolean remote(OfferRows offers, int offer, PersonRows people, int person) {
        return OfferRows.remote(offers.data, offer * OfferRows.STRIDE)
                && PersonRows.remote(people.data, person * PersonRows.STRIDE);
    }

    /// Whether the gate of distance lets pass.
    static boolean near(int metres, int limit, boolean remote) {
        return remote || metres <= limit || limit == Reach.ANYWHERE;
    }

    /// Weighted points of the six small terms.
    static int small(OfferRows offers, int offer, PersonRows people, int person, int today) {
        int[] needs = offers.data;
        int[] facts = people.data;
        int at = offer * OfferRows.STRIDE;
        int of = person * PersonRows.STRIDE;
        int pay = PayTerm.points(OfferRows.pay(needs, at), PersonRows.pay(facts, of));
        int experience = ExperienceTerm.points(
                OfferRows.orUnknown(OfferRows.experience(needs, at)),
                OfferRows.orUnknown(PersonRows.experience(facts, of)));
        int education =
                EducationTerm.points(level(OfferRows.education(needs, at)), level(PersonRows.education(facts, of)));
        return HOURS * hours(needs, at, facts, of)
                + PAY * pay
                + EXPERIENCE * experience
                + EDUCATION * education
                + CONTRACT * contract(needs, at, facts, of, today)
                + FRESHNESS * freshness(needs, at, today);
    }

    /// The most that [#small] can give one person, whatever the offer.
    static int smallMost(PersonRows people, int person) {
        int[] facts = people.data;
        int of = person * PersonRows.STRIDE;
        int hours = most(PersonRows.hoursMin(facts, of) != 255, PersonRows.shifts(facts, of) != 0);
        int pay = PersonRows.pay(facts, of);
        int contract = most(PersonRows.contracts(facts, of) != 0, PersonRows.available(facts, of) != 0);
        return HOURS * hours
                + PAY * most(pay != 0, pay != 0)
                + (EXPERIENCE + EDUCATION + FRESHNESS) * Term.FULL
                + CONTRACT * contract;
    }

    /// The most that [#small] can give one offer, whoever the person is.
    static int smallMost(OfferRows offers, int offer, int today) {
        int[] needs = offers.data;
        int at = offer * OfferRows.STRIDE;
        int hours = most(OfferRows.hoursMin(needs, at) != 255, OfferRows.shifts(needs, at) != 0);
        int pay = OfferRows.pay(needs, at);
        boolean experience = OfferRows.experience(needs, at) != OfferRows.PERMILLE_UNKNOWN;
        boolean education = OfferRows.education(needs, at) != OfferRows.EDUCATION_UNKNOWN;
        int contract = most(OfferRows.contract(needs, at) != 0, OfferRows.start(needs, at) != 0);
        return HOURS * hours
                + PAY * most(pay != 0, pay != 0)
                + EXPERIENCE * most(experience, experience)
                + EDUCATION * most(education, education)
                + CONTRACT * contract
                + FRESHNESS * freshness(needs, at, today);
    }

    /// The most that a term of two halves can give when one side of it is known or not.
    private static int most(boolean one, boolean other) {
        return ((one ? Term.FULL : Term.NEUTRAL) + (other ? Term.FULL : Term.NEUTRAL)) / 2;
    }

    /// The most that the language term can give one offer, whoever the person is.
    static int languagesMost(OfferRows offers, int offer) {
        return LANGUAGES * (offers.pool[offers.languages(offers.languageSet(offer))] < 0 ? Term.NEUTRAL : Term.FULL);
    }

    private static int level(int education) {
        return education == OfferRows.EDUCATION_UNKNOWN ? -1 : education;
    }

    private static int hours(int[] needs, int at, int[] facts, int of) {
        int min = OfferRows.hoursMin(needs, at);
        int wishedMin = PersonRows.hoursMin(facts, of);
        int points = min == 255 || wishedMin == 255
                ? Term.NEUTRAL
                : HoursTerm.gapPoints(
                        HoursTerm.gap(min, OfferRows.hoursMax(needs, at), wishedMin, PersonRows.hoursMax(facts, of)));
        return (points + HoursTerm.shiftsPoints(OfferRows.shifts(needs, at), PersonRows.shifts(facts, of))) / 2;
    }

    private static int contract(int[] needs, int at, int[] facts, int of, int today) {
        int contract = ContractTerm.contractPoints(OfferRows.contract(needs, at), PersonRows.contracts(facts, of));
        int start = ContractTerm.startPoints(OfferRows.start(needs, at), PersonRows.available(facts, of), today);
        return (contract + start) / 2;
    }

    private static int freshness(int[] needs, int at, int today) {
        int days = FreshnessTerm.days(OfferRows.confirmed(needs, at), today);
        int replies = OfferRows.orUnknown(OfferRows.replies(needs, at));
        return (FreshnessTerm.daysPoints(days) + FreshnessTerm.repliesPoints(replies)) / 2;
    }
}
