package lt.incorpore.ranking.index;

/// The lists of some skills in one leaf.
///
/// Finding a list waits for memory twice: for its place and for its beginning. All places are asked for first, then all
/// beginnings, so that the waits overlap.
final class Walk {

    private SkillLists lists = SkillLists.NONE;
    private int[] which = new int[256];
    private int[] places = new int[256];
    private int[] cells = new int[256];
    private int count;

    /// @param skills whose lists to find
    void enter(SkillLists leaf, char[] skills, int length) {
        lists = leaf;
        if (length > which.length) {
            which = new int[2 * length];
            places = new int[2 * length];
            cells = new int[2 * length];
        }
        count = 0;
        for (int i = 0; i < length; i++) {
            which[count] = i;
            places[count] = lists.list(skills[i]);
            count += places[count] >= 0 ? 1 : 0;
        }
        for (int list = 0; list < count; list++) {
            cells[list] = lists.cells(places[list]);
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

    /// Whether a list has postings in a cell.
    boolean has(int list, int cell) {
        return (cells[list] >>> cell & 1) != 0;
    }

    /// The first posting of a list in a cell that it has.
    int from(int list, int cell) {
        return lists.from(places[list], cell);
    }

    /// The place after the last posting of a list in a cell that it has.
    int to(int list, int cell) {
        return lists.to(places[list], cell);
    }

    int posting(int place) {
        return lists.posting(place);
    }
}
