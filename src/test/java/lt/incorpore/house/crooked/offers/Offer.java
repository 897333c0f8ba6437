package lt.incorpore.house.crooked.offers;

import lt.incorpore.house.crooked.matches.Match;

/// Crooked: names a room above it, and closes a circle.
public record Offer(Match best) {}
