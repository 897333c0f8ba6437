package lt.incorpore.offers;

/// How much of the work can be done from home.
public enum Remote {
    NO,
    PARTLY,
    FULLY
}
