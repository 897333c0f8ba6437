package lt.incorpore.ranking.facts;

import java.util.List;
import java.util.TreeSet;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Conditions.Contract;
import lt.incorpore.ranking.facts.Conditions.Contracts;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shift;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.Licences.DrivingClass;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.OfferNeeds.Replies;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.LanguageRelief;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Towns.Town;

/// An invented labour market with the distributions of a real one, for tests and measurements.
///
/// Each offer and each person is a function of the seed and their number alone, so they need not be kept. Real people
/// do not fit perfectly, and much is unknown: of 100,000 offers, the tenth best has mostly 0.7 to 0.87 of a full score.
public final class LabourMarket {

    public static final int TODAY = 20_780;

    private static final int ENGLISH = 40;
    private static final int RUSSIAN = 41;
    private static final Shift[] SHIFTS = Shift.values();
    private static final Evidence[] EVIDENCE = Evidence.values();

    private final long seed;
    private final Towns towns;
    private final Trades trades;
    private final SkillGraph graph;

    private LabourMarket(long seed, Towns towns) {
        this.seed = seed;
        this.towns = towns;
        trades = new Trades(seed);
        graph = trades.graph(seed);
    }

    /// The 60 municipalities of Lithuania.
    public static LabourMarket lithuania(long seed) {
        return new LabourMarket(seed, Towns.ofLithuania());
    }

    /// As large as Europe: 1,500 towns in 30 countries, each with its own language.
    public static LabourMarket europe(long seed) {
        return new LabourMarket(seed, Towns.ofEurope(seed));
    }

    public SkillGraph graph() {
        return graph;
    }

    public OfferNeeds offer(long number) {
        Dice dice = Dice.of(seed, "offer", number);
        Town town = towns.any(dice);
        OfferNeeds.Builder offer = OfferNeeds.offer(number);
        demands(offer, town, dice);
        legal(offer, town, dice);
        conditions(offer, dice);
        if (dice.chance(98)) {
            offer.at(town.near(dice));
        }
        if (dice.chance(4)) {
            offer.remote();
        }
        if (dice.chance(8)) {
            offer.transport();
        }
        if (dice.chance(95)) {
            offer.confirmed(Day.of(TODAY - dice.lower(75)));
        }
        if (dice.chance(60)) {
            offer.replies(new Replies(dice.below(1_001)));
        }
        return offer.kind(dice.lower(5)).build();
    }

    /// An offer after some changes: what was another one is now under its number.
    public OfferNeeds offer(long number, int changes) {
        OfferNeeds other = offer(number + 1_000_000_007L * changes);
        return new OfferNeeds(number, other.demands(), other.legal(), other.conditions(), other.posting());
    }

    private void demands(OfferNeeds.Builder offer, Town town, Dice dice) {
        Occupation occupation = trades.popular(dice);
        if (dice.chance(98)) {
            offer.occupation(occupation);
        }
        for (int skill : trades.some(occupation, dice.chance(4) ? 0 : dice.from(4, 11), 65, dice)) {
            offer.skill(new SkillNeed(skill, dice.from(1, 4)));
        }
        if (dice.chance(75)) {
            offer.language(new LanguageUse(town.language(), need(dice.from(1, 5), dice)));
            if (dice.chance(25)) {
                int second = dice.chance(60) ? ENGLISH : RUSSIAN;
                offer.language(new LanguageUse(second, need(dice.from(2, 5), dice)));
            }
        } else if (dice.chance(40)) {
            offer.noLanguageNeeded();
        }
        if (dice.chance(75)) {
            offer.experience(new Experience(6 * dice.lower(11)));
        }
        if (dice.chance(80)) {
            offer.education(new Education(dice.from(2, 7)));
        }
    }

    private static CefrLevels need(int level, Dice dice) {
        return dice.chance(60) ? CefrLevels.all(level) : CefrLevels.spoken(level, Math.max(0, level - 2));
    }

    private static void legal(OfferNeeds.Builder offer, Town town, Dice dice) {
        if (dice.chance(25)) {
            offer.legalLanguage(new LegalLanguage(town.language(), dice.from(2, 4)));
        }
        if (dice.chance(20)) {
            offer.driving(dice.chance(80) ? Driving.of(DrivingClass.B) : Driving.of(DrivingClass.B, DrivingClass.C));
        }
        if (dice.chance(6)) {
            offer.licence(1 + dice.lower(40));
        }
        if (dice.chance(10)) {
            offer.hazardous();
        }
    }

    private static void conditions(OfferNeeds.Builder offer, Dice dice) {
        if (dice.chance(90)) {
            int most = dice.chance(75) ? 40 : dice.from(8, 36);
            offer.hours(new Hours(dice.chance(30) ? most / 2 : most, most));
        }
        if (dice.chance(75)) {
            offer.shifts(shifts(dice));
        }
        if (dice.chance(90)) {
            offer.pay(new PayPerHour(pay(dice)));
        }
        if (dice.chance(90)) {
            offer.contract(dice.chance(75) ? Contract.PERMANENT : Contract.values()[dice.from(2, 7)]);
        }
        if (dice.chance(70)) {
            offer.start(Day.of(TODAY - 20 + dice.below(70)));
        }
    }

