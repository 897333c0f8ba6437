package lt.incorpore.search;

/// A circle on the map.
///
/// @param latitude  of its middle, degrees
/// @param longitude of its middle, degrees
/// @param km        radius, `1..300`
public record Around(double latitude, double longitude, int km) {

    static final int LONGEST = 300;

    /// Mean radius of the Earth, the one Lucene and OpenSearch count with: the index and the shown distance agree.
    private static final double EARTH_KM = 6371.0087714;

    public Around {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180) || km < 1 || km > LONGEST) {
            throw new IllegalArgumentException("Around " + latitude + ", " + longitude + ", " + km + " km");
        }
    }

    /// Kilometres from the middle, along a great circle (haversine).
    public double distanceTo(double otherLatitude, double otherLongitude) {
        var up = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        var across = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        var h = up * up
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * across * across;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    public boolean contains(double otherLatitude, double otherLongitude) {
        return distanceTo(otherLatitude, otherLongitude) <= km;
    }
}
