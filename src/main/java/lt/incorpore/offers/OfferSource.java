package lt.incorpore.offers;

/// By which door an offer came.
public enum OfferSource {
    API,
    FILE,
    /// The Lithuanian Employment Service (*Užimtumo tarnyba*).
    EMPLOYMENT_SERVICE,
    /// Invented, for the demonstration.
    DEMO
}
