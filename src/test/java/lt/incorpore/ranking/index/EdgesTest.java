package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Conditions.Contract;
import lt.incorpore.ranking.facts.Conditions.Contracts;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences;
import lt.incorpore.ranking.facts.Licences.Driving;
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
import lt.incorpore.ranking.facts.PersonFacts.Rights;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.facts.SkillGraph.Relation;
import org.junit.jupiter.api.Test;

/// The parts of the indexes at their edges: the highest values that fit, the longest lists, equal scores.
class EdgesTest {

    private static final Driving EVERY_CLASS = new Driving(0xffff);

    @Test
    void numbersAreGivenBackHoweverFarApart() {
        long[][] sets = {
            {5},
            {-3, 7, 0},
            {10, 10 + 0xffff_ffffL, 11},
            {10, 10 + 0x1_0000_0000L},
            {Long.MIN_VALUE, Long.MAX_VALUE, 0},
            {Long.MAX_VALUE - 1, Long.MAX_VALUE},
            {-0x1_0000_0000L, 0x1_0000_0000L}
        };
        for (long[] set : sets) {
            Numbers numbers = Numbers.of(set.clone());
            assertThat(numbers.size()).isEqualTo(set.length);
            assertThat(IntStream.range(0, set.length).mapToLong(numbers::at))
                    .containsExactly(LongStream.of(set).boxed().toArray(Long[]::new));
        }
        assertThat(Numbers.of(new long[0]).size()).isZero();
    }

    @Test
    void theBestAreTheFirstOfAllSorted() {
        Random random = new Random(11);
        Best best = new Best();
        for (int round = 0; round < 300; round++) {
            int length = round % 10 == 0 ? 128 + random.nextInt(40) : random.nextInt(12);
            best.empty(length);
            List<Match> all = new ArrayList<>();
            for (int i = random.nextInt(60) + (round % 20 == 0 ? 200 : 0); i > 0; i--) {
                Match match = new Match(random.nextInt(1_000), random.nextInt(5));
                all.sort(ORDER);
                boolean enters = all.size() < length || length > 0 && ORDER.compare(match, all.get(length - 1)) < 0;
                assertThat(best.threshold()).isEqualTo(threshold(all, length));
                assertThat(best.offer(match.number(), match.score())).isEqualTo(enters);
                all.add(match);
            }
            all.sort(ORDER);
            assertThat(best.drain()).isEqualTo(all.subList(0, Math.min(length, all.size())));
        }
    }

    private static final Comparator<Match> ORDER =
            Comparator.comparingInt(Match::score).reversed().thenComparingLong(Match::number);

    private static int threshold(List<Match> sorted, int length) {
        if (sorted.size() < length) {
            return 0;
        }
        return length == 0 ? Integer.MAX_VALUE : sorted.get(length - 1).score();
    }

    @Test
    void aSearchAtRestIsTakenAgain() {
        int[] made = {0};
        Pool<Integer> pool = new Pool<>(() -> ++made[0]);
        List<Integer> taken = IntStream.range(0, 20).mapToObj(i -> pool.take()).toList();
        assertThat(taken).doesNotHaveDuplicates();
        taken.forEach(pool::giveBack);
        List<Integer> again = IntStream.range(0, 16).mapToObj(i -> pool.take()).toList();
        assertThat(again).isEqualTo(taken.subList(0, 16));
        assertThat(pool.take()).isEqualTo(21);
    }

    @Test
    void aQueryIsNarrowedStepByStep() {
        OfferQuery query = OfferQuery.on(TODAY);
        assertThat(List.of(query.best, query.notYet, query.kinds)).containsExactly(10, 0, 0xffff);
        assertThat(List.of(query.counting, query.namesOffers())).containsExactly(false, false);
        OfferQuery narrow =
                query.only(3, 1, 3).kinds(5).counting().best(2).notYet(4).best(3);
        assertThat(List.of(narrow.today, narrow.best, narrow.notYet, narrow.kinds))
                .containsExactly(TODAY, 3, 4, 5);
        assertThat(narrow.counting).isTrue();
        assertThat(narrow.numbers()).containsExactly(1, 3);
        assertThat(query.only().namesOffers()).isTrue();
        for (Runnable beyond : List.<Runnable>of(
                () -> OfferQuery.on(0),
                () -> OfferQuery.on(65_535),
                () -> query.best(-1),
                () -> query.best(10_001),
                () -> query.notYet(10_001),
                () -> query.kinds(0x10000))) {
            assertThatIllegalArgumentException().isThrownBy(beyond::run);
        }
    }

