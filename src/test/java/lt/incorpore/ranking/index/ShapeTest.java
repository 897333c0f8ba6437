package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.Worlds;
import lt.incorpore.ranking.index.Leaf.Packing;
import lt.incorpore.ranking.index.Levels.Level;
import org.junit.jupiter.api.Test;

/// What no answer shows, and what makes answers quick: where rows lie, and which of them a change moves.
class ShapeTest {

    private static final Packing<OfferNeeds, OfferLeaf> CRAMPED = new Cramped<>(OfferLeaf.PACKING);

    /// Along a line, whichever way it runs, each leaf is one piece of it.
    @Test
    void neighboursInSpaceShareALeaf() {
        List<IntFunction<Point>> lines = List.of(
                i -> new Point(0, 100_000 * i),
                i -> new Point(100_000 * i, 0),
                i -> new Point(0, -90_000_000 + 100_000 * i),
                i -> new Point(-80_000_000 + 1_600_000 * i, 10 * i));
        for (IntFunction<Point> line : lines) {
            List<OfferNeeds> offers = new ArrayList<>(IntStream.range(0, 100)
                    .mapToObj(i ->
                            OfferNeeds.offer(37 * i % 100).at(line.apply(i)).build())
                    .toList());
            Collections.shuffle(offers, new Random(1));
            List<OfferLeaf> leaves = Partition.cut(offers, CRAMPED);
            assertThat(leaves).hasSize(13).allMatch(leaf -> leaf.size() >= 7 && leaf.size() <= 8);
            assertThat(leaves).allMatch(leaf -> spread(leaf, number -> 73 * number % 100) == leaf.size() - 1);
            assertThat(Partition.cut(offers, new Cramped<>(OfferLeaf.PACKING, 50)))
                    .hasSize(3);
        }
    }

    /// @param place of a number on the line
    private static long spread(OfferLeaf leaf, LongUnaryOperator place) {
        long[] places = IntStream.range(0, leaf.size())
                .mapToLong(row -> place.applyAsLong(leaf.number(row)))
                .sorted()
                .toArray();
        return places[places.length - 1] - places[0];
    }

    @Test
    void whereAllPlacesAreOneNeighboursInOccupationShareALeaf() {
        List<OfferNeeds> offers = new ArrayList<>(IntStream.range(0, 100)
                .mapToObj(i -> OfferNeeds.offer(1_000 - i)
                        .occupation(new Occupation(1 + i, 5_000 + i))
                        .build())
                .toList());
        Collections.shuffle(offers, new Random(2));
        List<OfferLeaf> leaves = Partition.cut(offers, CRAMPED);
        assertThat(leaves).hasSize(13).allMatch(leaf -> spread(leaf, number -> number) == leaf.size() - 1);
        assertThat(Partition.cut(offers.subList(0, 8), CRAMPED)).hasSize(1);
        assertThat(Partition.cut(offers.subList(0, 9), CRAMPED)).hasSize(2);
    }

    @Test
    void aLeafIsOfOneWay() {
        PersonFacts placed = PersonFacts.person(1)
                .reach(new Reach(new Point(0, 0), Reach.ANYWHERE, true))
                .build();
        List<PersonLeaf> leaves = Partition.cut(
                List.of(
                        placed,
                        PersonFacts.person(2).build(),
                        PersonFacts.person(3).build()),
                PersonLeaf.PACKING);
        assertThat(leaves).extracting(PersonLeaf::way).containsExactly(0, 3);
        assertThat(leaves).extracting(PersonLeaf::size).containsExactly(2, 1);
    }

    /// The smallest level that has room for the new rows and for all below it takes them; the last but one grows with
    /// the base.
    @Test
    void newRowsGoToTheSmallestLevelWithRoom() {
        Levels<OfferNeeds, OfferLeaf> levels = new Levels<>(CRAMPED, 3, 9, 20);
        int[][] steps = {
            {0, 0, 0, 0, 0},
            {3, 3, 0, 0, 0},
            {1, 0, 4, 0, 0},
            {3, 3, 4, 0, 0},
            {3, 0, 0, 10, 0},
            {9, 0, 9, 10, 0},
            {2, 2, 9, 10, 0},
            {2, 0, 0, 0, 23},
            {180, 0, 0, 0, 203},
            {25, 0, 0, 25, 203},
            {1, 1, 0, 25, 203},
            {3, 0, 4, 25, 203},
            {25, 0, 0, 0, 257},
            {33, 0, 0, 0, 290}
        };
        int next = 0;
        for (int[] step : steps) {
            levels.apply(line(next, next + step[0]));
            next += step[0];
            assertThat(levels.state().stream().map(Level::live)).containsExactly(step[1], step[2], step[3], step[4]);
        }
    }

