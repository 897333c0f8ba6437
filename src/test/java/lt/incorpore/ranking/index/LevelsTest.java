package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.Worlds;
import lt.incorpore.ranking.index.Leaf.Packing;
import org.junit.jupiter.api.Test;

/// Levels and leaves of a handful of rows, so that a short life splits, merges and rebuilds all of them.
class LevelsTest {

    private static final int[] ROOM = {4, 12, 40};

    @Test
    void offersInCrampedLevelsAreFoundAsTheyAreNow() {
        for (long seed = 0; seed < 40; seed++) {
            Worlds world = new Worlds(seed, 60);
            Random random = new Random(seed);
            OfferIndex index = new OfferIndex(world.graph, new Levels<>(new Cramped<>(OfferLeaf.PACKING), ROOM));
            Map<Long, OfferNeeds> alive = new TreeMap<>();
            for (int step = 0; step < 60; step++) {
                List<OfferNeeds> changed = new ArrayList<>();
                for (int i = size(random); i > 0; i--) {
                    changed.add(world.offer(random.nextInt(400)));
                }
                long[] removed = random.longs(size(random) / 2, 0, 400).toArray();
                index.apply(changed, removed);
                for (long number : removed) {
                    alive.remove(number);
                }
                changed.forEach(offer -> alive.put(offer.number(), offer));
                PersonFacts person = world.person(5);
                OfferQuery query = OfferQuery.on(TODAY).best(15).notYet(5).counting();
                assertThat(index.top(person, query))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(new Oracle(world.graph).offersFor(person, alive.values(), query));
                assertThat(index.size()).isEqualTo(alive.size());
            }
            alive.forEach((number, offer) -> assertThat(index.get(number)).contains(offer));
        }
    }

    @Test
    void peopleInCrampedLevelsAreFoundAsTheyAreNow() {
        for (long seed = 0; seed < 40; seed++) {
            Worlds world = new Worlds(500 + seed, 60);
            Random random = new Random(seed);
            PersonIndex index = new PersonIndex(world.graph, new Levels<>(new Cramped<>(PersonLeaf.PACKING), ROOM));
            Map<Long, PersonFacts> alive = new TreeMap<>();
            for (int step = 0; step < 60; step++) {
                List<PersonFacts> changed = new ArrayList<>();
                for (int i = size(random); i > 0; i--) {
                    changed.add(world.person(random.nextInt(400)));
                }
                long[] removed = random.longs(size(random) / 2, 0, 400).toArray();
                index.apply(changed, removed);
                for (long number : removed) {
                    alive.remove(number);
                }
                changed.forEach(person -> alive.put(person.number(), person));
                OfferNeeds offer = world.offer(5);
                assertThat(index.top(offer, 15, TODAY))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(new Oracle(world.graph).peopleFor(offer, alive.values(), 15, TODAY));
                assertThat(index.size()).isEqualTo(alive.size());
            }
            alive.forEach((number, person) -> assertThat(index.get(number)).contains(person));
        }
    }

    /// Mostly a few, now and then many: each level is met at its edge.
    private static int size(Random random) {
        return random.nextInt(10) == 0 ? random.nextInt(120) : random.nextInt(7);
    }

    private record Cramped<R, L extends Leaf<R>>(Packing<R, L> packing) implements Packing<R, L> {

        @Override
        public long number(R row) {
            return packing.number(row);
        }

        @Override
        public int way(R row) {
            return packing.way(row);
        }

        @Override
        public Point place(R row) {
            return packing.place(row);
        }

        @Override
        public int most() {
            return 8;
        }

        @Override
        public Comparator<R> order() {
            return packing.order();
        }

        @Override
        public L pack(List<R> rows) {
            return packing.pack(rows);
        }
    }
}
