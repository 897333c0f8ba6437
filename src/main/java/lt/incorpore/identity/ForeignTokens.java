package lt.incorpore.identity;

import java.util.Optional;

/// Bearer tokens that were made elsewhere.
public interface ForeignTokens {

    /// Whoever holds the token; nobody when it is not one that is taken here, whatever the reason.
    Optional<Holder> holder(String bearer);
}
