package lt.incorpore.bench.peers;

import java.util.ArrayList;
import java.util.List;
import lt.incorpore.ranking.facts.Point;

/// Coarse squares of the map, as words for a text engine: near is a list of words.
final class Tiles {

    /// Microdegrees of latitude, 5.6 kilometres; a tile is twice as wide in degrees, so about square where people live.
    private static final int HEIGHT = 50_000;

    private static final int WIDTH = 100_000;
    private static final double METRES_A_DEGREE = 111_195;

    private Tiles() {}

    static String of(Point point) {
        return word(row(point.latitude()), column(point.longitude()));
    }

    /// All tiles whose middle lies between two distances of a point.
    static List<String> between(Point point, int from, int to) {
        List<String> words = new ArrayList<>();
        double narrow = StrictMath.cos(StrictMath.toRadians(point.latitude() / 1e6));
        int rows = (int) (to / METRES_A_DEGREE * 1e6 / HEIGHT) + 1;
        int columns = (int) (to / METRES_A_DEGREE / narrow * 1e6 / WIDTH) + 1;
        int row = row(point.latitude());
        int column = column(point.longitude());
        for (int north = row - rows; north <= row + rows; north++) {
            for (int east = column - columns; east <= column + columns; east++) {
                double up = ((north + 0.5) * HEIGHT - 90e6 - point.latitude()) / 1e6;
                double right = ((east + 0.5) * WIDTH - 180e6 - point.longitude()) / 1e6 * narrow;
                double metres = METRES_A_DEGREE * Math.sqrt(up * up + right * right);
                if (metres >= from && metres < to) {
                    words.add(word(north, east));
                }
            }
        }
        return words;
    }

    private static int row(int latitude) {
        return (latitude + 90_000_000) / HEIGHT;
    }

    private static int column(int longitude) {
        return (longitude + 180_000_000) / WIDTH;
    }

    private static String word(int row, int column) {
        return row + "x" + column;
    }
}
