package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// The indexes answer what brute force answers, ties included, whatever came, changed and went before.
class ExactnessTest {

    private static final int[] LENGTHS = {0, 1, 3, 10, 50};

    @Test
    void offersForAPersonEqualBruteForceInManySmallWorlds() {
        for (long seed = 0; seed < 300; seed++) {
            Worlds world = new Worlds(seed, 4 + (int) seed % 60);
            List<OfferNeeds> offers = world.offers(1 + (int) (seed * 7 % 120));
            OfferIndex index = new OfferIndex(world.graph);
            index.apply(offers);
            for (PersonFacts person : world.people(3)) {
                OfferQuery query = OfferQuery.on(TODAY)
                        .best(LENGTHS[(int) seed % 5])
                        .notYet(7)
                        .counting();
                assertThat(index.top(person, query))
                        .as("seed %d, person %d", seed, person.number())
                        .isEqualTo(new Oracle(world.graph).offersFor(person, offers, query));
            }
        }
    }

    @Test
    void peopleForAnOfferEqualBruteForceInManySmallWorlds() {
        for (long seed = 0; seed < 300; seed++) {
            Worlds world = new Worlds(1_000 + seed, 4 + (int) seed % 60);
            List<PersonFacts> people = world.people(1 + (int) (seed * 7 % 120));
            PersonIndex index = new PersonIndex(world.graph);
            index.apply(people);
            for (OfferNeeds offer : world.offers(3)) {
                int best = LENGTHS[(int) seed % 5];
                assertThat(index.count(offer, TODAY))
                        .isEqualTo(new Oracle(world.graph)
                                .peopleFor(offer, people, 1_000, TODAY)
                                .size());
                assertThat(index.top(offer, best, TODAY))
                        .as("seed %d, offer %d", seed, offer.number())
                        .isEqualTo(new Oracle(world.graph).peopleFor(offer, people, best, TODAY));
            }
        }
    }

    @Test
    void bothDirectionsGiveAPairTheSameScore() {
        for (long seed = 0; seed < 100; seed++) {
            Worlds world = new Worlds(2_000 + seed, 30);
            OfferNeeds offer = world.offer(1);
            PersonFacts person = world.person(2);
            OfferIndex offers = new OfferIndex(world.graph);
            PersonIndex people = new PersonIndex(world.graph);
            offers.apply(List.of(offer));
            people.apply(List.of(person));
            List<Integer> there = offers.top(person, OfferQuery.on(TODAY)).open().stream()
                    .map(Match::score)
                    .toList();
            List<Integer> back =
                    people.top(offer, 10, TODAY).stream().map(Match::score).toList();
            assertThat(there).as("seed %d", seed).isEqualTo(back);
        }
    }

    @Test
    void aLifeOfChangesEndsWhereAFreshStartWouldBegin() {
        for (long seed = 0; seed < 60; seed++) {
            Worlds world = new Worlds(3_000 + seed, 40);
            Random random = new Random(seed);
            OfferIndex lived = new OfferIndex(world.graph);
            Map<Long, OfferNeeds> alive = new TreeMap<>();
            for (int step = 0; step < 12; step++) {
                List<OfferNeeds> changed = new ArrayList<>();
                for (int i = random.nextInt(40); i > 0; i--) {
                    changed.add(world.offer(random.nextInt(100)));
                }
                long[] removed = random.longs(random.nextInt(20), 0, 120).toArray();
                lived.apply(changed, removed);
                for (long number : removed) {
                    alive.remove(number);
                }
                changed.forEach(offer -> alive.put(offer.number(), offer));
                PersonFacts person = world.person(5);
                OfferQuery query =
                        OfferQuery.on(TODAY + step).best(20).notYet(20).counting();
                assertThat(lived.top(person, query))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(new Oracle(world.graph).offersFor(person, alive.values(), query));
                assertThat(lived.size()).isEqualTo(alive.size());
            }
        }
    }

