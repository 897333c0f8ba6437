package lt.incorpore.ranking.index;

import java.util.Comparator;
import java.util.List;
import lt.incorpore.ranking.facts.Point;

/// A few thousand neighbours in space, packed. Never changed once made: which of its rows still live is kept beside
/// it.
///
/// @param <R> what a row is
interface Leaf<R> {

    /// Bits of a row number. With a code of two bits it fits the 16 bits of a posting.
    int ROW_BITS = 14;

    /// Most rows of any leaf. Larger leaves mean fewer looks into their tables, which is what a search waits for when
    /// the store is larger than the caches; smaller ones bound space better.
    int MOST = 1 << ROW_BITS;

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
        int most();

        /// Order within a leaf, and the last resort when all places are one.
        Comparator<R> order();

        /// @param rows in order, at most [#most()]
        L pack(List<R> rows);
    }
}
