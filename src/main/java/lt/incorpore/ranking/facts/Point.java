package lt.incorpore.ranking.facts;

/// A place on the globe, and the one formula of distance that the whole house uses.
///
/// Microdegrees are about 11 cm. Latitude ends at 85 degrees: nobody works nearer to a pole, and up to there a place
/// can be turned into a direction and back without loss.
///
/// @param latitude  microdegrees north, `-85_000_000..85_000_000`
/// @param longitude microdegrees east, `-180_000_000..180_000_000`
public record Point(int latitude, int longitude) {

    /// Nobody has stated the place. A value outside the ranges, so that it is no place at all.
    public static final Point UNKNOWN = new Point(Integer.MIN_VALUE, Integer.MIN_VALUE);

    /// Mean radius of the Earth (IUGG), in metres.
    static final double EARTH_RADIUS = 6_371_008.8;

    /// Length of the integer direction vectors: the largest whose squared chord still fits a `long`.
    static final int UNIT = 1 << 30;

    /// A right angle in microdegrees.
    private static final int QUARTER = 90_000_000;

    private static final double RADIANS = StrictMath.PI / 180_000_000;

    public Point {
        if (latitude != Integer.MIN_VALUE || longitude != Integer.MIN_VALUE) {
            Range.check("latitude", latitude, -85_000_000, 85_000_000);
            Range.check("longitude", longitude, -180_000_000, 180_000_000);
        }
    }

    public static Point ofDegrees(double latitude, double longitude) {
        return new Point((int) StrictMath.rint(latitude * 1e6), (int) StrictMath.rint(longitude * 1e6));
    }

    public boolean isKnown() {
        return latitude != Integer.MIN_VALUE;
    }

    /// Great-circle distance in metres, the same on every machine and in both directions.
    ///
    /// @throws IllegalStateException when one of the two is unknown
    public int metresTo(Point other) {
        if (!isKnown() || !other.isKnown()) {
            throw new IllegalStateException("no distance between " + this + " and " + other);
        }
        return metres(chord(x() - (long) other.x(), y() - (long) other.y(), z() - (long) other.z()));
    }

    public int x() {
        return (int) StrictMath.rint(UNIT * cosine(latitude) * cosine(longitude));
    }

    public int y() {
        return (int) StrictMath.rint(UNIT * cosine(latitude) * sine(longitude));
    }

    public int z() {
        return (int) StrictMath.rint(UNIT * sine(latitude));
    }

    private static double cosine(int angle) {
        return sine(QUARTER - Math.abs(angle));
    }

    /// Sine of an angle, folded in whole numbers to at most 45 degrees, where a few terms of its series are exact
    /// to the last bit but one. Unlike `StrictMath` it makes no garbage.
    ///
    /// @param angle microdegrees, at most half a circle to either side
    private static double sine(int angle) {
        int size = Math.abs(angle);
        int folded = size > QUARTER ? 2 * QUARTER - size : size;
        double sine = 2 * folded <= QUARTER ? series(folded, 1) : series(QUARTER - folded, 0);
        return angle < 0 ? -sine : sine;
    }

    /// Taylor's series of the sine or the cosine.
    ///
    /// @param lowest power of the series: 1 for the sine, 0 for the cosine
    private static double series(int angle, int lowest) {
        double radians = angle * RADIANS;
        double square = radians * radians;
        double sum = 1;
        for (int power = lowest + 16; power > lowest; power -= 2) {
            sum = 1 - sum * square / (power * (power - 1));
        }
        return lowest == 0 ? sum : sum * radians;
    }

    /// The place of a direction: the inverse of the three above, exact to the microdegree.
    public static Point at(int x, int y, int z) {
        double latitude = StrictMath.atan2(z, StrictMath.sqrt((double) x * x + (double) y * y));
        double longitude = StrictMath.atan2(y, x);
        return new Point((int) StrictMath.rint(latitude / RADIANS), (int) StrictMath.rint(longitude / RADIANS));
    }

    /// The squared chord between two directions, at most `2^62`.
    public static long chord(long dx, long dy, long dz) {
        return dx * dx + dy * dy + dz * dz;
    }

    /// Metres along the surface over a squared chord: the haversine formula, whose root is half the chord.
    ///
    /// Under a tenth of the radius the arc sine is its own series, five times as fast and hardly a millimetre off.
    /// Plain IEEE operations and `StrictMath` only, so no machine may differ.
    public static int metres(long chord) {
        double half = StrictMath.sqrt((double) chord) / (2.0 * UNIT);
        if (half < 0.1) {
            double square = half * half;
            double series =
                    1 + square * (1 / 6.0 + square * (3 / 40.0 + square * (15 / 336.0 + square * (105 / 3456.0))));
            return (int) (2 * EARTH_RADIUS * half * series + 0.5);
        }
        return (int) (2 * EARTH_RADIUS * StrictMath.asin(Math.min(1, half)) + 0.5);
    }
}
