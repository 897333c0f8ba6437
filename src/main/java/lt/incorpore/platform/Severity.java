package lt.incorpore.platform;

/// How much a [Finding] matters.
public enum Severity {
    /// Nothing is stored until this is mended.
    ERROR,
    /// Stored, and shown to nobody before a person has looked at it.
    REVIEW,
    /// Stored as it is; worth a second look.
    WARNING
}
