package lt.incorpore.taxonomy;

/// When work is done.
public enum Shift {
    MORNING,
    DAY,
    EVENING,
    NIGHT,
    WEEKEND
}
