package lt.incorpore.search.index;

/// What an employer gives beside pay, as far as offers can be chosen by it.
public enum Benefit {
    /// The way to work.
    TRANSPORT,
    HOUSING,
    MEALS,
    /// Somebody who shows how it is done.
    MENTOR
}
