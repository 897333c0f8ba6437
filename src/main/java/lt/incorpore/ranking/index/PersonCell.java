package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.List;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.PersonFacts;

/// Near neighbours among the people of a leaf, those with an occupation first.
final class PersonCell {

    /// Its place among the cells of the leaf.
    final int index;
    /// Its first row in the leaf.
    final int from;
    /// The row after its last one.
    final int to;

    final Box box = new Box();
    /// The first of the rows without any occupation, which come last, counted from the cell's first.
    final int firstUnknown;

    /// Occupations of all rows as `unit group << 16 | number`, sorted: each group of ISCO is one stretch of it.
    private final int[] occupations;
    /// The row of each, counted from the cell's first.
    private final char[] occupied;

    PersonCell(int index, int from, List<PersonFacts> people, PersonRows rows) {
        this.index = index;
        this.from = from;
        to = from + people.size();
        List<Long> pairs = new ArrayList<>();
        int known = 0;
        for (int row = 0; row < people.size(); row++) {
            List<Occupation> has = people.get(row).ability().occupations();
            known += has.isEmpty() ? 0 : 1;
            for (Occupation occupation : has) {
                pairs.add((long) (occupation.unitGroup() << 16 | occupation.number()) << 16 | row);
            }
            box.include(rows.data, (from + row) * PersonRows.STRIDE + PersonRows.PLACE);
        }
        firstUnknown = known;
        long[] sorted = pairs.stream().mapToLong(Long::longValue).sorted().toArray();
        occupations = new int[sorted.length];
        occupied = new char[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            occupations[place] = (int) (sorted[place] >>> 16);
            occupied[place] = (char) sorted[place];
        }
    }

    int size() {
        return to - from;
    }

    /// The first place in the list of occupations that is not below a key.
    int firstOccupation(int key) {
        int low = 0;
        int high = occupations.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (occupations[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The row at a place in the list of occupations.
    int occupied(int place) {
        return occupied[place];
    }

    /// The occupations of each row.
    List<List<Occupation>> occupations() {
        List<List<Occupation>> rows = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            rows.add(new ArrayList<>());
        }
        for (int place = 0; place < occupied.length; place++) {
            rows.get(occupied[place]).add(new Occupation(occupations[place] & 0xffff, occupations[place] >>> 16));
        }
        return rows;
    }
}
