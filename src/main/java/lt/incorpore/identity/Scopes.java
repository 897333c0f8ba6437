package lt.incorpore.identity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a key may be narrowed to. A key without scopes opens all that its role opens.
public final class Scopes {

    public static final String OFFERS_READ = "offers:read";
    public static final String OFFERS_WRITE = "offers:write";
    public static final String CANDIDATES_READ = "candidates:read";
    public static final String WEBHOOKS_WRITE = "webhooks:write";

    public static final List<String> ALL = List.of(OFFERS_READ, OFFERS_WRITE, CANDIDATES_READ, WEBHOOKS_WRITE);
    /// A sandbox is open to everybody, and people are not there to be tried on.
    static final List<String> OF_SANDBOX = List.of(OFFERS_READ, OFFERS_WRITE);

    private Scopes() {}

    /// As the database keeps them; null when there are none.
    static @Nullable String written(List<String> scopes) {
        return scopes.isEmpty() ? null : String.join(" ", scopes);
    }

    static List<String> read(String written) {
        return Arrays.asList(written.split(" ", -1));
    }
}
