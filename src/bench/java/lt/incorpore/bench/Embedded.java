package lt.incorpore.bench;

import java.util.List;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.Match;

/// A library that answers inside this process. Public, so that a copy of it in another class loader can be spoken to.
public interface Embedded extends AutoCloseable {

    /// The version of the library.
    String version();

    void add(List<OfferNeeds> offers);

    /// Merges into one segment and opens it.
    void finish();

    List<Match> top(PersonFacts person, int best);

    /// Replaces offers and opens the changed state.
    void update(List<OfferNeeds> changed);

    long bytes();

    @Override
    void close();
}
