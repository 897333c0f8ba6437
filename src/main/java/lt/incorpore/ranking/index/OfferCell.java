package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.List;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;

/// Near neighbours among the offers of a leaf, sorted by occupation.
///
/// Offers of one occupation are a *run*; runs follow the line of ISCO unit groups, those without an occupation first.
final class OfferCell {

    /// Its place among the cells of the leaf.
    final int index;
    /// Its first row in the leaf.
    final int from;
    /// The row after its last one.
    final int to;

    final Box box = new Box();
    /// The least Σ weight of the rows that need any skill; 1 when none does.
    final int leastWeight;
    /// The last day on which any of the offers starts.
    final int latestStart;

    /// The first row of each run, counted from the cell's first, and last the number of rows.
    private final char[] runs;
    private final char[] unitGroups;
    private final char[] occupations;

    OfferCell(int index, int from, List<OfferNeeds> offers, OfferRows rows) {
        this.index = index;
        this.from = from;
        to = from + offers.size();
        for (int row = from; row < to; row++) {
            box.include(rows.data, row * OfferRows.STRIDE + OfferRows.PLACE);
        }
        leastWeight = offers.stream()
                .mapToInt(offer -> offer.demands().skills().stream()
                        .mapToInt(SkillNeed::weight)
                        .sum())
                .filter(weight -> weight > 0)
                .min()
                .orElse(1);
        latestStart = offers.stream()
                .mapToInt(offer -> offer.conditions().start().epochDay())
                .max()
                .orElse(0);
        List<Occupation> all =
                offers.stream().map(offer -> offer.demands().occupation()).toList();
        List<Integer> starts = starts(all);
        runs = chars(starts);
        starts.removeLast();
        unitGroups = chars(starts.stream().map(row -> all.get(row).unitGroup()).toList());
        occupations = chars(starts.stream().map(row -> all.get(row).number()).toList());
    }

    private static List<Integer> starts(List<Occupation> occupations) {
        List<Integer> starts = new ArrayList<>();
        for (int row = 0; row < occupations.size(); row++) {
            if (row == 0 || !occupations.get(row).equals(occupations.get(row - 1))) {
                starts.add(row);
            }
        }
        starts.add(occupations.size());
        return starts;
    }

    private static char[] chars(List<Integer> values) {
        char[] chars = new char[values.size()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) values.get(i).intValue();
        }
        return chars;
    }

    int size() {
        return to - from;
    }

    int runs() {
        return occupations.length;
    }

    Occupation occupation(int run) {
        return new Occupation(occupations[run], unitGroups[run]);
    }

    /// The first run, from one on, whose unit group is not below the given one.
    int firstRun(int unitGroup, int first) {
        int low = first;
        int high = unitGroups.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (unitGroups[middle] < unitGroup) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isOf(int run, Occupation occupation) {
        return unitGroups[run] == occupation.unitGroup() && occupations[run] == occupation.number();
    }

    /// The first row of a run, counted from the cell's first; of the run after the last, the number of rows.
    int firstRow(int run) {
        return runs[run];
    }
}
