package lt.incorpore.ranking;

import java.util.Collection;
import java.util.Optional;

/// All open offers, ready to be ranked for any person. Readers never wait and always see one whole state.
///
/// The index is a disposable copy: to rebuild it, fill a new one beside it and use that from then on.
public final class OfferIndex {

    private final Levels<OfferNeeds, OfferLeaf> offers = new Levels<>(OfferLeaf.PACKING);
    private final Pool<OfferSearch> searches;

    public OfferIndex(SkillGraph graph) {
        searches = new Pool<>(() -> new OfferSearch(graph));
    }

    /// Takes in new and changed offers and drops closed ones: readers see all of it at once or nothing of it. Many in
    /// one call cost much less than one by one.
    ///
    /// @param changed by number; of several with one number the last counts
    /// @param removed unknown numbers are passed over; a number that is changed too stays
    public void apply(Collection<OfferNeeds> changed, long... removed) {
        offers.apply(changed, removed);
    }

    /// The best offers for a person: exactly those that scoring each single one would give.
    public OfferMatches top(PersonFacts person, OfferQuery query) {
        OfferSearch search = searches.take();
        OfferMatches matches = search.search(offers, person, query);
        searches.giveBack(search);
        return matches;
    }

    public int size() {
        return offers.size();
    }

    /// The offer as it was taken in.
    public Optional<OfferNeeds> get(long number) {
        return offers.get(number);
    }
}
