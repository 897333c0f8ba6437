package lt.incorpore.offers;

/// What is offered. Seeds: A-42b, A-26 (services), 1.6 (try-outs, supported first work).
public enum OfferKind {
    VACANCY,
    /// Some days of work to get to know each other.
    TRY_OUT,
    APPRENTICESHIP,
    SEASONAL,
    VOLUNTEER_WITH_MENTOR,
    /// A person offers what he or she can do.
    SERVICE_OFFER;

    /// An advertisement of employment must state the base pay (Labour Code art. 25(6)).
    boolean mustStatePay() {
        return this == VACANCY || this == APPRENTICESHIP || this == SEASONAL;
    }

    boolean isOfferedByAPerson() {
        return this == SERVICE_OFFER;
    }
}
