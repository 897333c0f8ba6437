package lt.incorpore.ranking.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PointTest {

    private static final Point UTENA = Point.ofDegrees(55.4976, 25.5992);
    private static final Point VILNIUS = Point.ofDegrees(54.6872, 25.2797);

    @Test
    void fromUtenaToVilniusItIsNinetyTwoKilometres() {
        assertThat(UTENA.metresTo(VILNIUS)).isBetween(92_300, 92_500);
    }

    @Test
    void theDistanceIsTheHaversineOne() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            Point one = any(random);
            Point other = i % 2 == 0 ? any(random) : near(one, random);
            double expected = haversine(one, other);
            // Near the far side of the globe the arc sine itself loses its digits, in both formulas.
            double slack = expected < 19_000_000 ? 0.6 : 20;
            assertThat((double) one.metresTo(other)).isCloseTo(expected, within(slack));
        }
    }

    @Test
    void thereAndBackIsTheSame() {
        Random random = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            Point one = any(random);
            Point other = any(random);
            assertThat(one.metresTo(other)).isEqualTo(other.metresTo(one));
            assertThat(one.metresTo(one)).isZero();
        }
    }

    @Test
    void aDirectionLeadsBackToItsPlace() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            Point point = any(random);
            assertThat(Point.at(point.x(), point.y(), point.z())).isEqualTo(point);
        }
    }

    @Test
    void theFormulaHasNoStepWhereItsSeriesEnds() {
        int before = 0;
        for (int longitude = 11_400_000; longitude < 11_560_000; longitude += 10) {
            int metres = new Point(0, 0).metresTo(new Point(0, longitude));
            assertThat(metres).isBetween(before, before == 0 ? metres : before + 3);
            before = metres;
        }
    }

    /// A coefficient of the series that is wrong would show in about one of a thousand roundings here, where it matters
    /// most.
    @Test
    void theSeriesIsTheArcSineToAMillimetre() {
        int different = 0;
        for (int step = 0; step < 40_000; step++) {
            double half = 0.0999 + step * 2.4e-9;
            long chord = (long) (half * half * 4 * Point.UNIT * Point.UNIT);
            double root = StrictMath.sqrt((double) chord) / (2.0 * Point.UNIT);
            int expected = (int) (2 * Point.EARTH_RADIUS * StrictMath.asin(root) + 0.5);
            different += Point.metres(chord) == expected ? 0 : 1;
        }
        assertThat(different).isLessThan(3);
    }

    @Test
    void degreesAreRoundedToMicrodegrees() {
        assertThat(Point.ofDegrees(54.6872006, -25.2797004)).isEqualTo(new Point(54_687_201, -25_279_700));
    }

    @Test
    void anUnknownPlaceHasNoDistance() {
        assertThatThrownBy(() -> UTENA.metresTo(Point.UNKNOWN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Point(91_000_000, 0)).hasMessageContaining("latitude");
    }

    private static Point any(Random random) {
        return new Point(random.nextInt(170_000_001) - 85_000_000, random.nextInt(360_000_000) - 179_999_999);
    }

    private static Point near(Point point, Random random) {
        int latitude = Math.clamp(point.latitude() + random.nextInt(400_000) - 200_000L, -85_000_000, 85_000_000);
        return new Point(latitude, point.longitude());
    }

    private static double haversine(Point one, Point other) {
        double first = Math.toRadians(one.latitude() / 1e6);
        double second = Math.toRadians(other.latitude() / 1e6);
        double north = Math.sin((second - first) / 2);
        double east = Math.sin(Math.toRadians((other.longitude() - one.longitude()) / 1e6) / 2);
        double square = north * north + Math.cos(first) * Math.cos(second) * east * east;
        return 2 * Point.EARTH_RADIUS * Math.asin(Math.sqrt(square));
    }
}
