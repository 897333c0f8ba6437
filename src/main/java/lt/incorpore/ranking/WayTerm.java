package lt.incorpore.ranking;

import lt.incorpore.ranking.facts.OfferNeeds.Place;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;

/// How near the work is: 1 / (1 + (d / 20 km)²), half of the way when the employer brings people, none when work from
/// home suits both.
public final class WayTerm {

    /// A bus of the employer takes the trouble of the way, not the time: it counts as half the distance.
    private static final int TRANSPORT_DIVISOR = 2;

    private static final long HALFWAY_SQUARED = 20_000L * 20_000L;

    private WayTerm() {}

    static Because because(Pair pair) {
        Place place = pair.offer().posting().place();
        Reach reach = pair.person().limits().reach();
        int metres = metres(place.point(), reach.home());
        boolean remote = place.remote() && reach.remote();
        return new Because.Way(metres, remote, place.transport(), points(metres, remote, place.transport()));
    }

    /// Great-circle metres, or -1 when one of the places is unknown.
    static int metres(Point one, Point other) {
        return one.isKnown() && other.isKnown() ? one.metresTo(other) : -1;
    }

    /// @param metres great circle, -1 when unknown
    public static int points(int metres, boolean remote, boolean transport) {
        if (remote) {
            return Term.FULL;
        }
        if (metres < 0) {
            return Term.NEUTRAL;
        }
        long way = transport ? metres / TRANSPORT_DIVISOR : metres;
        return (int) (Term.FULL * HALFWAY_SQUARED / (HALFWAY_SQUARED + way * way));
    }
}
