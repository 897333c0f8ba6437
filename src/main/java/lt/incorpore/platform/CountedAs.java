package lt.incorpore.platform;

import io.quarkus.security.identity.SecurityIdentity;

/// Under which name a caller is counted: what may be done so often, and is written to the log of the doors.
public final class CountedAs {

    /// Name of the attribute of a caller's identity; absent where it is the caller's own name.
    public static final String ATTRIBUTE = "countedAs";

    private CountedAs() {}

    /// Keys of which each was made from the one before are one caller, however often a thief changes one for another.
    public static String of(SecurityIdentity identity) {
        var name = identity.<String>getAttribute(ATTRIBUTE);
        return name == null ? identity.getPrincipal().getName() : name;
    }
}
