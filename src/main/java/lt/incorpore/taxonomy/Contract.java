package lt.incorpore.taxonomy;

/// The legal form in which work is done.
public enum Contract {
    PERMANENT,
    FIXED_TERM,
    SEASONAL,
    /// Through an agency that lends workers.
    AGENCY,
    APPRENTICESHIP,
    /// Not employment: a service, on a licence or certificate of one's own.
    SERVICE,
    /// Practice, trying out and volunteering.
    TRAINING
}
