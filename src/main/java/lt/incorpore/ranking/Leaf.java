package lt.incorpore.ranking;

import java.util.Comparator;
import java.util.List;

/// A few thousand neighbours in space, packed. Never changed once made: which of its rows still live is kept beside it.
///
/// @param <R> what a row is
interface Leaf<R> {

    /// Most rows of a leaf: a row number and a code fit 16 bits, and the sums of a leaf fit the nearest cache.
    int MOST = 4_096;

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

        int postings(R row);

        /// Order within a leaf, and the last resort when all places are one.
        Comparator<R> order();

        /// @param rows in order, at most [#MOST]
        L pack(List<R> rows);
    }
}
