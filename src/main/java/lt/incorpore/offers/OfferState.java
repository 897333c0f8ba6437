package lt.incorpore.offers;

/// Whether an offer can be taken.
public enum OfferState {
    OPEN,
    /// Kept until a person has looked at it; nobody but its owner sees it.
    HELD,
    /// Put aside since its owner did not say that it still stands; nobody else sees it.
    PAUSED,
    /// Posted with a sandbox key: nobody but its owner sees it.
    SANDBOX,
    /// Ended by its owner.
    CLOSED,
    /// Ended by its date.
    EXPIRED
}
