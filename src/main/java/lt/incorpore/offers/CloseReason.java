package lt.incorpore.offers;

/// Why an offer ended.
public enum CloseReason {
    FILLED,
    WITHDRAWN,
    EXPIRED,
    /// A person decided that it must not be published; an appeal is possible.
    REJECTED
}
