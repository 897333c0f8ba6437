package lt.incorpore.ranking;

import lt.incorpore.ranking.facts.OfferNeeds.Replies;

/// How lately the employer said that the offer still stands (one half: from full today to nothing after 90 days), and
/// how reliably people who wrote were answered (the other half). Of offers only, never of people.
public final class FreshnessTerm {

    private static final int STALE = 90;

    private FreshnessTerm() {}

    static Because because(Pair pair) {
        int days = days(pair.offer().posting().confirmed().epochDay(), pair.today());
        Replies replies = pair.offer().posting().replies();
        return new Because.Freshness(days, daysPoints(days), replies, repliesPoints(replies.permille()));
    }

    /// Days since the confirmation, -1 when it is unknown.
    public static int days(int confirmed, int today) {
        return confirmed == 0 ? -1 : Math.max(0, today - confirmed);
    }

    public static int daysPoints(int days) {
        return days < 0 ? Term.NEUTRAL : Term.FULL * Math.max(0, STALE - days) / STALE;
    }

    public static int repliesPoints(int permille) {
        return permille < 0 ? Term.NEUTRAL : permille;
    }
}
