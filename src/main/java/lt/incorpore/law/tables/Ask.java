package lt.incorpore.law.tables;

/// Whom to ask when the tables do not know. Telephone numbers belong to the pages, not to the law.
public enum Ask implements Worded {
    COUNSELLOR,
    MIGRATION_DEPARTMENT,
    EMPLOYMENT_SERVICE,
    /// *Valstybinė kalbos inspekcija*.
    LANGUAGE_INSPECTORATE,
    /// *Valstybinė darbo inspekcija*.
    LABOUR_INSPECTORATE,
    /// *Studijų kokybės vertinimo centras*.
    QUALIFICATIONS_CENTRE;

    @Override
    public String code() {
        return Worded.code("ask", this);
    }
}
