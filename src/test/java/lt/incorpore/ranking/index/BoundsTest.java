package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

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
                    assertThat(RowScoring.LANGUAGES * RowScoring.languages(offerRows, o, personRows, p))
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
                box.include(inside.x(), inside.y(), inside.z());
            }
            Point home = any(random);
            assertThat(Point.metres(box.chord(home.x(), home.y(), home.z())))
                    .isLessThanOrEqualTo(home.metresTo(inside));
        }
    }

    @Test
    void theBoundOfABlockIsNeverBelowItsSums() {
        Random random = new Random(6);
        Sums sums = new Sums();
        for (int round = 0; round < 200; round++) {
            int rows = 1 + random.nextInt(Leaf.MOST);
            sums.clear(rows);
            for (int i = 0; i < 3_000; i++) {
                sums.add(random.nextInt(rows), random.nextInt(-500, 501));
            }
            for (int row = 0; row < rows; row++) {
                assertThat(sums.of(row) <= sums.bound(row)).isTrue();
            }
        }
    }

    @Test
    void skillListsGiveBackWhatTheyTook() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[][] rows = new int[1 + random.nextInt(300)][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = random.ints(random.nextInt(12), 1, 500)
                        .distinct()
                        .sorted()
                        .map(skill -> skill << 4 | random.nextInt(4))
                        .toArray();
            }
            assertThat(SkillLists.of(rows, 2).rows(rows.length)).isDeepEqualTo(rows);
        }
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
