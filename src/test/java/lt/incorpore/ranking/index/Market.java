package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.Licences.DrivingClass;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.OfferNeeds.Replies;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.LanguageRelief;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.facts.SkillGraph.Relation;

/// A labour market of the size and shape of a small country: sixty towns, ISCO's tree, skills that go with occupations.
final class Market {

    static final int TODAY = 20_780;

    private static final int SKILLS = 13_939;
    private static final int OCCUPATIONS = 3_007;
    private static final int TYPICAL = 24;

    private final Random random;
    private final List<Occupation> occupations = new ArrayList<>();
    private final int[][] typical = new int[OCCUPATIONS][];
    private final List<Point> towns = new ArrayList<>();
    final SkillGraph graph;

    static Market country(long seed) {
        return new Market(new Random(seed), 60, 54, 21.2, 5.4);
    }

    static Market continent(long seed) {
        return new Market(new Random(seed), 1_500, 37, -9, 38);
    }

    private Market(Random random, int count, double south, double west, double wide) {
        this.random = random;
        int[] groups = random.ints(436, 1, 10)
                .map(major -> major * 1_000 + random.nextInt(900))
                .toArray();
        for (int number = 1; number <= OCCUPATIONS; number++) {
            occupations.add(new Occupation(number, groups[random.nextInt(groups.length)]));
            typical[number - 1] =
                    random.ints(TYPICAL, 0, 9).map(any -> skewed(SKILLS, 2)).toArray();
        }
        for (int town = 0; town < count; town++) {
            double north = south + wide * 0.6 * random.nextDouble();
            towns.add(Point.ofDegrees(north, west + wide * random.nextDouble()));
        }
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < 3 * SKILLS; i++) {
            int one = 1 + random.nextInt(SKILLS);
            int other = 1 + random.nextInt(SKILLS);
            if (one != other) {
                relations.add(new Relation(one, other, 300 + random.nextInt(600)));
            }
        }
        graph = SkillGraph.of(relations);
    }

    OfferNeeds offer(long number) {
        int kind = skewed(OCCUPATIONS, 2) - 1;
        OfferNeeds.Builder offer = OfferNeeds.offer(number).occupation(occupations.get(kind));
        for (int skill : some(kind, 4 + random.nextInt(7))) {
            offer.skill(new SkillNeed(skill, 1 + random.nextInt(4)));
        }
        offer.language(new LanguageUse(1, CefrLevels.all(1 + random.nextInt(5))));
        if (chance(20)) {
            offer.language(new LanguageUse(2 + random.nextInt(3), CefrLevels.spoken(2 + random.nextInt(3), 0)));
        }
        if (chance(25)) {
            offer.legalLanguage(new LegalLanguage(1, 2 + random.nextInt(3)));
        }
        if (chance(20)) {
            offer.driving(Driving.of(DrivingClass.B));
        }
        if (chance(5)) {
            offer.licence(1 + random.nextInt(40));
        }
        if (chance(10)) {
            offer.hazardous();
        }
        if (chance(4)) {
            offer.remote();
        }
        if (chance(8)) {
            offer.transport();
        }
        return conditions(offer).at(near()).kind(random.nextInt(3)).build();
    }

    private OfferNeeds.Builder conditions(OfferNeeds.Builder offer) {
        int hours = chance(75) ? 40 : 10 + random.nextInt(25);
        int shifts = Shifts.of(Shift.DAY).bits() | (chance(30) ? random.nextInt(32) : 0);
        return offer.hours(new Hours(hours, hours))
                .shifts(new Shifts(shifts))
                .pay(new PayPerHour(680 + skewed(2_000, 3)))
                .contract(chance(80) ? Contract.PERMANENT : Contract.FIXED_TERM)
                .start(Day.of(TODAY - 20 + random.nextInt(60)))
                .experience(new Experience(6 * random.nextInt(7)))
                .education(new Education(2 + random.nextInt(5)))
                .confirmed(Day.of(TODAY - random.nextInt(60)))
                .replies(chance(30) ? Replies.UNKNOWN : new Replies(random.nextInt(1_001)));
    }

    PersonFacts person(long number) {
        PersonFacts.Builder person = PersonFacts.person(number);
        TreeSet<Integer> skills = new TreeSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int kind = skewed(OCCUPATIONS, 2) - 1;
            person.occupation(occupations.get(kind));
            skills.addAll(some(kind, 3 + random.nextInt(6)));
        }
        skills.forEach(skill -> person.skill(new PersonSkill(skill, evidence())));
        person.language(new LanguageUse(1, CefrLevels.all(random.nextInt(7))));
        if (chance(60)) {
            person.language(new LanguageUse(2 + random.nextInt(3), CefrLevels.all(1 + random.nextInt(6))));
        }
        if (chance(70)) {
            person.education(new Education(1 + random.nextInt(7)));
        }
        if (chance(60)) {
            person.experience(new Experience(random.nextInt(120)));
        }
        person.mayWorkFrom(chance(90) ? Day.of(TODAY - 100) : Day.of(TODAY + random.nextInt(60)));
        person.relief(chance(20) ? new LanguageRelief(1, Day.of(TODAY + 300)) : LanguageRelief.NONE);
        person.hazardous(chance(80) ? Answer.YES : Answer.UNKNOWN);
        person.licences(new Licences(chance(50) ? Driving.of(DrivingClass.B) : Driving.NONE, true, List.of()));
        return wishes(person).build();
    }

    private PersonFacts.Builder wishes(PersonFacts.Builder person) {
        if (chance(50)) {
            person.hours(new Hours(20, 40)).shifts(Shifts.of(Shift.DAY));
        }
        if (chance(60)) {
            person.pay(new PayPerHour(700 + skewed(1_000, 2)));
        }
        if (chance(40)) {
            person.contracts(Contracts.of(Contract.PERMANENT));
        }
        int metres = chance(50) ? Reach.ANYWHERE : 10_000 + random.nextInt(60_000);
        Shifts excluded = chance(30) ? Shifts.of(Shift.NIGHT) : Shifts.NONE;
        return person.available(Day.of(TODAY + random.nextInt(30)))
                .limits(new Limits(new Reach(near(), metres, chance(30)), Limits.ANY_HOURS, excluded));
    }

    private TreeSet<Integer> some(int kind, int count) {
        TreeSet<Integer> skills = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            skills.add(chance(85) ? typical[kind][random.nextInt(TYPICAL)] : skewed(SKILLS, 3));
        }
        return skills;
    }

    private Evidence evidence() {
        return chance(6) ? Evidence.NONE : Evidence.values()[1 + skewed(5, 2) - 1];
    }

    /// Somewhere around a town; large towns are named more often.
    private Point near() {
        Point town = towns.get(skewed(towns.size(), 2) - 1);
        return new Point(
                town.latitude() + (int) (25_000 * random.nextGaussian()),
                town.longitude() + (int) (40_000 * random.nextGaussian()));
    }

    private int skewed(int highest, int power) {
        return 1 + (int) (highest * Math.pow(random.nextDouble(), power));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