    @Test
    void peopleWhoComeChangeAndGoAreFoundAsTheyAreNow() {
        for (long seed = 0; seed < 60; seed++) {
            Worlds world = new Worlds(4_000 + seed, 40);
            Random random = new Random(seed);
            PersonIndex lived = new PersonIndex(world.graph);
            Map<Long, PersonFacts> alive = new TreeMap<>();
            for (int step = 0; step < 12; step++) {
                List<PersonFacts> changed = new ArrayList<>();
                for (int i = random.nextInt(40); i > 0; i--) {
                    changed.add(world.person(random.nextInt(100)));
                }
                long[] removed = random.longs(random.nextInt(20), 0, 120).toArray();
                lived.apply(changed, removed);
                for (long number : removed) {
                    alive.remove(number);
                }
                changed.forEach(person -> alive.put(person.number(), person));
                OfferNeeds offer = world.offer(5);
                assertThat(lived.top(offer, 20, TODAY))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(new Oracle(world.graph).peopleFor(offer, alive.values(), 20, TODAY));
                assertThat(lived.size()).isEqualTo(alive.size());
            }
        }
    }

    @Test
    void onlyAllowedKindsAndNumbersAreAnswered() {
        for (long seed = 0; seed < 100; seed++) {
            Worlds world = new Worlds(5_000 + seed, 30);
            List<OfferNeeds> offers = world.offers(100);
            OfferIndex index = new OfferIndex(world.graph);
            index.apply(offers);
            int kinds = (int) seed % 16;
            long[] allowed = new Random(seed).longs(seed % 70, -200, 300).toArray();
            List<OfferNeeds> left = offers.stream()
                    .filter(offer -> (kinds >>> offer.posting().kind() & 1) != 0)
                    .filter(offer -> Arrays.stream(allowed).anyMatch(number -> number == offer.number()))
                    .toList();
            PersonFacts person = world.person(1);
            OfferQuery query = OfferQuery.on(TODAY).notYet(10).counting();
            assertThat(index.top(person, query.kinds(kinds).only(allowed)))
                    .as("seed %d", seed)
                    .isEqualTo(new Oracle(world.graph).offersFor(person, left, query));
        }
    }

    @Test
    void theOrderOfInsertionChangesNothing() {
        for (long seed = 0; seed < 50; seed++) {
            Worlds world = new Worlds(6_000 + seed, 20);
            List<OfferNeeds> offers = world.offers(80);
            OfferIndex straight = new OfferIndex(world.graph);
            straight.apply(offers);
            List<OfferNeeds> mixed = new ArrayList<>(offers);
            Collections.shuffle(mixed, new Random(seed));
            OfferIndex piecemeal = new OfferIndex(world.graph);
            mixed.forEach(offer -> piecemeal.apply(List.of(offer)));
            PersonFacts person = world.person(1);
            OfferQuery query = OfferQuery.on(TODAY).best(80).notYet(80).counting();
            assertThat(piecemeal.top(person, query)).isEqualTo(straight.top(person, query));
        }
    }

    @Test
    void whatWasTakenInIsGivenBack() {
        Worlds world = new Worlds(7_000, 50);
        List<OfferNeeds> offers = world.offers(300);
        OfferIndex offerIndex = new OfferIndex(world.graph);
        offerIndex.apply(offers);
        offers.forEach(offer -> assertThat(offerIndex.get(offer.number())).contains(offer));
        assertThat(offerIndex.get(999_999)).isEmpty();
        List<PersonFacts> people = world.people(300);
        PersonIndex personIndex = new PersonIndex(world.graph);
        personIndex.apply(people);
        people.forEach(person -> assertThat(personIndex.get(person.number())).contains(person));
        assertThat(personIndex.get(999_999)).isEmpty();
    }

    @Test
    void anEmptyIndexAnswersNothing() {
        Worlds world = new Worlds(8_000, 5);
        OfferMatches matches = new OfferIndex(world.graph)
                .top(world.person(1), OfferQuery.on(TODAY).counting());
        assertThat(matches).isEqualTo(new OfferMatches(List.of(), List.of(), 0));
        assertThat(new PersonIndex(world.graph).top(world.offer(1), 10, TODAY)).isEmpty();
    }

    @Test
    void numbersMayLieAsFarApartAsNumbersCan() {
        Worlds world = new Worlds(8_100, 20);
        long[] far = {Long.MIN_VALUE, -1, 0, 1L << 40, Long.MAX_VALUE};
        List<OfferNeeds> offers = Arrays.stream(far).mapToObj(world::offer).toList();
        OfferIndex index = new OfferIndex(world.graph);
        index.apply(offers);
        PersonFacts person = world.person(1);
        OfferQuery query = OfferQuery.on(TODAY).notYet(10);
        assertThat(index.top(person, query)).isEqualTo(new Oracle(world.graph).offersFor(person, offers, query));
        offers.forEach(offer -> assertThat(index.get(offer.number())).contains(offer));
    }
}
