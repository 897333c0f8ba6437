package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// What the large tests of the indexes say, in a few short lives: quick enough to be asked again for every mutant.
class SmallWorldTest {

    private static final int[] ROOM = {3, 9, 20};
    private static final int GOOD = 550_000;

    @Test
    void offersOfAShortLife() {
        for (long seed = 0; seed < 8; seed++) {
            Worlds world = new Worlds(70_000 + seed, 6 + 6 * (int) seed);
            Levels<OfferNeeds, OfferLeaf> levels = new Levels<>(new Cramped<>(OfferLeaf.PACKING), ROOM);
            OfferIndex index = new OfferIndex(world.graph, levels);
            Map<Long, OfferNeeds> alive = new TreeMap<>();
            Random random = new Random(seed);
            for (int batch : new int[] {60, 1, 2, 7, 0, 14, 3, 40, 1}) {
                List<OfferNeeds> changed = new ArrayList<>();
                for (int i = 0; i < batch; i++) {
                    changed.add(world.offer(random.nextInt(90)));
                }
                long[] removed = random.longs(batch / 3, 0, 100).toArray();
                index.apply(changed, removed);
                for (long number : removed) {
                    alive.remove(number);
                }
                changed.forEach(offer -> alive.put(offer.number(), offer));
                assertThat(index.size()).isEqualTo(alive.size());
                compare(world, index, alive);
            }
            for (long number = -1; number <= 101; number++) {
                OfferNeeds known = alive.get(number);
                assertThat(index.get(number).orElse(null)).isEqualTo(known);
            }
        }
    }

    private static void compare(Worlds world, OfferIndex index, Map<Long, OfferNeeds> alive) {
        Oracle oracle = new Oracle(world.graph);
        PersonFacts person = world.person(5);
        OfferQuery all = OfferQuery.on(TODAY).best(200).notYet(200).counting();
        OfferQuery few = OfferQuery.on(TODAY).best(3).notYet(2);
        assertThat(index.top(person, all)).isEqualTo(oracle.offersFor(person, alive.values(), all));
        for (PersonFacts any : world.people(3)) {
            for (OfferQuery some :
                    List.of(few, few.best(1).notYet(12), few.best(12).notYet(1), few.notYet(0))) {
                assertThat(index.top(any, some)).isEqualTo(oracle.offersFor(any, alive.values(), some));
            }
        }
        List<OfferNeeds> named = alive.values().stream()
                .filter(offer ->
                        offer.number() % 3 == 0 && (0b0101 >>> offer.posting().kind() & 1) != 0)
                .toList();
        long[] numbers = new long[60];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 3L * i - 30;
        }
        assertThat(index.top(person, all.only(numbers).kinds(0b0101))).isEqualTo(oracle.offersFor(person, named, all));
        OfferCount count = counted(world, person, alive);
        assertThat(index.count(person, all, GOOD)).isEqualTo(count);
        PersonFacts other = world.person(6);
        assertThat(index.gains(person, List.of(other, person), all, GOOD))
                .containsExactly(counted(world, other, alive).minus(count), new OfferCount(0, 0));
    }

    private static OfferCount counted(Worlds world, PersonFacts person, Map<Long, OfferNeeds> offers) {
        Scoring scoring = new Scoring(world.graph);
        int open = 0;
        int good = 0;
        for (OfferNeeds offer : offers.values()) {
            boolean opens = scoring.open(person, offer, TODAY);
            open += opens ? 1 : 0;
            good += opens && scoring.score(person, offer, TODAY) >= GOOD ? 1 : 0;
        }
        return new OfferCount(open, good);
    }

    @Test
    void peopleOfAShortLife() {
        for (long seed = 0; seed < 8; seed++) {
            Worlds world = new Worlds(80_000 + seed, 6 + 6 * (int) seed);
            Levels<PersonFacts, PersonLeaf> levels = new Levels<>(new Cramped<>(PersonLeaf.PACKING), ROOM);
            PersonIndex index = new PersonIndex(world.graph, levels);
            Map<Long, PersonFacts> alive = new TreeMap<>();
            Random random = new Random(seed);
            Oracle oracle = new Oracle(world.graph);
            for (int batch : new int[] {60, 1, 2, 7, 0, 14, 3, 40, 1}) {
                List<PersonFacts> changed = new ArrayList<>();
                for (int i = 0; i < batch; i++) {
                    changed.add(world.person(random.nextInt(90)));
                }
                long[] removed = random.longs(batch / 3, 0, 100).toArray();
                index.apply(changed, removed);
                for (long number : removed) {
                    alive.remove(number);
                }
                changed.forEach(person -> alive.put(person.number(), person));
                assertThat(index.size()).isEqualTo(alive.size());
                for (int asked = 0; asked < 3; asked++) {
                    OfferNeeds offer = world.offer(asked);
                    List<Match> open = oracle.peopleFor(offer, alive.values(), 200, TODAY);
                    assertThat(index.top(offer, 200, TODAY)).isEqualTo(open);
                    assertThat(index.top(offer, 3, TODAY)).isEqualTo(open.subList(0, Math.min(3, open.size())));
                    assertThat(index.count(offer, TODAY)).isEqualTo(open.size());
                }
            }
            for (long number = -1; number <= 101; number++) {
                PersonFacts known = alive.get(number);
                assertThat(index.get(number).orElse(null)).isEqualTo(known);
            }
        }
    }
}
