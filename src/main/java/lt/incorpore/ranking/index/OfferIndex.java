package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Range;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Levels.Level;

/// All open offers, ready to be ranked for any person. Readers never wait and always see one whole state.
///
/// The index is a disposable copy: to rebuild it, fill a new one beside it and use that from then on.
public final class OfferIndex {

    private final Levels<OfferNeeds, OfferLeaf> offers;
    private final Pool<OfferSearch> searches;

    public OfferIndex(SkillGraph graph) {
        this(graph, new Levels<>(OfferLeaf.PACKING));
    }

    OfferIndex(SkillGraph graph, Levels<OfferNeeds, OfferLeaf> offers) {
        this.offers = offers;
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

    /// The best offers for each of the people, as [#top] would give them, on all processors. Neighbours come one after
    /// the other, since they look at the same offers. Changes meanwhile reach those who have not had their turn.
    ///
    /// @param taker called by several threads at once, once for each person
    public void topForAll(PersonIndex people, OfferQuery query, BiConsumer<PersonFacts, OfferMatches> taker) {
        people.eachLeaf(neighbours ->
                neighbours.parallelStream().forEach(person -> taker.accept(person, top(person, query))));
    }

    /// How many offers the filter of a query lets through for a person; lengths of lists do not matter here.
    ///
    /// @param goodFrom score from which an offer is good, `0..1_000_000`
    public OfferCount count(PersonFacts person, OfferQuery query, int goodFrom) {
        Range.check("good score", goodFrom, 0, 1_000_000);
        OfferSearch search = searches.take();
        OfferCount count = search.count(offers, offers.state(), person, query, goodFrom);
        searches.giveBack(search);
        return count;
    }

    /// What if? For each changed form of a person, how many more offers it would have than the person has now (or
    /// fewer, below zero). Counted in one state by the same rules as [#count], so it is true once the change is.
    ///
    /// @param goodFrom score from which an offer is good, `0..1_000_000`
    public List<OfferCount> gains(PersonFacts now, List<PersonFacts> changed, OfferQuery query, int goodFrom) {
        Range.check("good score", goodFrom, 0, 1_000_000);
        OfferSearch search = searches.take();
        List<Level<OfferLeaf>> state = offers.state();
        OfferCount before = search.count(offers, state, now, query, goodFrom);
        List<OfferCount> gains = new ArrayList<>();
        for (PersonFacts person : changed) {
            gains.add(search.count(offers, state, person, query, goodFrom).minus(before));
        }
        searches.giveBack(search);
        return gains;
    }

    /// Hands over the offers of one whole state, neighbours together.
    public void eachLeaf(Consumer<List<OfferNeeds>> taker) {
        offers.eachLeaf(taker);
    }

    public int size() {
        return offers.size();
    }

    /// The offer as it was taken in.
    public Optional<OfferNeeds> get(long number) {
        return offers.get(number);
    }
}
