package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Place;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.Point;

/// Offers that are neighbours in space, cell by cell, each sorted by occupation.
final class OfferLeaf implements Leaf<OfferNeeds> {

    static final Packing<OfferNeeds, OfferLeaf> PACKING = new OfferPacking();

    /// Bits of the code of a posting: the weight of the need.
    private static final int CODE_BITS = 2;

    /// Most rows of a cell.
    static final int CELL = SkillLists.rows(CODE_BITS);

    /// A leaf to hold before there is any other.
    static final OfferLeaf NOWHERE =
            new OfferLeaf(List.of(List.of(OfferNeeds.offer(0).build())));

    final OfferRows rows;
    final SkillLists skills;
    final List<OfferCell> cells;
    final boolean remote;
    final boolean transport;
    final boolean placed;
    /// Σ weight of the needed skills of each row.
    final byte[] weights;

    private final Numbers numbers;
    private final Box box = new Box();
    private final int way;

    private OfferLeaf(List<List<OfferNeeds>> cut) {
        List<OfferNeeds> offers = cut.stream().flatMap(List::stream).toList();
        rows = OfferRows.of(offers);
        numbers = Numbers.of(offers.stream().mapToLong(OfferNeeds::number).toArray());
        way = PACKING.way(offers.getFirst());
        remote = (way & 1) != 0;
        transport = (way & 2) != 0;
        placed = (way & 4) != 0;
        weights = new byte[offers.size()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = (byte) offers.get(row).demands().skills().stream()
                    .mapToInt(SkillNeed::weight)
                    .sum();
            box.include(rows.data, row * OfferRows.STRIDE + OfferRows.PLACE);
        }
        skills = SkillLists.of(cut.stream().map(OfferLeaf::entries).toList(), CODE_BITS);
        List<OfferCell> packed = new ArrayList<>();
        int first = 0;
        for (List<OfferNeeds> cell : cut) {
            packed.add(new OfferCell(packed.size(), first, cell, rows));
            first += cell.size();
        }
        cells = List.copyOf(packed);
    }

    private static int[][] entries(List<OfferNeeds> cell) {
        return cell.stream()
                .map(offer -> offer.demands().skills().stream()
                        .mapToInt(need -> need.skill() << 4 | need.weight() - 1)
                        .toArray())
                .toArray(int[][]::new);
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
        OfferCell cell = cells.getLast();
        for (int next = 0; cell.from > row || cell.to <= row; next++) {
            cell = cells.get(next);
        }
        int inCell = row - cell.from;
        int run = 0;
        while (cell.firstRow(run + 1) <= inCell) {
            run++;
        }
        return rows.unpack(row, numbers.at(row), cell.occupation(run), needs(skills.row(cell.index, inCell)));
    }

    @Override
    public List<OfferNeeds> all() {
        int[] sizes = cells.stream().mapToInt(OfferCell::size).toArray();
        List<int[][]> needs = skills.rows(sizes);
        List<OfferNeeds> offers = new ArrayList<>();
        for (OfferCell cell : cells) {
            for (int run = 0; run < cell.runs(); run++) {
                Occupation occupation = cell.occupation(run);
                for (int row = cell.firstRow(run); row < cell.firstRow(run + 1); row++) {
                    int inLeaf = cell.from + row;
                    int[] needed = needs.get(cell.index)[row];
                    offers.add(rows.unpack(inLeaf, numbers.at(inLeaf), occupation, needs(needed)));
                }
            }
        }
        return offers;
    }

    private static List<SkillNeed> needs(int[] entries) {
        return Arrays.stream(entries)
                .mapToObj(need -> new SkillNeed(need >>> 4, (need & 15) + 1))
                .toList();
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
        public int most() {
            return SkillLists.cells(CODE_BITS) * Leaf.fill(CELL);
        }

        @Override
        public int cell() {
            return CELL;
        }

        @Override
        public Comparator<OfferNeeds> order() {
            return Comparator.comparing((OfferNeeds offer) -> offer.demands().occupation())
                    .thenComparingLong(OfferNeeds::number);
        }

        @Override
        public OfferLeaf pack(List<List<OfferNeeds>> cells) {
            return new OfferLeaf(cells);
        }
    }
}
