package lt.incorpore.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/// All open offers, ready to be ranked for any person. Readers never wait and always see one whole state.
public final class OfferIndex {

    private final Scoring scoring;
    private volatile OfferNeeds[] offers = {};

    public OfferIndex(SkillGraph graph) {
        scoring = new Scoring(graph);
    }

    /// Takes in new and changed offers and drops closed ones: readers see all of it at once or nothing of it.
    ///
    /// @param changed by number; of several with one number the last counts
    /// @param removed unknown numbers are passed over
    public synchronized void apply(Collection<OfferNeeds> changed, long... removed) {
        TreeMap<Long, OfferNeeds> next = new TreeMap<>();
        for (OfferNeeds offer : offers) {
            next.put(offer.number(), offer);
        }
        for (long number : removed) {
            next.remove(number);
        }
        for (OfferNeeds offer : changed) {
            next.put(offer.number(), offer);
        }
        offers = next.values().toArray(OfferNeeds[]::new);
    }

    /// The best offers for a person: exactly those that scoring each single one would give.
    public OfferMatches top(PersonFacts person, OfferQuery query) {
        Best open = new Best(query.best);
        Best notYet = new Best(query.notYet);
        int count = 0;
        for (OfferNeeds offer : offers) {
            if (allowed(offer, query)) {
                int score = scoring.score(person, offer, query.today);
                if (scoring.open(person, offer, query.today)) {
                    open.offer(offer.number(), score);
                    count++;
                } else {
                    notYet.offer(offer.number(), score);
                }
            }
        }
        return new OfferMatches(open.drain(), notYet.drain(), query.counting ? count : OfferMatches.NOT_COUNTED);
    }

    public int size() {
        return offers.length;
    }

    /// The offer as it was taken in.
    public Optional<OfferNeeds> get(long number) {
        return Arrays.stream(offers).filter(offer -> offer.number() == number).findFirst();
    }

    private static boolean allowed(OfferNeeds offer, OfferQuery query) {
        return (query.kinds >>> offer.posting().kind() & 1) != 0
                && (!query.namesOffers() || Arrays.binarySearch(query.numbers(), offer.number()) >= 0);
    }
}
