package lt.incorpore.ranking.index;

import java.util.Arrays;

/// The skills of one leaf, turned round: for each skill the rows that have it, each with a small code.
///
/// The rows of a leaf lie in sixteen *cells*, so that a search may look at a part of them. The list of a skill
/// begins with one bit for each cell that has it; for each of these follows how many postings there are up to its
/// end, and then come the postings, `row in the cell << bits | code`; each takes 16 bits. The table of beginnings
/// is direct: one look instead of a search.
final class SkillLists {

    /// Bits of the number of a row within its cell.
    static final int CELL_BITS = Leaf.ROW_BITS - 4;

    /// No skill at all.
    static final SkillLists NONE = of(new int[0][], 0);

    private final int[] starts;
    private final char[] lists;
    private final int bits;

    private SkillLists(int[] starts, char[] lists, int bits) {
        this.starts = starts;
        this.lists = lists;
        this.bits = bits;
    }

    /// @param rows what each row has, as `skill << 4 | code`
    /// @param bits width of a code, `0..4`
    static SkillLists of(int[][] rows, int bits) {
        int[] masks = masks(rows);
        int[] starts = starts(rows, masks);
        char[] lists = new char[starts[starts.length - 1]];
        int[] firsts = new int[masks.length];
        int[] counts = new int[masks.length];
        for (int skill = 0; skill < masks.length; skill++) {
            if (masks[skill] != 0) {
                lists[starts[skill]] = (char) masks[skill];
                firsts[skill] = starts[skill] + 1 + Integer.bitCount(masks[skill]);
            }
        }
        for (int row = 0; row < rows.length; row++) {
            int cell = row >>> CELL_BITS;
            for (int entry : rows[row]) {
                int skill = entry >>> 4;
                int inCell = row & (1 << CELL_BITS) - 1;
                lists[firsts[skill] + counts[skill]++] = (char) (inCell << bits | entry & 15);
                lists[starts[skill] + 1 + before(masks[skill], cell)] = (char) counts[skill];
            }
        }
        return new SkillLists(starts, lists, bits);
    }

    private static int[] masks(int[][] rows) {
        int highest = 0;
        for (int[] row : rows) {
            for (int entry : row) {
                highest = Math.max(highest, entry >>> 4);
            }
        }
        int[] masks = new int[highest + 1];
        for (int row = 0; row < rows.length; row++) {
            for (int entry : rows[row]) {
                masks[entry >>> 4] |= 1 << (row >>> CELL_BITS);
            }
        }
        return masks;
    }

    private static int[] starts(int[][] rows, int[] masks) {
        int[] starts = new int[masks.length + 1];
        for (int skill = 0; skill < masks.length; skill++) {
            starts[skill + 1] = masks[skill] == 0 ? 0 : 1 + Integer.bitCount(masks[skill]);
        }
        for (int[] row : rows) {
            for (int entry : row) {
                starts[(entry >>> 4) + 1]++;
            }
        }
        for (int skill = 1; skill < starts.length; skill++) {
            starts[skill] += starts[skill - 1];
        }
        return starts;
    }

    /// How many of the cells of a mask come before a cell.
    private static int before(int mask, int cell) {
        return Integer.bitCount(mask & (1 << cell) - 1);
    }

    /// Where the list of a skill begins, -1 when there is none.
    int list(int skill) {
        return skill + 1 < starts.length && starts[skill] < starts[skill + 1] ? starts[skill] : -1;
    }

    /// One bit for each cell that a list has postings in.
    int cells(int list) {
        return lists[list];
    }

    /// The first posting of a list in a cell that it has.
    int from(int list, int cell) {
        int mask = lists[list];
        int place = before(mask, cell);
        return list + 1 + Integer.bitCount(mask) + (place == 0 ? 0 : lists[list + place]);
    }

    /// The place after the last posting of a list in a cell that it has.
    int to(int list, int cell) {
        int mask = lists[list];
        return list + 1 + Integer.bitCount(mask) + lists[list + 1 + before(mask, cell)];
    }

    int posting(int place) {
        return lists[place];
    }

    /// What each row has, in the order of skills: the inverse of [#of].
    int[][] rows(int count) {
        int[] sizes = new int[count];
        each((row, entry) -> sizes[row]++);
        int[][] rows = new int[count][];
        Arrays.setAll(rows, row -> new int[sizes[row]]);
        Arrays.fill(sizes, 0);
        each((row, entry) -> rows[row][sizes[row]++] = entry);
        return rows;
    }

    /// What one row has, in the order of skills.
    int[] row(int row) {
        int[] found = new int[16];
        int count = 0;
        int cell = row >>> CELL_BITS;
        for (int skill = 0; skill + 1 < starts.length; skill++) {
            int list = list(skill);
            if (list >= 0 && (cells(list) >>> cell & 1) != 0) {
                for (int place = from(list, cell); place < to(list, cell); place++) {
                    if (lists[place] >>> bits == (row & (1 << CELL_BITS) - 1)) {
                        found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                        found[count++] = skill << 4 | lists[place] & (1 << bits) - 1;
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void each(Visitor visitor) {
        for (int skill = 0; skill + 1 < starts.length; skill++) {
            int list = list(skill);
            for (int cells = list < 0 ? 0 : cells(list); cells != 0; cells &= cells - 1) {
                int cell = Integer.numberOfTrailingZeros(cells);
                for (int place = from(list, cell); place < to(list, cell); place++) {
                    int row = cell << CELL_BITS | lists[place] >>> bits;
                    visitor.visit(row, skill << 4 | lists[place] & (1 << bits) - 1);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Visitor {

        /// @param entry `skill << 4 | code`
        void visit(int row, int entry);
    }
}
