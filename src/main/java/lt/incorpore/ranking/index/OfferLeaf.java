package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Place;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.Point;

/// Offers that are neighbours in space, sorted by occupation.
///
/// Offers of one occupation are a *run*; runs follow the line of ISCO unit groups, those without an occupation first.
final class OfferLeaf implements Leaf<OfferNeeds> {

    static final Packing<OfferNeeds, OfferLeaf> PACKING = new OfferPacking();

    /// Bits of the code of a posting: the weight of the need, less one.
    static final int CODE_BITS = 2;

    /// A leaf to hold before there is any other.
    static final OfferLeaf NOWHERE = new OfferLeaf(List.of(OfferNeeds.offer(0).build()));

    final OfferRows rows;
    final SkillLists skills;
    final Areas areas;
    final boolean remote;
    final boolean transport;
    final boolean placed;
    /// Σ weight of the needed skills of each row.
    final byte[] weights;
    /// The last day on which any of the offers starts.
    final int latestStart;

    private final Numbers numbers;
    private final Box box = new Box();
    private final int way;
    /// The first row of each run and, last, the number of rows.
    private final char[] runs;
    private final char[] unitGroups;
    private final char[] occupations;

    private OfferLeaf(List<OfferNeeds> offers) {
        rows = OfferRows.of(offers);
        numbers = Numbers.of(offers.stream().mapToLong(OfferNeeds::number).toArray());
        way = PACKING.way(offers.getFirst());
        remote = (way & 1) != 0;
        transport = (way & 2) != 0;
        placed = (way & 4) != 0;
        weights = new byte[offers.size()];
        int[][] needs = new int[offers.size()][];
        for (int row = 0; row < needs.length; row++) {
            List<SkillNeed> needed = offers.get(row).demands().skills();
            needs[row] = new int[needed.size()];
            for (int i = 0; i < needs[row].length; i++) {
                SkillNeed need = needed.get(i);
                needs[row][i] = need.skill() << 4 | need.weight() - 1;
                weights[row] += (byte) need.weight();
            }
            int at = row * OfferRows.STRIDE + OfferRows.PLACE;
            box.include(rows.data, at);
        }
        skills = SkillLists.of(needs, CODE_BITS);
        areas = Areas.of(rows.data, offers.size());
        latestStart = offers.stream()
                .mapToInt(offer -> offer.conditions().start().epochDay())
                .max()
                .orElse(0);
        List<Occupation> all =
                offers.stream().map(offer -> offer.demands().occupation()).toList();
        List<Integer> starts = starts(all);
        runs = chars(starts);
        unitGroups = chars(starts.stream()
                .limit(starts.size() - 1)
                .map(row -> all.get(row).unitGroup())
                .toList());
        occupations = chars(starts.stream()
                .limit(starts.size() - 1)
                .map(row -> all.get(row).number())
                .toList());
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

    /// The first run, from one on, whose unit group is not below the given one.
    int firstRun(int unitGroup, int from) {
        int low = from;
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

    /// The first row of a run; of the run after the last, the number of rows.
    int firstRow(int run) {
        return runs[run];
    }

    boolean isOf(int run, Occupation occupation) {
        return unitGroups[run] == occupation.unitGroup() && occupations[run] == occupation.number();
    }

    @Override
    public int way() {
        return way;
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public int size() {
        return numbers.size();
    }

    @Override
    public long number(int row) {
        return numbers.at(row);
    }

    @Override
    public OfferNeeds get(int row) {
        int run = 0;
        while (runs[run + 1] <= row) {
            run++;
        }
        return offer(row, run, skills.row(row));
    }

    @Override
    public List<OfferNeeds> all() {
        int[][] needs = skills.rows(size());
        List<OfferNeeds> offers = new ArrayList<>();
        for (int run = 0; run < occupations.length; run++) {
            for (int row = runs[run]; row < runs[run + 1]; row++) {
                offers.add(offer(row, run, needs[row]));
            }
        }
        return offers;
    }

    private OfferNeeds offer(int row, int run, int[] needs) {
        List<SkillNeed> needed = new ArrayList<>(needs.length);
        for (int need : needs) {
            needed.add(new SkillNeed(need >>> 4, (need & 15) + 1));
        }
        return rows.unpack(row, numbers.at(row), new Occupation(occupations[run], unitGroups[run]), needed);
    }

    private static final class OfferPacking implements Packing<OfferNeeds, OfferLeaf> {

        @Override
        public long number(OfferNeeds offer) {
            return offer.number();
        }

        @Override
        public int way(OfferNeeds offer) {
            Place place = offer.posting().place();
            return (place.remote() ? 1 : 0)
                    | (place.transport() ? 2 : 0)
                    | (place.point().isKnown() ? 4 : 0);
        }

        @Override
        public Point place(OfferNeeds offer) {
            return offer.posting().place().point();
        }

        @Override
        public Comparator<OfferNeeds> order() {
            return Comparator.comparing((OfferNeeds offer) -> offer.demands().occupation())
                    .thenComparingLong(OfferNeeds::number);
        }

        @Override
        public OfferLeaf pack(List<OfferNeeds> offers) {
            return new OfferLeaf(offers);
        }
    }
}
