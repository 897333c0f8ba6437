package lt.incorpore.search.index;

/// In which order offers come; among equals the higher number first.
public enum Order {
    /// Best first.
    RELEVANCE,
    /// Newest first.
    NEWEST
}
