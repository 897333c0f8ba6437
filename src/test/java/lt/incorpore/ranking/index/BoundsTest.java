package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        Sums sums = new Sums(OfferLeaf.CELL);
        for (int round = 0; round < 200; round++) {
            int rows = 1 + random.nextInt(OfferLeaf.CELL);
            boolean[] touched = new boolean[rows];
            sums.clear(rows);
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
        for (int round = 0; round < 200; round++) {
            List<int[][]> cells = new ArrayList<>();
            for (int cell = random.nextInt(4); cell >= 0; cell--) {
                cells.add(entries(random));
            }
            int[] sizes = cells.stream().mapToInt(rows -> rows.length).toArray();
            SkillLists lists = SkillLists.of(cells, 2);
            List<int[][]> back = lists.rows(sizes);
            for (int cell = 0; cell < sizes.length; cell++) {
                assertThat(back.get(cell)).isDeepEqualTo(cells.get(cell));
                int row = random.nextInt(sizes[cell]);
                assertThat(lists.row(cell, row)).isEqualTo(cells.get(cell)[row]);
            }
        }
    }

    @Test
    void aFullLeafFitsItsHeadings() {
        List<int[][]> cells = new ArrayList<>();
        for (int cell = 0; cell < SkillLists.cells(2); cell++) {
            int[][] rows = new int[SkillLists.rows(2)][];
            Arrays.fill(rows, new int[] {7 << 4 | 3});
            cells.add(rows);
        }
        SkillLists lists = SkillLists.of(cells, 2);
        assertThat(lists.to(7) - lists.from(7)).isEqualTo(4 * (SkillLists.rows(2) + 1));
        assertThat(lists.row(3, SkillLists.rows(2) - 1)).containsExactly(7 << 4 | 3);
    }

    private static int[][] entries(Random random) {
        int[][] rows = new int[1 + random.nextInt(300)][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = random.ints(random.nextInt(12), 1, 500)
                    .distinct()
                    .sorted()
                    .map(skill -> skill << 4 | random.nextInt(4))
                    .toArray();
        }
        return rows;
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
