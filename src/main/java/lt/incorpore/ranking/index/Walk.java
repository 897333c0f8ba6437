package lt.incorpore.ranking.index;

/// Goes through some lists of one leaf side by side, cell by cell.
///
/// Finding a list waits for memory twice: for its place and for its first heading. All places are asked for first, then
/// all headings, so that the waits overlap.
final class Walk {

    private static final byte OVER = Byte.MAX_VALUE;

    private SkillLists lists;
    private int[] which = new int[256];
    private int[] places = new int[256];
    private int[] ends = new int[256];
    /// The cell of the heading at hand.
    private byte[] cells = new byte[256];
    private int count;

    Walk(SkillLists lists) {
        this.lists = lists;
    }

    /// Begins before the first cell.
    ///
    /// @param skills whose lists to walk
    void enter(SkillLists leaf, char[] skills, int length) {
        lists = leaf;
        if (length > which.length) {
            which = new int[2 * length];
            places = new int[2 * length];
            ends = new int[2 * length];
            cells = new byte[2 * length];
        }
        count = 0;
        for (int i = 0; i < length; i++) {
            which[count] = i;
            places[count] = lists.from(skills[i]);
            ends[count] = lists.to(skills[i]);
            count += places[count] < ends[count] ? 1 : 0;
        }
        for (int list = 0; list < count; list++) {
            cells[list] = (byte) lists.cell(places[list]);
        }
    }

    /// Lists that hold anything.
    int count() {
        return count;
    }

    /// The place in the skills of the one that a list belongs to.
    int which(int list) {
        return which[list];
    }

    /// Walks a list on to a cell, which no call may lead back from.
    ///
    /// @return whether the list has that cell
    boolean reach(int list, int cell) {
        while (cells[list] < cell) {
            pass(list);
        }
        return cells[list] == cell;
    }

    /// The first posting of the cell at hand.
    int from(int list) {
        return places[list] + 1;
    }

    /// The place after the last posting of the cell at hand.
    int to(int list) {
        return lists.end(places[list]);
    }

    int posting(int place) {
        return lists.at(place);
    }

    private void pass(int list) {
        int next = to(list);
        places[list] = next;
        cells[list] = next < ends[list] ? (byte) lists.cell(next) : OVER;
    }
}
