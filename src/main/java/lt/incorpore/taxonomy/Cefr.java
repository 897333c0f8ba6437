package lt.incorpore.taxonomy;

/// Level of a language, Common European Framework of Reference; `A0` says that nothing is known yet.
public enum Cefr {
    A0,
    A1,
    A2,
    B1,
    B2,
    C1,
    C2;

    /// 0 for `A0` to 6 for `C2`.
    public int level() {
        return ordinal();
    }
}
