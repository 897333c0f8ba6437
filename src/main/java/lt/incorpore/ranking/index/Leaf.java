package lt.incorpore.ranking.index;

import java.util.Comparator;
import java.util.List;
import lt.incorpore.ranking.facts.Point;

/// Some ten thousand neighbours in space, packed. Never changed once made: which of its rows still live is kept beside
/// it.
///
/// Its rows lie in *cells* of nearer neighbours: a cell is small enough that the work on it stays in the nearest cache,
/// a leaf is large enough that finding the list of a skill, which waits for memory, is done seldom.
///
/// @param <R> what a row is
interface Leaf<R> {

    /// Bits of a row number within its leaf.
    int ROW_BITS = 16;

    /// Rows that a leaf or cell made of several gets, a little below the most, so that newcomers do not split it at
    /// once.
    static int fill(int most) {
        return most - most / 20;
    }

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

        /// Most rows of one leaf: what its cells can hold.
        int most();

        /// Most rows of one cell.
        int cell();

        /// Order within a cell, and the last resort when all places are one.
        Comparator<R> order();

        /// @param cells each in order and not above its most rows
        L pack(List<List<R>> cells);
    }
}
