package lt.incorpore.taxonomy;

/// When work is done.
public enum Shift {
    DAY,
    EVENING,
    NIGHT,
    WEEKEND,
    /// By turns, as a plan says.
    ROTATING
}
