package lt.incorpore.house.crooked.platform;

import lt.incorpore.house.crooked.offers.Offer;

/// Crooked: the ground names a room.
public record Ground(Offer offer) {}
