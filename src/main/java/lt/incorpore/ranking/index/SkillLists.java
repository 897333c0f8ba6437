package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The skills of one leaf, turned round: for each skill the rows that have it, each with a small code.
///
/// The list of a skill goes cell by cell. For each cell that has the skill a heading comes first,
/// `count - 1 << bits | cell`, then as many postings, `row in the cell << bits | code`; each takes 16 bits. The table
/// of
/// beginnings is direct: one look instead of a search.
final class SkillLists {

    /// No skill at all.
    static final SkillLists NONE = of(List.of(), 0);

    private final int[] starts;
    private final char[] lists;
    private final int bits;

    private SkillLists(int[] starts, char[] lists, int bits) {
        this.starts = starts;
        this.lists = lists;
        this.bits = bits;
    }

    /// @param cells for each cell what each of its rows has, as `skill << 4 | code`; at most [#cells] of at most
    ///              [#rows] rows
    /// @param bits  width of a code
    static SkillLists of(List<int[][]> cells, int bits) {
        int[] starts = starts(cells);
        int[] ends = starts.clone();
        int[] headings = new int[starts.length];
        Arrays.fill(headings, -1);
        SkillLists made = new SkillLists(starts, new char[starts[starts.length - 1]], bits);
        char[] lists = made.lists;
        for (int cell = 0; cell < cells.size(); cell++) {
            int[][] rows = cells.get(cell);
            for (int row = 0; row < rows.length; row++) {
                for (int entry : rows[row]) {
                    int skill = entry >>> 4;
                    int heading = headings[skill];
                    if (heading >= 0 && made.cell(heading) == cell) {
                        lists[heading] += (char) (1 << bits);
                    } else {
                        headings[skill] = ends[skill]++;
                        lists[headings[skill]] = (char) cell;
                    }
                    lists[ends[skill]++] = (char) (row << bits | entry & 15);
                }
            }
        }
        return made;
    }

    /// Most cells, when a code takes so many bits.
    static int cells(int bits) {
        return 1 << bits;
    }

    /// Most rows of a cell, when a code takes so many bits.
    static int rows(int bits) {
        return 1 << 16 - bits;
    }

    private static int[] starts(List<int[][]> cells) {
        int highest = 0;
        for (int[][] rows : cells) {
            for (int[] row : rows) {
                for (int entry : row) {
                    highest = Math.max(highest, entry >>> 4);
                }
            }
        }
        int[] starts = new int[highest + 2];
        int[] seen = new int[highest + 1];
        Arrays.fill(seen, -1);
        for (int cell = 0; cell < cells.size(); cell++) {
            for (int[] row : cells.get(cell)) {
                for (int entry : row) {
                    int skill = entry >>> 4;
                    starts[skill + 1] += seen[skill] == cell ? 1 : 2;
                    seen[skill] = cell;
                }
            }
        }
        for (int skill = 1; skill < starts.length; skill++) {
            starts[skill] += starts[skill - 1];
        }
        return starts;
    }

    /// Where the list of a skill begins: at its first heading, unless it ends there.
    int from(int skill) {
        return skill + 1 < starts.length ? starts[skill] : 0;
    }

    /// Where the list of a skill ends.
    int to(int skill) {
        return skill + 1 < starts.length ? starts[skill + 1] : 0;
    }

    char at(int place) {
        return lists[place];
    }

    /// The cell that a heading stands for.
    int cell(int heading) {
        return lists[heading] & (1 << bits) - 1;
    }

    /// The place after the last posting that belongs to a heading.
    int end(int heading) {
        return heading + 2 + (lists[heading] >>> bits);
    }

    /// What each row of each cell has, in the order of skills: the inverse of [#of].
    ///
    /// @param sizes how many rows each cell has
    List<int[][]> rows(int... sizes) {
        List<int[][]> cells = new ArrayList<>();
        int[][] found = new int[sizes.length][];
        for (int cell = 0; cell < sizes.length; cell++) {
            cells.add(new int[sizes[cell]][]);
            found[cell] = new int[sizes[cell]];
        }
        each((cell, row, entry) -> found[cell][row]++);
        for (int cell = 0; cell < sizes.length; cell++) {
            for (int row = 0; row < sizes[cell]; row++) {
                cells.get(cell)[row] = new int[found[cell][row]];
                found[cell][row] = 0;
            }
        }
        each((cell, row, entry) -> cells.get(cell)[row][found[cell][row]++] = entry);
        return cells;
    }

    /// What one row of a cell has, in the order of skills.
    int[] row(int cell, int row) {
        int[] found = new int[16];
        int count = 0;
        for (int skill = 0; skill + 1 < starts.length; skill++) {
            for (int place = starts[skill]; place < starts[skill + 1]; ) {
                int end = end(place);
                boolean here = cell(place) == cell;
                for (place = here ? place + 1 : end; place < end; place++) {
                    if (lists[place] >>> bits == row) {
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
            for (int place = starts[skill]; place < starts[skill + 1]; ) {
                int cell = cell(place);
                int end = end(place);
                for (place++; place < end; place++) {
                    visitor.visit(cell, lists[place] >>> bits, skill << 4 | lists[place] & (1 << bits) - 1);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Visitor {

        /// @param entry `skill << 4 | code`
        void visit(int cell, int row, int entry);
    }
}
