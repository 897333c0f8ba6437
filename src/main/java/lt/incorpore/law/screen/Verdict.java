package lt.incorpore.law.screen;

/// What a finding means for the draft, the gravest first.
public enum Verdict {
    /// Not published; it must be mended.
    BLOCK,
    /// A person must look before it is published.
    HOLD,
    /// Published; worth a second look.
    HINT
}
