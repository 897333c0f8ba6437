package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.index.Leaf.Packing;

/// Rows in a few levels of leaves, each level larger and calmer than the one before (a log-structured merge): changes
/// are put beside what the smallest level that can take them has, and now and then a level is made one again.
///
/// A state is never changed, only followed by the next, so readers take no lock and never see half a change. A row
/// that is closed or replaced loses its bit in a copy of the bits of its leaf: 8 kB at most, whatever the size of
/// the store.
final class Levels<R, L extends Leaf<R>> {

    /// Rows of the levels below the last one, which takes the rest.
    private static final int[] ROOM = {512, 8_192, 65_536};

    /// How many times rows are put beside others in a level before all of its rows are packed together: many make
    /// changes
    /// cheap, few make searches quick, since each has leaves of its own.
    private static final int MOST_PARTS = 6;

    private static final int WORDS = 1 << Leaf.ROW_BITS - 6;

    private static final long[] ALL_ALIVE = new long[WORDS];

    static {
        Arrays.fill(ALL_ALIVE, -1L);
    }

    private final Packing<R, L> packing;
    private final int[] room;
    private final int base;
    private volatile List<Level<L>> levels;

    Levels(Packing<R, L> packing) {
        this(packing, ROOM);
    }

    /// @param room most rows of each level but the last
    Levels(Packing<R, L> packing, int... room) {
        this.packing = packing;
        this.room = room.clone();
        base = room.length;
        List<Level<L>> empty = new ArrayList<>();
        for (int level = 0; level <= base; level++) {
            empty.add(level(List.of()));
        }
        levels = List.copyOf(empty);
    }

    /// @param order every row as `leaf << ROW_BITS | row`, sorted by number
    /// @param alive for each leaf a bit for each row
    /// @param parts times that rows were put into it, each beside the others
    record Level<L>(List<L> leaves, int[] order, long[][] alive, int live, int parts) {

        boolean alive(int leaf, int row) {
            return (alive[leaf][row >>> 6] >>> row & 1) != 0;
        }
    }

    /// One whole state, for one reader, from the smallest level to the largest.
    List<Level<L>> state() {
        return levels;
    }

    int size() {
        return levels.stream().mapToInt(Level::live).sum();
    }

    Optional<R> get(long number) {
        for (Level<L> level : levels) {
            int found = find(level, number);
            if (found >= 0) {
                return Optional.of(level.leaves().get(leaf(found)).get(row(found)));
            }
        }
        return Optional.empty();
    }

    private int find(Level<L> level, long number) {
        return find(level, number, place(level, number, 0));
    }

    /// The living row of a number as `leaf << ROW_BITS | row`, or -1. Dead ones of the same number may lie beside it.
    ///
    /// @param from the first place in the order whose number is not below it
    private int find(Level<L> level, long number, int from) {
        for (int place = from; place < level.order().length; place++) {
            int position = level.order()[place];
            if (number(level.leaves(), position) != number) {
                return -1;
            }
            if (level.alive(leaf(position), row(position))) {
                return position;
            }
        }
        return -1;
    }

