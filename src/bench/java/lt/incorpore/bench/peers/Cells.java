package lt.incorpore.bench.peers;

import lt.incorpore.ranking.facts.Point;

/// Squares of the map, numbered so that neighbours mostly have near numbers: the bits of latitude and longitude in
/// turn. What lies in this order keeps the offers of one town together.
final class Cells {

    /// Microdegrees; about 2 by 1 kilometres in Lithuania.
    private static final int SIDE = 20_000;

    private Cells() {}

    /// @return 0 for an unknown place
    static long of(Point point) {
        if (!point.isKnown()) {
            return 0;
        }
        long row = (point.latitude() + 90_000_000L) / SIDE;
        long column = (point.longitude() + 180_000_000L) / SIDE;
        return Long.expand(row, 0xaaaaaaaaL) | Long.expand(column, 0x55555555L);
    }
}
