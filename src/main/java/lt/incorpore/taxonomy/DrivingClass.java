package lt.incorpore.taxonomy;

/// Driving licence class, Directive 2006/126/EC; `T` is the Lithuanian class for tractors.
public enum DrivingClass {
    AM,
    A1,
    A2,
    A,
    B1,
    B,
    BE,
    C1,
    C1E,
    C,
    CE,
    D1,
    D1E,
    D,
    DE,
    T
}