    @Test
    void anOfferOfHighestValuesIsGivenBack() {
        OfferNeeds offer = OfferNeeds.offer(1)
                .occupation(new Occupation(65_535, 9_999))
                .driving(EVERY_CLASS)
                .hazardous()
                .shifts(new Shifts(31))
                .kind(15)
                .at(new Point(85_000_000, -179_999_999))
                .remote()
                .transport()
                .contract(Contract.TRAINING)
                .licence(4_095)
                .legalLanguage(new LegalLanguage(1_023, 6))
                .education(new Education(8))
                .hours(new Hours(168, 168))
                .experience(new Experience(1_000))
                .pay(new PayPerHour(1_000_000))
                .replies(new Replies(1_000))
                .start(Day.NEVER)
                .confirmed(Day.NEVER)
                .skill(new SkillNeed(65_535, 4))
                .language(new LanguageUse(1_023, CefrLevels.all(6)))
                .build();
        OfferNeeds silent = OfferNeeds.offer(2).build();
        OfferNeeds none = OfferNeeds.offer(3).noLanguageNeeded().build();
        OfferNeeds lowest = OfferNeeds.offer(4)
                .experience(new Experience(0))
                .education(new Education(0))
                .replies(new Replies(0))
                .hours(new Hours(0, 0))
                .build();
        OfferNeeds equator = OfferNeeds.offer(5).at(new Point(0, 0)).build();
        OfferNeeds ocean = OfferNeeds.offer(6).at(new Point(0, 90_000_000)).build();
        OfferIndex index = new OfferIndex(SkillGraph.EMPTY);
        index.apply(List.of(offer, silent, none, lowest, equator, ocean));
        assertThat(LongStream.rangeClosed(1, 6)
                        .mapToObj(number -> index.get(number).orElseThrow()))
                .containsExactly(offer, silent, none, lowest, equator, ocean);
    }

    @Test
    void aPersonOfHighestValuesIsGivenBackAndScored() {
        PersonFacts.Builder builder = PersonFacts.person(1)
                .mayWorkFrom(Day.NEVER)
                .relief(new LanguageRelief(6, Day.NEVER))
                .hazardous(Answer.YES)
                .licences(new Licences(
                        EVERY_CLASS,
                        true,
                        IntStream.rangeClosed(4_080, 4_095).boxed().toList()))
                .hours(new Hours(168, 168))
                .shifts(new Shifts(31))
                .pay(new PayPerHour(1_000_000))
                .contracts(new Contracts(254))
                .available(Day.NEVER)
                .limits(new Limits(
                        new Reach(new Point(-85_000_000, 180_000_000), 1_000_000, true), 168, new Shifts(31)))
                .experience(new Experience(1_000))
                .education(new Education(8));
        for (int i = 0; i < 32; i++) {
            builder.occupation(new Occupation(65_535 - i, 9_999 - 300 * i));
            builder.language(new LanguageUse(1_023 - i, CefrLevels.all(i % 7)));
        }
        for (int i = 0; i < 250; i++) {
            builder.skill(new PersonSkill(65_535 - i, Evidence.values()[i % 6]));
        }
        PersonFacts person = builder.build();
        PersonFacts silent = PersonFacts.person(2).build();
        PersonFacts none = PersonFacts.person(3)
                .licences(new Licences(Driving.NONE, true, List.of()))
                .hazardous(Answer.NO)
                .experience(new Experience(0))
                .education(new Education(0))
                .build();
        PersonIndex index = new PersonIndex(SkillGraph.EMPTY);
        index.apply(List.of(person, silent, none));
        assertThat(LongStream.rangeClosed(1, 3)
                        .mapToObj(number -> index.get(number).orElseThrow()))
                .containsExactly(person, silent, none);
        everyOneOfManyIsMet(
                person.but().rights(Rights.UNKNOWN).limits(Limits.NONE).build());
    }

    /// Every one of the highest number of occupations and skills, the skills with as many neighbours again.
    private static void everyOneOfManyIsMet(PersonFacts person) {
        List<Relation> relations = new ArrayList<>();
        for (PersonSkill skill : person.ability().skills()) {
            relations.add(new Relation(skill.skill(), skill.skill() - 1_000, 700));
            relations.add(new Relation(skill.skill(), skill.skill() - 2_000, 300));
        }
        SkillGraph graph = SkillGraph.of(relations);
        List<OfferNeeds> offers = IntStream.range(0, 99)
                .mapToObj(i -> OfferNeeds.offer(i)
                        .occupation(new Occupation(65_535 - i / 3, 9_999 - 100 * i))
                        .skill(new SkillNeed(65_535 - i, 1))
                        .skill(new SkillNeed(64_535 - 2 * i, 2))
                        .skill(new SkillNeed(63_535 - i, 3))
                        .build())
                .toList();
        OfferIndex index = new OfferIndex(graph);
        index.apply(offers);
        OfferQuery query = OfferQuery.on(TODAY).best(99);
        assertThat(index.top(person, query).open()).hasSize(99);
        assertThat(index.top(person, query)).isEqualTo(new Oracle(graph).offersFor(person, offers, query));
    }

