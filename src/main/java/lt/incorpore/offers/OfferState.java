package lt.incorpore.offers;

/// Whether an offer can still be taken.
public enum OfferState {
    OPEN,
    /// Posted with a sandbox key: nobody but its owner sees it.
    SANDBOX,
    /// Ended by its owner.
    CLOSED,
    /// Ended by its date.
    EXPIRED
}
