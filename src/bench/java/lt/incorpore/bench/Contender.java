package lt.incorpore.bench;

import java.util.List;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.Match;

/// One way to find the best offers for a person, measured beside the others.
interface Contender extends AutoCloseable {

    /// What it is, with its version, as the tables show it.
    String name();

    /// Its settings and form in one line each, printed with the results.
    List<String> settings();

    /// Whether it promises the answers of brute force.
    boolean isExact();

    /// Takes in a batch of new offers; called many times, numbers rising.
    void add(List<OfferNeeds> offers);

    /// Called once after the last batch: merge, sort, index, analyse, whatever makes it its best.
    void finish();

    /// The best open offers, best first, ties by number.
    List<Match> top(PersonFacts person, int best);

    /// Replaces offers that it holds and makes the change visible to the next query.
    void update(List<OfferNeeds> changed);

    /// Nanoseconds of CPU used so far on behalf of this contender: the calling thread's for libraries, plus the server processes' for
    /// servers (all their processes and threads).
    long cpu();

    /// Bytes that the index takes (heap or disk, said in settings).
    long bytes();

    @Override
    void close();
}