    @Test
    void workFromHomeIsReadFromItsOwnRow() {
        List<OfferNeeds> offers = new ArrayList<>();
        List<PersonFacts> people = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            OfferNeeds.Builder offer = OfferNeeds.offer(number);
            offers.add((number % 3 == 1 ? offer.remote() : offer).build());
            people.add(PersonFacts.person(number)
                    .reach(new Reach(Point.UNKNOWN, Reach.ANYWHERE, number % 4 == 3))
                    .build());
        }
        OfferRows offerRows = OfferRows.of(offers);
        PersonRows personRows = PersonRows.of(people);
        for (int pair = 0; pair < 400; pair++) {
            assertThat(RowScoring.remote(offerRows, pair / 20, personRows, pair % 20))
                    .isEqualTo(pair / 20 % 3 == 1 && pair % 20 % 4 == 3);
        }
    }

    /// Around a person's own occupations, in every unit group that they share a digit with: none is passed over.
    @Test
    void occupationsOfOneGroupAreMetOnBothSidesOfTheOwn() {
        List<OfferNeeds> offers = new ArrayList<>();
        for (int group : new int[] {4_999, 5_110, 5_120, 5_121, 5_129, 5_130, 6_000}) {
            for (int number = 1; number <= 12; number++) {
                offers.add(OfferNeeds.offer(offers.size())
                        .occupation(new Occupation(number, group))
                        .build());
            }
        }
        offers.add(OfferNeeds.offer(1_000).build());
        OfferIndex index = new OfferIndex(SkillGraph.EMPTY);
        index.apply(offers);
        PersonFacts.Builder person = PersonFacts.person(1);
        OfferQuery query = OfferQuery.on(TODAY).best(200);
        for (int number = 1; number <= 12; number += number % 4 + 1) {
            person.occupation(new Occupation(number, 5_120)).occupation(new Occupation(number, 5_130));
            assertThat(index.top(person.build(), query))
                    .isEqualTo(new Oracle(SkillGraph.EMPTY).offersFor(person.build(), offers, query));
        }
    }

    /// Every gate at its edge, packed: what the rows say is what the explanation says.
    @Test
    void gatesOfRowsAreThoseOfTheExplanation() {
        List<OfferNeeds> offers = new ArrayList<>();
        List<PersonFacts> people = new ArrayList<>();
        for (int value = 0; value <= 6; value++) {
            OfferNeeds.Builder offer = OfferNeeds.offer(value);
            PersonFacts.Builder person = PersonFacts.person(value);
            offer.hours(new Hours(value, 40)).start(Day.of(TODAY - 2 + value));
            person.atMostHours(value).mayWorkFrom(Day.of(TODAY - 2 + value));
            person.relief(new LanguageRelief(value, Day.of(TODAY - 3 + value)));
            person.language(new LanguageUse(7, new CefrLevels(value, 0, 6 - value, 0)));
            person.language(new LanguageUse(8, new CefrLevels(value - 1, 0, 6, 0)));
            person.licences(new Licences(new Driving(value), true, value > 2 ? List.of(value, 9) : List.of()));
            people.add(person.build());
            people.add(PersonFacts.person(10 + value).atMostHours(value).build());
            offers.add(offer.driving(new Driving(value)).build());
            offers.add(OfferNeeds.offer(30 + value).licence(value).build());
            for (int level = 1; value > 0 && level <= 6; level++) {
                offers.add(OfferNeeds.offer(40 + 10 * value + level)
                        .legalLanguage(new LegalLanguage(6 + value % 3, level))
                        .start(Day.of(TODAY + value))
                        .build());
            }
        }
        Scoring scoring = new Scoring(SkillGraph.EMPTY);
        OfferRows offerRows = OfferRows.of(offers);
        PersonRows personRows = PersonRows.of(people);
        for (int o = 0; o < offers.size(); o++) {
            for (int p = 0; p < people.size(); p++) {
                assertThat(RowScoring.open(offerRows, o, personRows, p, TODAY))
                        .as("%s and %s", offers.get(o), people.get(p))
                        .isEqualTo(scoring.open(people.get(p), offers.get(o), TODAY));
            }
        }
    }

    /// Sixteen needs, each with neighbours: more lists than a search has room for at first.
    @Test
    void manyNeedsWithManyNeighboursAreAllHeard() {
        List<Relation> relations = new ArrayList<>();
        OfferNeeds.Builder offer = OfferNeeds.offer(1);
        for (int need = 1; need <= 16; need++) {
            offer.skill(new SkillNeed(need, 1 + need % 4));
            for (int near = 0; near < 9; near++) {
                relations.add(new Relation(need, 100 + near * 5 + need, 100 + 90 * near));
            }
        }
        SkillGraph graph = SkillGraph.of(relations);
        Random random = new Random(12);
        List<PersonFacts> people = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            PersonFacts.Builder person = PersonFacts.person(number);
            for (int i = 0; i < 25; i++) {
                int skill = random.nextInt(4) == 0 ? 1 + random.nextInt(16) : 100 + random.nextInt(60);
                person.skill(new PersonSkill(skill, Evidence.values()[random.nextInt(6)]));
            }
            people.add(person.build());
        }
        PersonIndex index = new PersonIndex(graph);
        index.apply(people);
        for (int best : new int[] {1, 10, 200}) {
            assertThat(index.top(offer.build(), best, TODAY))
                    .isEqualTo(new Oracle(graph).peopleFor(offer.build(), people, best, TODAY));
        }
    }
}
