package lt.incorpore.ranking.index;

import java.util.Arrays;

/// Points of the language term for one person and each set of languages of a leaf, worked out when first asked for.
/// Many offers ask for the same.
final class LanguagePoints {

    private static final short NOT_YET = -1;

    private final PersonRows me;
    private OfferRows offers = OfferLeaf.NOWHERE.rows;
    private short[] points = new short[1_024];

    /// @param me the person, who may change before each [#enter]
    LanguagePoints(PersonRows me) {
        this.me = me;
    }

    /// Goes to a leaf.
    void enter(OfferRows leaf) {
        offers = leaf;
        if (offers.languageSets() > points.length) {
            points = new short[2 * offers.languageSets()];
        }
        Arrays.fill(points, 0, offers.languageSets(), NOT_YET);
    }

    int of(int set) {
        if (points[set] == NOT_YET) {
            points[set] = (short) RowScoring.languages(offers, set, me, 0);
        }
        return points[set];
    }
}
