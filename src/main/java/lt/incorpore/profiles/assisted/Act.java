package lt.incorpore.profiles.assisted;

/// What a helper can do for a person.
public enum Act {
    READ_PROFILE,
    CHANGED_PROFILE,
    READ_CONTACT,
    CHANGED_CONTACT;

    boolean isChange() {
        return this == CHANGED_PROFILE || this == CHANGED_CONTACT;
    }
}
