package lt.incorpore.proof.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lt.incorpore.proof.fairness.Audit.Report;
import lt.incorpore.proof.fairness.Audit.Verdict;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.PersonIndex;
import org.junit.jupiter.api.Test;

/// The audit of an invented population, whose groups its generator draws: nobody's own group is ever asked. And the
/// measures, on cases that were counted by hand. `./incorpore prove audit` takes more people.
class ExposureAuditTest {

    private static final int PEOPLE = Math.max(1_500, Integer.getInteger("incorpore.prove.n", 0));
    private static final long SEED = Long.getLong("incorpore.prove.seed", 31);
    private static final int OFFERS = 60;
    private static final int TOP = 10;
    private static final String[] NAMES = {"most", "a fifth", "a tenth"};

    private final LabourMarket market = LabourMarket.lithuania(SEED);
    private final List<PersonFacts> people =
            LongStream.range(0, PEOPLE).mapToObj(market::person).toList();

    @Test
    void the_order_of_the_core_shows_groups_that_lots_drew_alike() {
        var report = new Audit(lists(score -> score, any()), TOP, NAMES).of(any(), SEED);
        System.out.printf(
                "Exposure audit: %d invented people, %d offers, first %d, groups by lot (seed %d)%n%s",
                PEOPLE, OFFERS, TOP, SEED, report);
        assertThat(report.verdict()).isNotEqualTo(Verdict.ALARM);
        assertThat(report.chanceOfNdkl()).isGreaterThan(0.0025);
    }

    @Test
    void five_per_cent_less_for_one_half_are_an_alarm() {
        var random = new Random(SEED);
        var groups = people.stream().mapToInt(person -> random.nextInt(2)).toArray();
        var report = new Audit(lists(score -> score * 95 / 100, groups), TOP, "one half", "the other").of(groups, SEED);
        System.out.printf("Exposure audit: the same, with five per cent taken from one half%n%s", report);
        assertThat(report.verdict()).isEqualTo(Verdict.ALARM);
        assertThat(report.rows().get(1).verdict()).isEqualTo(Verdict.ALARM);
    }

    @Test
    void groups_of_other_abilities_are_shown_otherwise_and_the_audit_says_so() {
        var random = new Random(SEED);
        var groups = people.stream()
                .mapToInt(person ->
                        random.nextInt(100) < (person.ability().skills().size() < 6 ? 60 : 20) ? 1 : 0)
                .toArray();
        var report = new Audit(lists(score -> score, groups), TOP, "many skills", "mostly few").of(groups, SEED);
        System.out.printf("Exposure audit: a group of whom most know few skills%n%s", report);
        // Not a fault of the order by itself, and nothing to be silent about.
        assertThat(report.verdict()).isEqualTo(Verdict.ALARM);
        assertThat(report.rows()).anySatisfy(row -> assertThat(row.ratio()).isLessThan(Audit.FOUR_FIFTHS));
    }

    @Test
    void few_people_are_too_little_data_and_never_passed() {
        var groups = new int[PEOPLE];
        for (var i = 0; i < 20; i++) {
            groups[i * 7] = 1;
        }
        var report = new Audit(lists(score -> score, groups), TOP, "all but twenty", "twenty").of(groups, SEED);
        assertThat(report.rows().get(1).verdict()).isEqualTo(Verdict.TOO_LITTLE_DATA);
        assertThat(report.verdict()).isNotEqualTo(Verdict.NO_ALARM);
        assertThat(new Audit(List.of(), TOP, "nobody", "no one")
                        .of(new int[0], 1)
                        .verdict())
                .isEqualTo(Verdict.TOO_LITTLE_DATA);
    }

    @Test
    void lots_alone_seldom_alarm_and_a_small_bias_mostly_does() {
        var alarms = 0;
        var found = 0;
        var rounds = 12;
        for (var round = 0; round < rounds; round++) {
            var lots = new Random(1_000 + round);
            // Forty lists of sixty people whose merits are their own in each list.
            var groups = IntStream.range(0, 600)
                    .map(i -> lots.nextInt(4) == 0 ? 1 : 0)
                    .toArray();
            alarms += verdict(groups, 0, lots) == Verdict.ALARM ? 1 : 0;
            found += verdict(groups, 0.05, lots) == Verdict.ALARM ? 1 : 0;
        }
        System.out.printf(
                "Exposure audit: of %d markets, %d alarms without a bias, %d with five per cent%n",
                rounds, alarms, found);
        assertThat(alarms).isLessThanOrEqualTo(1);
        assertThat(found).isGreaterThanOrEqualTo(11);
    }

