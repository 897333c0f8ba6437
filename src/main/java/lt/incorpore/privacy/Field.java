package lt.incorpore.privacy;

/// What the vault may hold of a person. Nothing else has a place in it.
public enum Field {
    NAME(DataClass.IDENTITY),
    PHONE(DataClass.IDENTITY),
    EMAIL(DataClass.IDENTITY),
    /// Employers that the person hides from: codes or numbers, one a line.
    BLOCKED_EMPLOYERS(DataClass.IDENTITY),
    /// What led to the legal answers of a profile.
    LEGAL(DataClass.PROTECTED),
    /// Programmes that the person takes part in, each with how they agreed.
    PROGRAMMES(DataClass.PROTECTED),
    /// Groups that the person counts themselves to, told for the audit of equal treatment alone.
    GROUPS(DataClass.PROTECTED),
    /// What a counsellor noted.
    NOTES(DataClass.NOTES);

    private final DataClass dataClass;

    Field(DataClass dataClass) {
        this.dataClass = dataClass;
    }

    public DataClass dataClass() {
        return dataClass;
    }
}
