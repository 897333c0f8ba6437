package lt.incorpore.offers;

/// Whether an offer can still be taken.
public enum OfferState {
    OPEN,
    /// Ended by its owner.
    CLOSED,
    /// Ended by its date.
    EXPIRED
}
