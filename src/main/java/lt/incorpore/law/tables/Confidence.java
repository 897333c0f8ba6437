package lt.incorpore.law.tables;

/// How sure we are of a row, from surest to least sure. Every screen that states a legal fact may show it.
public enum Confidence implements Worded {
    /// Read in the act itself or at the body that applies it.
    VERIFIED,
    /// Read in a source that cites the act.
    SECONDARY,
    /// General knowledge, or the last text known while a newer one may exist.
    GENERAL,
    /// Not known. An open row never answers anything but "ask".
    OPEN;

    /// The less sure of the two.
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public String code() {
        return Worded.code("confidence", this);
    }
}
