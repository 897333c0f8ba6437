package lt.incorpore.ranking.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// Worlds of leaves as large as in life, in all levels, lived in: still what brute force answers.
class LargeWorldTest {

    private static final int SIZE = 20_000;
    /// Less than the usual room, so that a few rows fill every level, and the last one grows.
    private static final int[] ROOM = {256, 2_048, 4_096};

    private static final int PROBES = 3;
    private static final int TODAY = LabourMarket.TODAY;

    @Test
    void offersOfACountryEqualBruteForce() {
        LabourMarket market = LabourMarket.lithuania(1);
        Levels<OfferNeeds, OfferLeaf> levels = new Levels<>(OfferLeaf.PACKING, ROOM);
        OfferIndex index = new OfferIndex(market.graph(), levels);
        Map<Long, OfferNeeds> alive = new TreeMap<>();
        live(changing(market::offer), alive, index::apply, new Random(1));
        assertThat(levels.state()).hasSize(4).allMatch(level -> level.live() > 0);
        assertThat(index.size()).isEqualTo(alive.size());
        for (int i = 0; i < PROBES; i++) {
            compare(index, market.person(i), alive.values(), market.graph());
        }
        sample(alive).forEach(offer -> assertThat(index.get(offer.number())).contains(offer));
    }

    @Test
    void offersOfAMarketFullOfUnknownsEqualBruteForce() {
        Worlds world = new Worlds(2, 400);
        Levels<OfferNeeds, OfferLeaf> levels = new Levels<>(OfferLeaf.PACKING, ROOM);
        OfferIndex index = new OfferIndex(world.graph, levels);
        Map<Long, OfferNeeds> alive = new TreeMap<>();
        live(world::offer, alive, index::apply, new Random(2));
        assertThat(levels.state()).hasSize(4).allMatch(level -> level.live() > 0);
        for (int i = 0; i < PROBES; i++) {
            compare(index, world.person(i), alive.values(), world.graph);
        }
    }

    @Test
    void peopleOfAContinentEqualBruteForce() {
        LabourMarket market = LabourMarket.europe(3);
        Levels<PersonFacts, PersonLeaf> levels = new Levels<>(PersonLeaf.PACKING, ROOM);
        PersonIndex index = new PersonIndex(market.graph(), levels);
        Map<Long, PersonFacts> alive = new TreeMap<>();
        live(changing(market::person), alive, index::apply, new Random(3));
        assertThat(levels.state()).hasSize(4).allMatch(level -> level.live() > 0);
        assertThat(index.size()).isEqualTo(alive.size());
        for (int i = 0; i < PROBES; i++) {
            OfferNeeds offer = market.offer(i);
            assertThat(index.top(offer, 30, TODAY))
                    .as("offer %d", i)
                    .isEqualTo(new Oracle(market.graph()).peopleFor(offer, alive.values(), 30, TODAY));
        }
        sample(alive).forEach(person -> assertThat(index.get(person.number())).contains(person));
    }

    @Test
    void peopleOfAMarketFullOfUnknownsEqualBruteForce() {
        Worlds world = new Worlds(4, 400);
        Levels<PersonFacts, PersonLeaf> levels = new Levels<>(PersonLeaf.PACKING, ROOM);
        PersonIndex index = new PersonIndex(world.graph, levels);
        Map<Long, PersonFacts> alive = new TreeMap<>();
        live(world::person, alive, index::apply, new Random(4));
        assertThat(levels.state()).hasSize(4).allMatch(level -> level.live() > 0);
        for (int i = 0; i < PROBES; i++) {
            OfferNeeds offer = world.offer(i);
            assertThat(index.top(offer, 30, TODAY))
                    .as("offer %d", i)
                    .isEqualTo(new Oracle(world.graph).peopleFor(offer, alive.values(), 30, TODAY));
        }
    }

    @Test
    void listsForAllAreThoseForEach() {
        LabourMarket market = LabourMarket.lithuania(5);
        OfferIndex offers = new OfferIndex(market.graph());
        offers.apply(LongStream.range(0, SIZE / 4).mapToObj(market::offer).toList());
        PersonIndex people = new PersonIndex(market.graph());
        people.apply(LongStream.range(0, 600).mapToObj(market::person).toList());
        people.apply(LongStream.range(0, 50).mapToObj(market::person).toList(), 77, 78);
        OfferQuery query = OfferQuery.on(TODAY).best(5).notYet(2);
        Map<Long, OfferMatches> lists = new ConcurrentHashMap<>();
        offers.topForAll(
                people,
                query,
                (person, matches) ->
                        assertThat(lists.put(person.number(), matches)).isNull());
        assertThat(lists).hasSize(598).doesNotContainKeys(77L, 78L);
        lists.forEach((number, matches) -> assertThat(matches).isEqualTo(offers.top(market.person(number), query)));
    }

    private static void compare(OfferIndex index, PersonFacts person, Collection<OfferNeeds> offers, SkillGraph graph) {
        OfferQuery query = OfferQuery.on(TODAY).best(20).notYet(5).counting();
        OfferMatches expected = new Oracle(graph).offersFor(person, offers, query);
        assertThat(index.top(person, query)).as("person %d", person.number()).isEqualTo(expected);
        assertThat(index.top(person, OfferQuery.on(TODAY).best(20)).open()).isEqualTo(expected.open());
        long[] hits = offers.stream()
                .mapToLong(OfferNeeds::number)
                .filter(number -> number % 13 == 0)
                .toArray();
        List<OfferNeeds> found =
                offers.stream().filter(offer -> offer.number() % 13 == 0).toList();
        assertThat(index.top(person, query.only(hits))).isEqualTo(new Oracle(graph).offersFor(person, found, query));
    }

    /// Comes in a heap, then changes in batches of all sizes, so that every level is filled, emptied and merged.
    private static <R> void live(LongFunction<R> maker, Map<Long, R> alive, Change<R> change, Random random) {
        int[] batches = {SIZE, 150, 200, 3_000, 1, 0, 300, 1_500, 1_000, 3_000, 600, 100};
        for (int batch : batches) {
            Map<Long, R> changed = new TreeMap<>();
            for (int i = 0; i < batch; i++) {
                long number = batch == SIZE ? i : random.nextInt(SIZE + SIZE / 5);
                changed.put(number, maker.apply(number));
            }
            long[] removed = random.longs(batch / 4, 0, SIZE).toArray();
            for (long number : removed) {
                alive.remove(number);
            }
            alive.putAll(changed);
            change.apply(changed.values(), removed);
        }
    }

    /// Whatever comes twice under one number comes changed.
    private static <R> LongFunction<R> changing(Version<R> version) {
        Map<Long, Integer> changes = new TreeMap<>();
        return number -> version.of(number, changes.merge(number, 1, Integer::sum) - 1);
    }

    private static <R> List<R> sample(Map<Long, R> alive) {
        List<R> sample = new ArrayList<>();
        alive.forEach((number, row) -> {
            if (number % 997 == 0) {
                sample.add(row);
            }
        });
        return sample;
    }

    @FunctionalInterface
    private interface Version<R> {
        R of(long number, int changes);
    }

    @FunctionalInterface
    private interface Change<R> {
        void apply(Collection<R> changed, long... removed);
    }
}
