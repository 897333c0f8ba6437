package lt.incorpore.taxonomy;

/// The legal form in which work is done.
public enum Contract {
    PERMANENT,
    FIXED_TERM,
    TEMPORARY,
    SEASONAL,
    APPRENTICESHIP,
    SERVICE,
    VOLUNTEERING
}
