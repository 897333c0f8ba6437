package lt.incorpore.ranking.index;

/// Where in a leaf its rows lie: each in one of at most 256 areas, small boxes that together hold all of its places.
///
/// A search works out the way to an area once, and a row that even the nearest place of its area cannot save
/// is left out without being read.
final class Areas {

    /// So many that one byte tells them apart.
    static final int MOST = 256;

    /// Rows that an area has at least, when its leaf has as many.
    private static final int ROWS = 64;

    private static final int BOX = 6;

    private final byte[] areas;
    private final int[] boxes;
    private int count;

    private Areas(int rows) {
        areas = new byte[rows];
        boxes = new int[BOX * Math.clamp(rows / ROWS, 1, MOST)];
    }

    /// @param data rows as [OfferRows] packs them
    /// @param size how many
    static Areas of(int[] data, int size) {
        Areas areas = new Areas(size);
        int[] order = new int[size];
        for (int row = 0; row < size; row++) {
            order[row] = row * OfferRows.STRIDE + OfferRows.PLACE;
        }
        areas.cut(data, order, 0, size, areas.boxes.length / BOX);
        return areas;
    }

    private void cut(int[] data, int[] order, int from, int to, int parts) {
        int box = BOX * count;
        int axis = measure(data, order, from, to, box);
        if (parts == 1 || axis < 0) {
            for (int i = from; i < to; i++) {
                areas[order[i] / OfferRows.STRIDE] = (byte) count;
            }
            count++;
            return;
        }
        int middle = part(data, order, axis, from, to);
        cut(data, order, from, middle, parts / 2);
        cut(data, order, middle, to, parts - parts / 2);
    }

    /// Writes the box around some rows.
    ///
    /// @return the direction in which they lie farthest apart, -1 when all places are one
    private int measure(int[] data, int[] order, int from, int to, int box) {
        int widest = -1;
        long most = 0;
        for (int axis = 0; axis < 3; axis++) {
            int low = Integer.MAX_VALUE;
            int high = Integer.MIN_VALUE;
            for (int i = from; i < to; i++) {
                int at = data[order[i] + axis];
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
            boxes[box + axis] = low;
            boxes[box + 3 + axis] = high;
            if ((long) high - low > most) {
                most = (long) high - low;
                widest = axis;
            }
        }
        return widest;
    }

    /// Hoare's selection: afterwards no row before the middle lies behind one after it.
    ///
    /// @return the middle
    private static int part(int[] data, int[] order, int axis, int first, int end) {
        int middle = (first + end) >>> 1;
        int from = first;
        int to = end - 1;
        while (from < to) {
            int pivot = data[order[(from + to) >>> 1] + axis];
            int low = from;
            int high = to;
            while (low <= high) {
                while (data[order[low] + axis] < pivot) {
                    low++;
                }
                while (data[order[high] + axis] > pivot) {
                    high--;
                }
                if (low <= high) {
                    int swapped = order[low];
                    order[low++] = order[high];
                    order[high--] = swapped;
                }
            }
            if (middle <= high) {
                to = high;
            } else if (middle >= low) {
                from = low;
            } else {
                return middle;
            }
        }
        return middle;
    }

    int count() {
        return count;
    }

    /// The area of a row.
    int of(int row) {
        return areas[row] & 0xff;
    }

    /// Never more than the squared chord from a place to any place of an area.
    ///
    /// @param at where the three parts of the direction stand in the data
    long chord(int area, int[] data, int at) {
        int box = BOX * area;
        long chord = 0;
        for (int axis = 0; axis < 3; axis++) {
            long outside = Math.max(
                    0,
                    Math.max(
                            (long) boxes[box + axis] - data[at + axis],
                            (long) data[at + axis] - boxes[box + 3 + axis]));
            chord += outside * outside;
        }
        return chord;
    }
}
