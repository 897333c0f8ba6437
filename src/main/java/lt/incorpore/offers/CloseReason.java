package lt.incorpore.offers;

/// Why an offer ended.
public enum CloseReason {
    FILLED,
    WITHDRAWN,
    EXPIRED
}
