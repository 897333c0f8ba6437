package lt.incorpore.ranking.index;

import java.util.Comparator;
import java.util.List;
import lt.incorpore.ranking.facts.Point;

/// Some ten thousand neighbours in space, packed. Never changed once made: which of its rows still live is kept beside
/// it.
///
/// @param <R> what a row is
interface Leaf<R> {

    /// Bits of a row number within its leaf.
    int ROW_BITS = 16;

    /// Most rows of any leaf, so that a row number fits 16 bits. In large leaves the list of a skill, which waits for
    /// memory, is seldom looked for; small ones bound space better.
    int MOST = (1 << ROW_BITS) - 1;

    /// Kind of way to the rows, the same for all of them.
    int way();

    Box box();

    int size();

    long number(int row);

    R get(int row);

    /// All rows at once, much faster than one by one.
    List<R> all();

    /// How one kind of rows is put into leaves.
    ///
    /// @param <R> what a row is
    /// @param <L> its leaf
    interface Packing<R, L extends Leaf<R>> {

        long number(R row);

        /// Rows of different ways never share a leaf, so that a leaf has one bound.
        int way(R row);

        Point place(R row);

        /// Most rows of one leaf.
        default int most() {
            return MOST;
        }

        /// Order within a leaf, and the last resort when all places are one.
        Comparator<R> order();

        /// @param rows in order, at most [#most()]
        L pack(List<R> rows);
    }
}
