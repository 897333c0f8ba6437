package lt.incorpore.identity.session;

/// How somebody came in.
public enum Door {
    /// A printed card and its PIN.
    CARD(false),
    /// A password and a code of the second factor.
    PASSWORD(true),
    /// A key that the device keeps, opened by its owner's finger, face or PIN.
    PASSKEY(true),
    /// An identity provider, which says that it asked for two factors, and when.
    PROVIDER(true);

    private final boolean proves;

    Door(boolean proves) {
        this.proves = proves;
    }

    /// Whether a second factor was shown that can be asked for again.
    boolean proves() {
        return proves;
    }
}
