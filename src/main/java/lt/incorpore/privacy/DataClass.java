package lt.incorpore.privacy;

/// How much harm a datum can do; each class has a key of its own. Public data and matching facts (P0, P1) need no
/// vault.
public enum DataClass {
    /// P2: who somebody is and how to reach them.
    IDENTITY,
    /// P3: what nobody may be ranked, filtered or refused by.
    PROTECTED,
    /// P4: what a counsellor wrote.
    NOTES
}
