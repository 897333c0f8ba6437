package lt.incorpore.ranking.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Range;
import lt.incorpore.ranking.facts.SkillGraph;

/// All people who want to be found, ready to be ranked for any offer. Readers never wait and always see one whole
/// state.
///
/// The index is a disposable copy: to rebuild it, fill a new one beside it and use that from then on.
public final class PersonIndex {

    private final Levels<PersonFacts, PersonLeaf> people;
    private final Pool<PersonSearch> searches;

    public PersonIndex(SkillGraph graph) {
        this(graph, new Levels<>(PersonLeaf.PACKING));
    }

    PersonIndex(SkillGraph graph, Levels<PersonFacts, PersonLeaf> people) {
        this.people = people;
        searches = new Pool<>(() -> new PersonSearch(graph));
    }

    /// Takes in new and changed people and drops those who left: readers see all of it at once or nothing of it.
    /// Many in one call cost much less than one by one.
    ///
    /// @param changed by number; of several with one number the last counts
    /// @param removed unknown numbers are passed over; a number that is changed too stays
    public void apply(Collection<PersonFacts> changed, long... removed) {
        people.apply(changed, removed);
    }

    /// The best people for an offer of whom no gate fails: best first, of equal scores the lower number first.
    ///
    /// @param best  length of the list, `0..10_000`
    /// @param today days since 1970-01-01
    public List<Match> top(OfferNeeds offer, int best, int today) {
        Range.check("length of the list", best, 0, OfferQuery.MOST);
        Range.check("today", today, 1, 65_534);
        PersonSearch search = searches.take();
        List<Match> matches = search.search(people, offer, best, today);
        searches.giveBack(search);
        return matches;
    }

    /// How many people an offer is open to: no gate fails, their own limits included.
    ///
    /// @param today days since 1970-01-01
    public int count(OfferNeeds offer, int today) {
        Range.check("today", today, 1, 65_534);
        PersonSearch search = searches.take();
        int count = search.count(people, offer, today);
        searches.giveBack(search);
        return count;
    }

    /// Hands over the people of one whole state, neighbours together.
    void eachLeaf(Consumer<List<PersonFacts>> taker) {
        people.eachLeaf(taker);
    }

    public int size() {
        return people.size();
    }

    /// The person as taken in.
    public Optional<PersonFacts> get(long number) {
        return people.get(number);
    }
}
