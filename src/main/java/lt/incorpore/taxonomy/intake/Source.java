package lt.incorpore.taxonomy.intake;

/// Who says it.
public enum Source {
    /// The set that comes with the service.
    STARTER,
    /// The files of the European Commission; their word goes before the starter set's.
    ESCO
}
