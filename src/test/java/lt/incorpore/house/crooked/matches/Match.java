package lt.incorpore.house.crooked.matches;

import lt.incorpore.house.crooked.offers.Offer;
import org.apache.lucene.search.Query;

/// Crooked: imports the engine of `search`.
public record Match(Offer offer, Query words) {}