    private static Verdict verdict(int[] groups, double bias, Random lots) {
        var lists = new ArrayList<int[]>();
        for (var list = 0; list < 40; list++) {
            var scores = IntStream.range(0, groups.length)
                    .mapToDouble(i -> (0.7 + 0.1 * lots.nextGaussian()) * (groups[i] == 1 ? 1 - bias : 1))
                    .toArray();
            lists.add(IntStream.range(0, groups.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -scores[i]))
                    .mapToInt(i -> i)
                    .toArray());
        }
        return new Audit(lists, TOP, "others", "a quarter").of(groups, 7).verdict();
    }

    @Test
    void wilson_and_katz_as_counted_by_hand() {
        var eight = Measures.wilson(8, 10);
        assertThat(eight.from()).isCloseTo(0.4902, within(0.0005));
        assertThat(eight.to()).isCloseTo(0.9433, within(0.0005));
        assertThat(Measures.wilson(0, 10).from()).isCloseTo(0, within(1e-9));
        assertThat(Measures.wilson(0, 0)).isEqualTo(new Measures.Interval(0, 1));
        // 20 of 100 against 40 of 100: 0.5 × exp(± 1.96 × √(0.8/20 + 0.6/40))
        var half = Measures.katz(20, 100, 40, 100);
        assertThat(half.from()).isCloseTo(0.3157, within(0.0005));
        assertThat(half.to()).isCloseTo(0.7918, within(0.0005));
        assertThat(Measures.katz(0, 100, 40, 100).holds(7)).isTrue();
    }

    @Test
    void skew_and_ndkl_as_counted_by_hand() {
        assertThat(Measures.skew(0.2, 0.4)).isCloseTo(-0.6931, within(0.0001));
        // After one: all of one group, ln 2. After two: half and half, 0. Weights 1 and 1/log₂3.
        assertThat(Measures.ndkl(new int[] {0, 1}, 2)).isCloseTo(0.42500, within(0.00001));
        assertThat(Measures.ndkl(new int[] {0, 0, 0}, 2)).isZero();
        assertThat(Measures.ndkl(new int[0], 2)).isZero();
    }

    @Test
    void an_impact_ratio_as_counted_by_hand() {
        // Of 40 and 40 people in one list, the first ten are eight of one group and two of the other.
        var list = IntStream.range(0, 80).toArray();
        var groups =
                IntStream.range(0, 80).map(i -> i < 8 ? 0 : i < 10 ? 1 : i % 2).toArray();
        Report report = new Audit(List.<int[]>of(list), TOP, "one", "other").of(groups, 1);
        var one = report.rows().get(0);
        var other = report.rows().get(1);
        assertThat(one.shown()).isEqualTo(8);
        assertThat(other.shown()).isEqualTo(2);
        assertThat(one.ratio()).isEqualTo(1);
        assertThat(other.ratio()).isCloseTo((2.0 / other.pool()) / (8.0 / one.pool()), within(1e-9));
        assertThat(other.skew()).isCloseTo(Math.log(0.2 / (other.pool() / 80.0)), within(1e-9));
        assertThat(other.verdict()).isNotEqualTo(Verdict.NO_ALARM);
    }

    private int[] any() {
        var random = new Random(SEED);
        return IntStream.range(0, PEOPLE)
                .map(i -> {
                    var lot = random.nextInt(100);
                    return lot < 70 ? 0 : lot < 90 ? 1 : 2;
                })
                .toArray();
    }

    /// For each offer everybody who qualifies, by the index; those of the second group with a score of their own.
    private List<int[]> lists(LongUnaryOperator bent, int[] groups) {
        var index = new PersonIndex(market.graph());
        index.apply(people);
        var scoring = new Scoring(market.graph());
        var lists = new ArrayList<int[]>();
        for (var number = 0; number < OFFERS; number++) {
            var offer = market.offer(number);
            var all = index.top(offer, 10_000, LabourMarket.TODAY).stream()
                    .mapToInt(match -> (int) match.number())
                    .toArray();
            var scores = new long[PEOPLE];
            for (var person : all) {
                long score = scoring.score(people.get(person), offer, LabourMarket.TODAY);
                scores[person] = groups[person] == 1 ? bent.applyAsLong(score) : score;
            }
            if (all.length >= 2 * TOP) {
                lists.add(IntStream.of(all)
                        .boxed()
                        .sorted(Comparator.comparingLong(person -> -scores[person]))
                        .mapToInt(person -> person)
                        .toArray());
            }
        }
        return lists;
    }
}
