package lt.incorpore.profiles;

/// How a skill is known.
public enum Evidence {
    /// The person says: this I cannot do.
    NONE,
    CLAIMED,
    /// Told with an example.
    EXEMPLIFIED,
    /// Seen by a counsellor or employer.
    WITNESSED,
    TESTED,
    CERTIFIED
}
