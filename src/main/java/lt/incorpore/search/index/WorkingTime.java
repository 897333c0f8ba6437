package lt.incorpore.search.index;

/// How much of a working week an offer asks for.
public enum WorkingTime {
    /// Fewer than 36 hours a week, at least where one wishes.
    PART_TIME,
    /// 36 hours a week or more.
    FULL_TIME
}
