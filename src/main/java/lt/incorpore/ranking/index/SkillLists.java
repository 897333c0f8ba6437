package lt.incorpore.ranking.index;

/// The skills of one leaf, turned round: for each skill the rows that have it, each with a small code.
///
/// A posting is `row << bits | code` in 16 bits. The table of beginnings is direct: one look instead of a search.
final class SkillLists {

    private final int[] starts;
    private final char[] postings;
    private final int bits;

    private SkillLists(int[] starts, char[] postings, int bits) {
        this.starts = starts;
        this.postings = postings;
        this.bits = bits;
    }

    /// @param skills what each row has, as `skill << 4 | code`
    /// @param bits   width of a code
    static SkillLists of(int[][] skills, int bits) {
        int highest = 0;
        int count = 0;
        for (int[] row : skills) {
            for (int skill : row) {
                highest = Math.max(highest, skill >>> 4);
                count++;
            }
        }
        int[] ends = new int[highest + 2];
        for (int[] row : skills) {
            for (int skill : row) {
                ends[skill >>> 4]++;
            }
        }
        for (int skill = 1; skill < ends.length; skill++) {
            ends[skill] += ends[skill - 1];
        }
        char[] postings = new char[count];
        for (int row = skills.length - 1; row >= 0; row--) {
            for (int skill : skills[row]) {
                // Filled from behind, each end walks back to its beginning.
                postings[--ends[skill >>> 4]] = (char) (row << bits | skill & 15);
            }
        }
        return new SkillLists(ends, postings, bits);
    }

    int from(int skill) {
        return skill + 1 < starts.length ? starts[skill] : 0;
    }

    int to(int skill) {
        return skill + 1 < starts.length ? starts[skill + 1] : 0;
    }

    char[] postings() {
        return postings;
    }

    /// What each row has, in the order of skills: the inverse of [#of].
    int[][] rows(int count) {
        int[] sizes = new int[count];
        for (char posting : postings) {
            sizes[posting >>> bits]++;
        }
        int[][] rows = new int[count][];
        for (int row = 0; row < count; row++) {
            rows[row] = new int[sizes[row]];
            sizes[row] = 0;
        }
        for (int skill = 0; skill + 1 < starts.length; skill++) {
            for (int place = starts[skill]; place < starts[skill + 1]; place++) {
                int row = postings[place] >>> bits;
                rows[row][sizes[row]++] = skill << 4 | postings[place] & (1 << bits) - 1;
            }
        }
        return rows;
    }
}
