package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lt.incorpore.ranking.Explanation;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.SkillTerm;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// A bound that is a hair too low silently drops a match: each one is tried against the values that it bounds.
class BoundsTest {

    @Test
    void aRowGivesTheSamePointsAsTheTermsAndNoMoreThanItsBounds() {
        for (int seed = 0; seed < 40; seed++) {
            Worlds world = new Worlds(seed, 20);
            List<OfferNeeds> offers = world.offers(40);
            List<PersonFacts> people = world.people(40);
            OfferRows offerRows = OfferRows.of(offers);
            PersonRows personRows = PersonRows.of(people);
            for (int o = 0; o < offers.size(); o++) {
                for (int p = 0; p < people.size(); p++) {
                    Explanation pair = new Scoring(world.graph).explain(people.get(p), offers.get(o), TODAY);
                    int small = points(
                            pair, Term.HOURS, Term.PAY, Term.EXPERIENCE, Term.EDUCATION, Term.CONTRACT, Term.FRESHNESS);
                    int languages = points(pair, Term.LANGUAGES);
                    assertThat(RowScoring.small(offerRows, o, personRows, p, TODAY))
                            .isEqualTo(small)
                            .isLessThanOrEqualTo(RowScoring.smallMost(personRows, p))
                            .isLessThanOrEqualTo(RowScoring.smallMost(offerRows, o, TODAY));
                    int set = offerRows.languageSet(o);
                    assertThat(RowScoring.LANGUAGES * RowScoring.languages(offerRows, set, personRows, p))
                            .isEqualTo(languages)
                            .isLessThanOrEqualTo(RowScoring.languagesMost(offerRows, o));
                }
            }
        }
    }

    @Test
    void whoHasPointsHasMoreCreditThanTheBoundLessOne() {
        for (int weight = 1; weight <= 64; weight++) {
            for (int credits = 0; credits <= 1_000 * weight; credits++) {
                int points = SkillTerm.points(credits, weight);
                if (credits <= weight * (SkillTerm.leastCredit(points) - 1)) {
                    throw new AssertionError(credits + " of " + weight + " have " + points + " points");
                }
            }
        }
    }

    @Test
    void aBoxIsNeverFartherThanWhatItHolds() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            Point near = any(random);
            Box box = new Box();
            Point inside = near;
            for (int i = 0; i < 5; i++) {
                inside = random.nextBoolean() ? any(random) : near;
                box.include(new int[] {inside.x(), inside.y(), inside.z()}, 0);
            }
            Point home = any(random);
            assertThat(Point.metres(box.chord(home.x(), home.y(), home.z())))
                    .isLessThanOrEqualTo(home.metresTo(inside));
        }
    }

    @Test
    void theBoundOfABlockIsNeverBelowItsSums() {
        Random random = new Random(6);
        Sums sums = new Sums(Leaf.MOST);
        for (int round = 0; round < 200; round++) {
            int rows = 1 + random.nextInt(Leaf.MOST);
            boolean[] touched = new boolean[rows];
            sums.clear(0, rows);
            for (int i = 0; i < 3_000; i++) {
                int row = random.nextInt(rows);
                touched[row] = true;
                sums.add(row, random.nextInt(-500, 501));
            }
            for (int row = 0; row < rows; row++) {
                int block = Sums.block(row);
                assertThat(sums.of(row) <= sums.bound(block)).isTrue();
                assertThat((sums.touched(block) >>> row & 1) != 0).isEqualTo(touched[row]);
            }
        }
    }

    @Test
    void theBitsOfABlockAreThoseOfTheRowsAskedFor() {
        for (int from = 0; from <= 32; from++) {
            for (int to = from; to <= 64; to++) {
                for (int block = 0; block < 2; block++) {
                    for (int bit = 0; bit < 32; bit++) {
                        int row = Sums.first(block) + bit;
                        boolean inside = row >= from && row < to;
                        boolean found = (Sums.within(block, from, Math.max(to, Sums.first(block))) >>> bit & 1) != 0;
                        if (Sums.block(from) <= block && to > Sums.first(block)) {
                            assertThat(found).isEqualTo(inside);
                        }
                    }
                }
            }
        }
    }

    @Test
    void skillListsGiveBackWhatTheyTook() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            // Every other leaf reaches into several cells.
            int most = round % 2 == 0 ? 300 : 4 << SkillLists.CELL_BITS;
            int[][] rows = new int[1 + random.nextInt(most)][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = random.ints(random.nextInt(12), 1, 500)
                        .distinct()
                        .sorted()
                        .map(skill -> skill << 4 | random.nextInt(4))
                        .toArray();
            }
            SkillLists lists = SkillLists.of(rows, 2);
            assertThat(lists.rows(rows.length)).isDeepEqualTo(rows);
            int row = random.nextInt(rows.length);
            assertThat(lists.row(row)).isEqualTo(rows[row]);
        }
    }

    @Test
    void aSkillOfEveryRowOfAFullLeafHasItsPlace() {
        int[][] rows = new int[Leaf.MOST][];
        Arrays.fill(rows, new int[] {7 << 4 | 3, 9 << 4});
        SkillLists lists = SkillLists.of(rows, 2);
        assertThat(lists.row(Leaf.MOST - 1)).containsExactly(7 << 4 | 3, 9 << 4);
        int list = lists.list(7);
        assertThat(lists.cells(list)).isEqualTo(0xffff);
        assertThat(lists.to(list, 15) - lists.from(list, 0)).isEqualTo(Leaf.MOST);
        assertThat(lists.list(8)).isNegative();
        assertThat(lists.list(70_000)).isNegative();
    }

    @Test
    void theWeightsOfTheTermsAddUpToAThousand() {
        int sum = 0;
        for (Term term : Term.values()) {
            sum += term.weight();
        }
        assertThat(sum).isEqualTo(1_000);
    }

    private static int points(Explanation pair, Term... terms) {
        int sum = 0;
        for (Term term : terms) {
            sum += term.weight() * pair.terms().get(term.ordinal()).points();
        }
        return sum;
    }

    private static Point any(Random random) {
        return new Point(random.nextInt(170_000_001) - 85_000_000, random.nextInt(360_000_000) - 179_999_999);
    }
}
