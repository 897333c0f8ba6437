package lt.incorpore.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who was recognised, by whatever door: a key, a session, a token of an identity provider.
///
/// @param name         stands in ledgers; the number of a key or an account, never a secret
/// @param organisation for whom the caller works
/// @param profile      the one profile that opens
/// @param more         what a door adds, by the names in [Caller]
public record Holder(
        String name,
        String role,
        @Nullable UUID organisation,
        @Nullable UUID profile,
        Map<String, Object> more) {

    public Holder {
        more = Map.copyOf(more);
    }

    public SecurityIdentity identity() {
        var all = new HashMap<>(more);
        if (organisation != null) {
            all.put(Caller.ORGANISATION, organisation);
        }
        if (profile != null) {
            all.put(Caller.PROFILE, profile);
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole(role)
                .addAttributes(all)
                .build();
    }
}