    @Test
    void newcomersMoveOnlyTheLeavesTheyAreNearestTo() {
        Levels<OfferNeeds, OfferLeaf> levels = new Levels<>(CRAMPED, 1, 2, 3);
        levels.apply(line(0, 300));
        List<OfferLeaf> before = levels.state().getLast().leaves();
        Point there = new Point(0, 100_000 * 150);
        levels.apply(LongStream.range(1_000, 1_040)
                .mapToObj(number -> OfferNeeds.offer(number).at(there).build())
                .toList());
        List<OfferLeaf> after = levels.state().getLast().leaves();
        List<OfferLeaf> gone =
                before.stream().filter(leaf -> !after.contains(leaf)).toList();
        assertThat(gone).hasSize(1);
        assertThat(gone.getFirst().all()).extracting(OfferNeeds::number).contains(150L);
        levels.apply(LongStream.range(2_000, 2_040)
                .mapToObj(number -> OfferNeeds.offer(number).at(there).remote().build())
                .toList());
        assertThat(levels.state().getLast().leaves()).containsAll(after);
        levels.apply(
                LongStream.range(3_000, 3_040)
                        .mapToObj(number -> OfferNeeds.offer(number).build())
                        .toList(),
                0);
        assertThat(after.stream()
                        .filter(leaf -> !levels.state().getLast().leaves().contains(leaf)))
                .hasSize(1);
        assertThat(levels.size()).isEqualTo(300 + 3 * 40 - 1);
    }

    @Test
    void aBaseGrownRaggedIsCutAnew() {
        Levels<OfferNeeds, OfferLeaf> levels = new Levels<>(CRAMPED, 1, 2, 3);
        levels.apply(line(0, 400));
        levels.apply(List.of(), LongStream.range(0, 400).filter(i -> i % 12 < 7).toArray());
        List<OfferLeaf> before = levels.state().getLast().leaves();
        levels.apply(line(400, 430));
        assertThat(levels.state().getLast().leaves()).hasSizeBetween(before.size(), before.size() + 10);
        levels.apply(List.of(), LongStream.range(0, 396).toArray());
        levels.apply(line(430, 440));
        assertThat(levels.size()).isEqualTo(30 + 10);
        assertThat(levels.state().getLast().leaves()).hasSize(5);
    }

    private static List<OfferNeeds> line(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> OfferNeeds.offer(i).at(new Point(0, 100_000 * i)).build())
                .toList();
    }

    @Test
    void aBoxIsAsFarAsItsNearestSide() {
        Box box = new Box();
        box.include(new int[] {9, -5, 10, 100, -7}, 1);
        box.include(new int[] {5, 20, 90}, 0);
        assertThat(box.chord(0, 15, 95)).isZero();
        assertThat(box.chord(-8, 15, 95)).isEqualTo(9);
        assertThat(box.chord(9, 15, 95)).isEqualTo(16);
        assertThat(box.chord(0, 5, 95)).isEqualTo(25);
        assertThat(box.chord(0, 25, 100)).isEqualTo(25);
        assertThat(box.chord(5, 10, 88)).isEqualTo(4);
        assertThat(box.chord(-6, 22, 103)).isEqualTo(1 + 4 + 9);
    }

    @Test
    void leavesComeInTheOrderOfTheirWay() {
        Levels<OfferNeeds, OfferLeaf> levels = new Levels<>(CRAMPED, 1, 2, 3);
        levels.apply(line(0, 400));
        Level<OfferLeaf> level = levels.state().getLast();
        long[][] asked = level.alive().clone();
        asked[3] = new long[0];
        Reached<OfferLeaf> reached = new Reached<>();
        reached.add(level, asked, leaf -> (int) leaf.number(0) % 7 * 100 - 100);
        reached.sort();
        List<OfferLeaf> expected = new ArrayList<>(level.leaves());
        expected.remove(3);
        expected.removeIf(leaf -> leaf.number(0) % 7 == 0);
        assertThat(reached.count()).isEqualTo(expected.size()).isGreaterThan(16);
        for (int place = 0; place < reached.count(); place++) {
            assertThat(reached.way(place)).isEqualTo(reached.leaf(place).number(0) % 7 * 100 - 100);
            assertThat(reached.way(place)).isLessThanOrEqualTo(reached.way(Math.max(0, place - 1)));
            assertThat(reached.asked(place)).isSameAs(asked[level.leaves().indexOf(reached.leaf(place))]);
            expected.remove(reached.leaf(place));
        }
        assertThat(expected).isEmpty();
        reached.forget();
        assertThat(reached.count()).isZero();
    }

    /// A search at rest keeps its tables, and nothing in them may count for the next one who asks.
    @Test
    void aSearchUsedBeforeAnswersLikeANewOne() {
        for (int seed = 0; seed < 6; seed++) {
            Worlds world = new Worlds(90_000 + seed, 8 + 10 * seed);
            List<PersonFacts> people = world.people(150);
            List<OfferNeeds> offers = world.offers(40);
            PersonIndex used = new PersonIndex(world.graph);
            used.apply(people);
            Oracle oracle = new Oracle(world.graph);
            for (OfferNeeds offer : offers) {
                for (int best = 1; best <= 9; best += 4) {
                    assertThat(used.top(offer, best, TODAY)).isEqualTo(oracle.peopleFor(offer, people, best, TODAY));
                }
            }
        }
    }
}
