package lt.incorpore.platform.conditions;

/// Who may keep an answer.
public final class Caching {

    public static final String HEADER = "Cache-Control";

    /// Nobody: what concerns one person or organisation, or is shown only once.
    public static final String PRIVATE = "private, no-store";

    private Caching() {}
}
