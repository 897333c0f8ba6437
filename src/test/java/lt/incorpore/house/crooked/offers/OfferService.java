package lt.incorpore.house.crooked.offers;

/// Crooked: a name that says nothing.
public final class OfferService {}
