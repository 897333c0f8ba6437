package lt.incorpore.privacy;

/// Why somebody looks at what is sealed.
public enum Purpose {
    /// The person reads what is theirs.
    OWN_DATA,
    /// The person exports what is theirs.
    OWN_EXPORT,
    /// The person agreed to this contact.
    CONTACT,
    /// A counsellor helps the person.
    COUNSELLING,
    /// Somebody who helps the person changed it, with the person beside.
    ASSISTED_CHANGE,
    /// The service writes to the person that an unused profile will be erased; nobody reads.
    REMINDER,
    /// A job that counts for the audit of equal treatment: nobody reads.
    EQUALITY_AUDIT
}