    /// Cents an hour: from the least by law, rarely far above it.
    private static int pay(Dice dice) {
        double share = dice.share() * dice.share();
        return 700 + 10 * (int) (200 * share * dice.share());
    }

    private static Shifts shifts(Dice dice) {
        int bits = dice.chance(85) ? 1 : 0;
        while (bits == 0 || dice.chance(30)) {
            bits |= 1 << dice.below(SHIFTS.length);
        }
        return new Shifts(bits);
    }

    public PersonFacts person(long number) {
        Dice dice = Dice.of(seed, "person", number);
        Town town = towns.any(dice);
        PersonFacts.Builder person = PersonFacts.person(number);
        ability(person, dice);
        languages(person, town, dice);
        rights(person, dice);
        wishes(person, dice);
        int metres = dice.chance(45) ? Reach.ANYWHERE : 5_000 * dice.from(1, 16);
        Point home = dice.chance(97) ? town.near(dice) : Point.UNKNOWN;
        int hours = dice.chance(85) ? Limits.ANY_HOURS : dice.from(10, 40);
        return person.limits(new Limits(new Reach(home, metres, dice.chance(35)), hours, new Shifts(excluded(dice))))
                .build();
    }

    private static int excluded(Dice dice) {
        return dice.chance(65)
                ? 0
                : Shifts.of(Shift.NIGHT, SHIFTS[dice.from(1, 4)]).bits();
    }

    /// A person after some changes: what was another one is now under that number.
    public PersonFacts person(long number, int changes) {
        PersonFacts other = person(number + 1_000_000_007L * changes);
        return new PersonFacts(number, other.ability(), other.rights(), other.wishes(), other.limits());
    }

    private void ability(PersonFacts.Builder person, Dice dice) {
        TreeSet<Integer> skills = new TreeSet<>();
        for (int i = dice.chance(4) ? 0 : dice.from(1, 3); i > 0; i--) {
            Occupation occupation = dice.chance(60) ? trades.popular(dice) : trades.any(dice);
            person.occupation(occupation);
            skills.addAll(trades.some(occupation, dice.from(2, 9), 65, dice));
        }
        skills.forEach(skill -> person.skill(new PersonSkill(skill, evidence(dice))));
        if (dice.chance(65)) {
            person.education(new Education(dice.from(1, 7)));
        }
        if (dice.chance(60)) {
            person.experience(new Experience(dice.lower(180)));
        }
    }

    private static Evidence evidence(Dice dice) {
        return dice.chance(6) ? Evidence.NONE : EVIDENCE[1 + dice.lower(EVIDENCE.length - 1)];
    }

    /// Most speak the language of the country as the people there do; some are only learning it, or say nothing.
    private static void languages(PersonFacts.Builder person, Town town, Dice dice) {
        if (dice.chance(95)) {
            int level = dice.chance(65) ? dice.from(5, 6) : dice.from(0, 4);
            person.language(new LanguageUse(town.language(), CefrLevels.all(level)));
        }
        if (dice.chance(55)) {
            int level = dice.from(1, 5);
            person.language(new LanguageUse(ENGLISH, CefrLevels.spoken(level, Math.max(0, level - 1))));
        }
        if (dice.chance(30)) {
            person.language(new LanguageUse(RUSSIAN, CefrLevels.all(dice.from(2, 6))));
        }
        if (dice.chance(8)) {
            person.language(new LanguageUse(dice.from(2, 30), CefrLevels.all(dice.from(1, 6))));
        }
    }

    private static void rights(PersonFacts.Builder person, Dice dice) {
        if (dice.chance(92)) {
            person.mayWorkFrom(dice.chance(90) ? Day.of(TODAY - 100) : Day.of(TODAY + dice.below(90)));
        }
        if (dice.chance(15)) {
            person.relief(new LanguageRelief(dice.from(1, 2), Day.of(TODAY + dice.from(30, 600))));
        }
        person.hazardous(dice.chance(75) ? Answer.YES : dice.chance(50) ? Answer.NO : Answer.UNKNOWN);
        if (dice.chance(85)) {
            Driving held = dice.chance(40)
                    ? Driving.NONE
                    : dice.chance(85) ? Driving.of(DrivingClass.B) : Driving.of(DrivingClass.B, DrivingClass.C);
            person.licences(new Licences(held, true, dice.chance(8) ? List.of(1 + dice.lower(40)) : List.of()));
        }
    }

    private static void wishes(PersonFacts.Builder person, Dice dice) {
        if (dice.chance(65)) {
            int most = dice.chance(65) ? 40 : dice.from(10, 36);
            person.hours(new Hours(most / 2, most));
        }
        if (dice.chance(60)) {
            person.shifts(shifts(dice));
        }
        if (dice.chance(60)) {
            person.pay(new PayPerHour(pay(dice) + 100));
        }
        if (dice.chance(45)) {
            person.contracts(Contracts.of(Contract.PERMANENT, Contract.values()[dice.from(1, 7)]));
        }
        if (dice.chance(80)) {
            person.available(Day.of(TODAY + dice.lower(90)));
        }
    }
}
