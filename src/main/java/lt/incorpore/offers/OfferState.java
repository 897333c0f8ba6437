package lt.incorpore.offers;

/// Whether an offer can still be taken.
public enum OfferState {
    OPEN,
    /// Put aside since its owner did not say that it still stands; nobody else sees it.
    PAUSED,
    /// Ended by its owner.
    CLOSED,
    /// Ended by its date.
    EXPIRED
}
