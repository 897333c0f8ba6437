package lt.incorpore.ranking.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Conditions.Contract;
import lt.incorpore.ranking.facts.Conditions.Contracts;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.OfferNeeds.Replies;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.LanguageRelief;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.SkillGraph.Relation;

/// Invented labour markets from a seed: much is unknown, much is the same, so that ties and neutral values abound.
public final class Worlds {

    public static final int TODAY = 20_780;

    private final Random random;
    private final int skills;
    private final List<Occupation> occupations = new ArrayList<>();
    private final List<Point> places = new ArrayList<>();
    public final SkillGraph graph;

    /// @param width how many skills there are; occupations and places follow it
    public Worlds(long seed, int width) {
        random = new Random(seed);
        skills = Math.max(2, width);
        for (int number = 1; number <= Math.max(2, width / 4); number++) {
            occupations.add(new Occupation(number, 1_000 + skewed(9_000) - 1));
        }
        for (int number = 0; number < Math.max(1, width / 8); number++) {
            places.add(Point.ofDegrees(54 + 2.4 * random.nextDouble(), 21 + 5.8 * random.nextDouble()));
        }
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < 3 * width; i++) {
            int one = skewed(skills);
            int other = skewed(skills);
            if (one != other) {
                relations.add(new Relation(one, other, 1 + random.nextInt(1_000)));
            }
        }
        graph = SkillGraph.of(relations);
    }

    public List<OfferNeeds> offers(int count) {
        List<OfferNeeds> offers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            offers.add(offer(i * 3L - 100));
        }
        return offers;
    }

    public List<PersonFacts> people(int count) {
        List<PersonFacts> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(i * 7L - 50));
        }
        return people;
    }

    public OfferNeeds offer(long number) {
        OfferNeeds.Builder offer = OfferNeeds.offer(number);
        int[] needed = random.ints(0, 1 + skills)
                .map(any -> skewed(skills))
                .limit(random.nextInt(17))
                .distinct()
                .toArray();
        for (int skill : needed) {
            offer.skill(new SkillNeed(skill, 1 + random.nextInt(4)));
        }
        if (often()) {
            offer.occupation(any(occupations));
        }
        languages(0).forEach(offer::language);
        if (rarely()) {
            offer.noLanguageNeeded();
        }
        if (rarely()) {
            offer.legalLanguage(new LegalLanguage(1 + random.nextInt(2), 1 + random.nextInt(6)));
        }
        if (rarely()) {
            offer.driving(new Driving(1 << random.nextInt(3)));
        }
        if (rarely()) {
            offer.licence(1 + random.nextInt(3));
        }
        if (rarely()) {
            offer.hazardous();
        }
        return where(when(offer)).kind(random.nextInt(4)).build();
    }

    private OfferNeeds.Builder when(OfferNeeds.Builder offer) {
        if (often()) {
            offer.hours(hours());
        }
        if (often()) {
            offer.shifts(new Shifts(random.nextInt(32)));
        }
        if (often()) {
            offer.pay(new PayPerHour(600 + 50 * random.nextInt(20)));
        }
        if (often()) {
            offer.contract(any(Arrays.asList(Contract.values())));
        }
        if (often()) {
            offer.start(Day.of(TODAY - 30 + 10 * random.nextInt(12)));
        }
        if (often()) {
            offer.experience(new Experience(6 * random.nextInt(8)));
        }
        if (often()) {
            offer.education(new Education(random.nextInt(9)));
        }
        return offer;
    }

    private OfferNeeds.Builder where(OfferNeeds.Builder offer) {
        if (often()) {
            offer.at(place());
        }
        if (rarely()) {
            offer.remote();
        }
        if (rarely()) {
            offer.transport();
        }
        if (often()) {
            offer.confirmed(Day.of(TODAY - random.nextInt(120) + 5));
        }
        if (often()) {
            offer.replies(new Replies(100 * random.nextInt(11)));
        }
        return offer;
    }

    public PersonFacts person(long number) {
        PersonFacts.Builder person = PersonFacts.person(number);
        for (int i = random.nextInt(25); i > 0; i--) {
            person.skill(new PersonSkill(skewed(skills), any(Arrays.asList(Evidence.values()))));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            person.occupation(any(occupations));
        }
        languages(CefrLevels.UNKNOWN_LEVEL).forEach(person::language);
        if (often()) {
            person.experience(new Experience(random.nextInt(60)));
        }
        if (often()) {
            person.education(new Education(random.nextInt(9)));
        }
        return limits(wishes(rights(person))).build();
    }

    private PersonFacts.Builder rights(PersonFacts.Builder person) {
        if (often()) {
            person.mayWorkFrom(rarely() ? Day.NEVER : Day.of(TODAY - 60 + 10 * random.nextInt(10)));
        }
        if (rarely()) {
            person.relief(new LanguageRelief(random.nextInt(4), Day.of(TODAY + 10 * random.nextInt(4))));
        }
        if (often()) {
            person.hazardous(any(Arrays.asList(Answer.values())));
        }
        if (often()) {
            List<Integer> professions = random.ints(2, 1, 4).boxed().toList();
            person.licences(new Licences(new Driving(random.nextInt(9) - 1), true, professions));
        }
        return person;
    }

    private PersonFacts.Builder wishes(PersonFacts.Builder person) {
        if (often()) {
            person.hours(hours());
        }
        if (often()) {
            person.shifts(new Shifts(random.nextInt(32)));
        }
        if (often()) {
            person.pay(new PayPerHour(600 + 50 * random.nextInt(20)));
        }
        if (often()) {
            person.contracts(new Contracts(2 * random.nextInt(128)));
        }
        if (often()) {
            person.available(Day.of(TODAY - 10 + 10 * random.nextInt(8)));
        }
        return person;
    }

    private PersonFacts.Builder limits(PersonFacts.Builder person) {
        Point home = often() ? place() : Point.UNKNOWN;
        int metres = random.nextBoolean() ? Reach.ANYWHERE : 10_000 * random.nextInt(20);
        int hours = rarely() ? 10 * random.nextInt(6) : Limits.ANY_HOURS;
        Shifts excluded = rarely() ? new Shifts(random.nextInt(32)) : Shifts.NONE;
        return person.limits(new Limits(new Reach(home, metres, random.nextBoolean()), hours, excluded));
    }

    private List<LanguageUse> languages(int lowest) {
        int count = Math.max(0, random.nextInt(5) - 2);
        return random.ints(1, 5)
                .distinct()
                .limit(count)
                .mapToObj(language -> language(language, lowest))
                .toList();
    }

    private LanguageUse language(int language, int lowest) {
        return new LanguageUse(language, new CefrLevels(level(lowest), level(lowest), level(lowest), level(lowest)));
    }

    private int level(int lowest) {
        return lowest + random.nextInt(7 - lowest);
    }

    private Hours hours() {
        int min = 5 * random.nextInt(9);
        return new Hours(min, min + 5 * random.nextInt(3));
    }

    private Point place() {
        Point near = any(places);
        return random.nextBoolean()
                ? near
                : new Point(near.latitude() + random.nextInt(200_000), near.longitude() - random.nextInt(200_000));
    }

    /// Low numbers are common, high ones rare, as skills are in life.
    private int skewed(int highest) {
        return 1 + (int) (highest * Math.pow(random.nextDouble(), 3));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean often() {
        return random.nextInt(4) != 0;
    }

    private boolean rarely() {
        return random.nextInt(5) == 0;
    }
}