    /// The first place in the order, from one on, whose number is not below the given one.
    private int place(Level<L> level, long number, int from) {
        int low = from;
        int high = level.order().length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number(level.leaves(), level.order()[middle]) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// For each leaf of a level a bit for each living row among the asked ones; leaves without any have no bits at
    /// all.
    ///
    /// @param numbers sorted
    long[][] asked(Level<L> level, long[] numbers) {
        long[][] asked = new long[level.leaves().size()][0];
        int from = 0;
        for (long number : numbers) {
            from = place(level, number, from);
            int found = find(level, number, from);
            if (found >= 0) {
                int leaf = leaf(found);
                if (asked[leaf].length == 0) {
                    asked[leaf] = new long[WORDS];
                }
                asked[leaf][row(found) >>> 6] |= 1L << found;
            }
        }
        return asked;
    }

    synchronized void apply(Collection<R> changed, long... removed) {
        Map<Long, R> fresh = new LinkedHashMap<>();
        changed.forEach(row -> fresh.put(packing.number(row), row));
        TreeSet<Long> gone = new TreeSet<>(fresh.keySet());
        Arrays.stream(removed).forEach(gone::add);
        List<Level<L>> next = new ArrayList<>();
        levels.forEach(level -> next.add(without(level, gone)));
        if (!fresh.isEmpty()) {
            take(next, new ArrayList<>(fresh.values()));
        }
        levels = List.copyOf(next);
    }

    private Level<L> without(Level<L> level, Collection<Long> numbers) {
        long[][] alive = level.alive().clone();
        int live = level.live();
        for (long number : numbers) {
            int found = find(level, number);
            if (found >= 0) {
                int leaf = leaf(found);
                if (alive[leaf] == level.alive()[leaf]) {
                    alive[leaf] = alive[leaf].clone();
                }
                alive[leaf][row(found) >>> 6] &= ~(1L << found);
                live--;
            }
        }
        return live == level.live() ? level : new Level<>(level.leaves(), level.order(), alive, live, level.parts());
    }

    /// Puts new rows into the smallest level that has room for them and for all below it.
    private void take(List<Level<L>> next, List<R> rows) {
        int target = 0;
        int count = rows.size() + next.get(0).live();
        while (target < base && count > room(target, next.get(base).live())) {
            target++;
            count += next.get(target).live();
        }
        for (int below = 0; below < target; below++) {
            addLiving(next.get(below), rows);
            next.set(below, level(List.of()));
        }
        Level<L> old = next.get(target);
        boolean beside = target < base && old.parts() < MOST_PARTS;
        next.set(target, beside ? joined(old, rows) : target < base ? rebuilt(old, rows) : grown(old, rows));
    }

    private Level<L> joined(Level<L> old, List<R> rows) {
        Level<L> added = level(Partition.cut(rows, packing));
        List<L> leaves = new ArrayList<>(old.leaves());
        leaves.addAll(added.leaves());
        int[] order = Arrays.copyOf(old.order(), old.order().length + added.order().length);
        int kept = old.order().length - 1;
        int newcomer = added.order().length - 1;
        for (int place = order.length - 1; newcomer >= 0; place--) {
            int position = added.order()[newcomer] + (old.leaves().size() << Leaf.ROW_BITS);
            boolean later = kept >= 0 && number(leaves, old.order()[kept]) > number(leaves, position);
            order[place] = later ? old.order()[kept--] : position;
            newcomer -= later ? 0 : 1;
        }
        long[][] alive = Arrays.copyOf(old.alive(), leaves.size());
        Arrays.fill(alive, old.leaves().size(), alive.length, ALL_ALIVE);
        return new Level<>(List.copyOf(leaves), order, alive, old.live() + added.live(), old.parts() + 1);
    }

    /// The last level but one grows with the base, so that filling an empty store stays cheap.
    private int room(int level, int live) {
        return level == base - 1 ? Math.max(room[level], live / 8) : room[level];
    }

    private Level<L> rebuilt(Level<L> level, List<R> rows) {
        addLiving(level, rows);
        return level(Partition.cut(rows, packing));
    }

    private void addLiving(Level<L> level, List<R> rows) {
        for (int leaf = 0; leaf < level.leaves().size(); leaf++) {
            rows.addAll(living(level, leaf));
        }
    }

    /// Hands over the living rows of one whole state, leaf by leaf.
    void eachLeaf(Consumer<List<R>> taker) {
        for (Level<L> level : levels) {
            for (int leaf = 0; leaf < level.leaves().size(); leaf++) {
                taker.accept(living(level, leaf));
            }
        }
    }

    private List<R> living(Level<L> level, int leaf) {
        List<R> all = level.leaves().get(leaf).all();
        List<R> living = new ArrayList<>(all.size());
        for (int row = 0; row < all.size(); row++) {
            if (level.alive(leaf, row)) {
                living.add(all.get(row));
            }
        }
        return living;
    }

    /// The base is rebuilt leaf by leaf, each with the newcomers nearest to it, so that it is never unpacked as a
    /// whole; only when it has grown ragged, or more comes than it holds, it is cut anew.
    private Level<L> grown(Level<L> old, List<R> rows) {
        boolean ragged = old.leaves().size() > 16 + old.live() / (packing.most() / 3);
        if (ragged || rows.size() > old.live()) {
            return rebuilt(old, rows);
        }
        Map<Integer, List<R>> nearest = new HashMap<>();
        List<R> elsewhere = new ArrayList<>();
        for (R row : rows) {
            int leaf = nearest(old, row);
            (leaf < 0 ? elsewhere : nearest.computeIfAbsent(leaf, any -> new ArrayList<>())).add(row);
        }
        List<L> leaves = new ArrayList<>(Partition.cut(elsewhere, packing));
        for (int leaf = 0; leaf < old.leaves().size(); leaf++) {
            List<R> newcomers = nearest.get(leaf);
            if (newcomers == null && old.alive()[leaf] == ALL_ALIVE) {
                leaves.add(old.leaves().get(leaf));
            } else {
                List<R> both = living(old, leaf);
                both.addAll(newcomers == null ? List.of() : newcomers);
                leaves.addAll(Partition.cut(both, packing));
            }
        }
        return level(leaves);
    }

    private int nearest(Level<L> level, R row) {
        Point place = packing.place(row);
        int way = packing.way(row);
        int[] direction = place.isKnown() ? new int[] {place.x(), place.y(), place.z()} : new int[3];
        int nearest = -1;
        long least = Long.MAX_VALUE;
        for (int leaf = 0; leaf < level.leaves().size(); leaf++) {
            L candidate = level.leaves().get(leaf);
            if (candidate.way() == way) {
                long chord = candidate.box().chord(direction[0], direction[1], direction[2]);
                if (chord < least) {
                    least = chord;
                    nearest = leaf;
                }
            }
        }
        return nearest;
    }

    private Level<L> level(List<L> leaves) {
        int count = 0;
        for (L leaf : leaves) {
            count += leaf.size();
        }
        int[] order = new int[count];
        int at = 0;
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            for (int row = 0; row < leaves.get(leaf).size(); row++) {
                order[at++] = leaf << Leaf.ROW_BITS | row;
            }
        }
        order = byNumber(leaves, order);
        long[][] alive = new long[leaves.size()][];
        Arrays.fill(alive, ALL_ALIVE);
        return new Level<>(List.copyOf(leaves), order, alive, count, leaves.isEmpty() ? 0 : 1);
    }

    /// A merge sort of positions, because no library sorts plain integers by something else without boxing each.
    private static <L extends Leaf<?>> int[] byNumber(List<L> leaves, int[] order) {
        int[] from = order;
        int[] to = new int[order.length];
        for (int width = 1; width < order.length; width *= 2) {
            for (int left = 0; left < order.length; left += 2 * width) {
                int middle = Math.min(left + width, order.length);
                int right = Math.min(left + 2 * width, order.length);
                int one = left;
                int other = middle;
                for (int place = left; place < right; place++) {
                    boolean first =
                            other == right || one < middle && number(leaves, from[one]) < number(leaves, from[other]);
                    to[place] = first ? from[one++] : from[other++];
                }
            }
            int[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private static long number(List<? extends Leaf<?>> leaves, int position) {
        return leaves.get(leaf(position)).number(row(position));
    }

    private static int leaf(int position) {
        return position >>> Leaf.ROW_BITS;
    }

    private static int row(int position) {
        return position & (1 << Leaf.ROW_BITS) - 1;
    }
}
