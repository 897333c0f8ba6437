package lt.incorpore.law;

/// What a person told us about a yes-or-no fact. Nobody has to tell; `UNKNOWN` is never read as a no.
public enum Told {
    YES,
    NO,
    UNKNOWN
}
