package lt.incorpore.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// All people who want to be found, ready to be ranked for any offer. Readers never wait and always see one whole
/// state.
public final class PersonIndex {

    private final Scoring scoring;
    private volatile PersonFacts[] people = {};

    public PersonIndex(SkillGraph graph) {
        scoring = new Scoring(graph);
    }

    /// Takes in new and changed people and drops those who left: readers see all of it at once or nothing of it.
    ///
    /// @param changed by number; of several with one number the last counts
    /// @param removed unknown numbers are passed over
    public synchronized void apply(Collection<PersonFacts> changed, long... removed) {
        TreeMap<Long, PersonFacts> next = new TreeMap<>();
        for (PersonFacts person : people) {
            next.put(person.number(), person);
        }
        for (long number : removed) {
            next.remove(number);
        }
        for (PersonFacts person : changed) {
            next.put(person.number(), person);
        }
        people = next.values().toArray(PersonFacts[]::new);
    }

    /// The best people for an offer of whom no gate fails: best first, of equal scores the lower number first.
    ///
    /// @param best  length of the list, `0..10_000`
    /// @param today days since 1970-01-01
    public List<Match> top(OfferNeeds offer, int best, int today) {
        Best open = new Best(Range.check("length of the list", best, 0, OfferQuery.MOST));
        for (PersonFacts person : people) {
            if (scoring.open(person, offer, today)) {
                open.offer(person.number(), scoring.score(person, offer, today));
            }
        }
        return open.drain();
    }

    public int size() {
        return people.length;
    }

    /// The person as taken in.
    public Optional<PersonFacts> get(long number) {
        return Arrays.stream(people).filter(person -> person.number() == number).findFirst();
    }
}
