package lt.incorpore.proof.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import lt.incorpore.proof.fairness.Measures.Interval;

/// An exposure audit: of the people who qualify for an offer, is each group shown as often as the others?
///
/// Whether a difference is more than chance is judged by drawing the groups anew among the same people 999 times, with
/// the lists as they are: a person who stands high in many lists is one person, not many.
final class Audit {

    /// A rule of thumb of the United States, used as an alarm and never as a pass.
    static final double FOUR_FIFTHS = 0.8;
    static final double MOST_SKEW = Math.log(1.25);
    private static final int FEWEST = 30;
    private static final double LEAST_SHARE = 0.02;
    private static final int DRAWS = 999;
    private static final double CHANCE = 0.01;

    enum Verdict {
        ALARM,
        NO_ALARM,
        TOO_LITTLE_DATA
    }

    /// @param people  how many of the group qualified anywhere
    /// @param pool    how often they qualified
    /// @param shown   how often they were among the first
    /// @param ratio   impact ratio: the group's rate over that of the best-off group that is large enough
    /// @param chance  how often chance alone does as much
    record Row(
            String group,
            int people,
            int pool,
            int shown,
            Interval rate,
            double ratio,
            Interval ratioBetween,
            double skew,
            double chance,
            Verdict verdict) {}

    record Report(List<Row> rows, double ndkl, double ndklByChance, double chanceOfNdkl, Verdict verdict) {

        @Override
        public String toString() {
            var text = new StringBuilder("%-22s %7s %8s %7s %17s %6s %15s %7s %7s  %s%n"
                    .formatted(
                            "group",
                            "people",
                            "pool",
                            "shown",
                            "rate (Wilson)",
                            "ratio",
                            "(Katz)",
                            "skew",
                            "chance",
                            "verdict"));
            for (var row : rows) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-22s %7d %8d %7d   %.4f – %.4f %6.3f   %.3f – %.3f %+7.3f %7.3f  %s%n",
                        row.group,
                        row.people,
                        row.pool,
                        row.shown,
                        row.rate.from(),
                        row.rate.to(),
                        row.ratio,
                        row.ratioBetween.from(),
                        row.ratioBetween.to(),
                        row.skew,
                        row.chance,
                        row.verdict));
            }
            return text
                    + String.format(
                            Locale.ROOT,
                            "NDKL %.5f, by chance %.5f, as much by chance alone: %.3f: %s%n",
                            ndkl,
                            ndklByChance,
                            chanceOfNdkl,
                            verdict);
        }
    }

    private final List<int[]> lists;
    private final int top;
    private final String[] names;

    /// @param lists for each offer the people who qualify, best first, by number from 0
    /// @param top   how many of a list are shown
    Audit(List<int[]> lists, int top, String... names) {
        this.lists = lists;
        this.top = top;
        this.names = names;
    }

    private record Count(int[] people, int[] pool, int[] shown, double ndkl) {

        double rate(int group) {
            return pool[group] == 0 ? 0 : (double) shown[group] / pool[group];
        }
    }

    /// @param groups of each person
    Report of(int[] groups, long seed) {
        var count = count(groups);
        var random = new Random(seed);
        var drawn = groups.clone();
        var asFar = new int[names.length];
        var asMuch = 0;
        var sum = 0.0;
        for (var draw = 0; draw < DRAWS; draw++) {
            shuffle(drawn, random);
            var chance = count(drawn);
            sum += chance.ndkl;
            asMuch += chance.ndkl >= count.ndkl ? 1 : 0;
            for (var group = 0; group < names.length; group++) {
                asFar[group] += far(chance, group) >= far(count, group) ? 1 : 0;
            }
        }
        var rows = new ArrayList<Row>();
        for (var group = 0; group < names.length; group++) {
            rows.add(row(count, group, (1.0 + asFar[group]) / (1 + DRAWS)));
        }
        var chance = (1.0 + asMuch) / (1 + DRAWS);
        return new Report(rows, count.ndkl, sum / DRAWS, chance, whole(rows, chance));
    }

    private Verdict whole(List<Row> rows, double chance) {
        if (chance < limit() || rows.stream().anyMatch(row -> row.verdict == Verdict.ALARM)) {
            return Verdict.ALARM;
        }
        return rows.stream().anyMatch(row -> row.verdict == Verdict.TOO_LITTLE_DATA)
                ? Verdict.TOO_LITTLE_DATA
                : Verdict.NO_ALARM;
    }

    // Several questions at once: the more are asked, the less chance each of them gets.
    private double limit() {
        return CHANCE / (names.length + 1);
    }

    private Row row(Count count, int group, double chance) {
        var best = best(count);
        var rate = count.rate(group);
        var ratio = best < 0 || count.rate(best) == 0 ? Double.NaN : rate / count.rate(best);
        var between = best < 0
                ? new Interval(0, Double.POSITIVE_INFINITY)
                : Measures.katz(count.shown[group], count.pool[group], count.shown[best], count.pool[best]);
        var all = java.util.Arrays.stream(count.pool).sum();
        var first = java.util.Arrays.stream(count.shown).sum();
        var skew = Measures.skew((double) count.shown[group] / first, (double) count.pool[group] / all);
        return new Row(
                names[group],
                count.people[group],
                count.pool[group],
                count.shown[group],
                Measures.wilson(count.shown[group], count.pool[group]),
                ratio,
                between,
                skew,
                chance,
                verdict(isLarge(count, group), group == best, ratio, between, skew, chance));
    }

    private Verdict verdict(
            boolean isLarge, boolean isBest, double ratio, Interval between, double skew, double chance) {
        if (!isLarge || Double.isNaN(ratio)) {
            return Verdict.TOO_LITTLE_DATA;
        }
        if (chance < limit() && (ratio < FOUR_FIFTHS || Math.abs(skew) > MOST_SKEW)) {
            return Verdict.ALARM;
        }
        // As well far below the alarm as quite alike: nothing can be said.
        return !isBest && between.from() < FOUR_FIFTHS && between.to() > 1 ? Verdict.TOO_LITTLE_DATA : Verdict.NO_ALARM;
    }

    private int best(Count count) {
        var best = -1;
        for (var group = 0; group < names.length; group++) {
            if (isLarge(count, group) && (best < 0 || count.rate(group) > count.rate(best))) {
                best = group;
            }
        }
        return best;
    }

    private static boolean isLarge(Count count, int group) {
        var all = java.util.Arrays.stream(count.people).sum();
        return count.people[group] >= FEWEST && count.people[group] >= LEAST_SHARE * all;
    }

    private static double far(Count count, int group) {
        var all = (double) java.util.Arrays.stream(count.shown).sum()
                / java.util.Arrays.stream(count.pool).sum();
        return Math.abs(count.rate(group) - all);
    }

    private Count count(int[] groups) {
        var people = new int[names.length];
        var pool = new int[names.length];
        var shown = new int[names.length];
        var sum = 0.0;
        var met = new boolean[groups.length];
        for (var list : lists) {
            var ofList = new int[list.length];
            for (var place = 0; place < list.length; place++) {
                var group = groups[list[place]];
                ofList[place] = group;
                pool[group]++;
                shown[group] += place < top ? 1 : 0;
                people[group] += met[list[place]] ? 0 : 1;
                met[list[place]] = true;
            }
            sum += Measures.ndkl(ofList, names.length);
        }
        return new Count(people, pool, shown, lists.isEmpty() ? 0 : sum / lists.size());
    }

    private static void shuffle(int[] some, Random random) {
        for (var i = some.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var kept = some[i];
            some[i] = some[other];
            some[other] = kept;
        }
    }
}
