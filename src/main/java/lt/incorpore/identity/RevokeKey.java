package lt.incorpore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;

/// Ends keys; the next request with them is refused.
@ApplicationScoped
public class RevokeKey {

    private final ApiKeys keys;
    private final Withdrawals withdrawals;
    private final Clock clock;

    RevokeKey(ApiKeys keys, Withdrawals withdrawals, Clock clock) {
        this.withdrawals = withdrawals;
        this.keys = keys;
        this.clock = clock;
    }

    /// What was ended.
    ///
    /// @param lineage the first of the keys
    /// @param keys    those that opened until now
    public record Ended(String lineage, List<String> keys) {
        public Ended {
            keys = List.copyOf(keys);
        }
    }

    /// Ends a key, the one that it was made from, those that were made from it, and so on: whoever stole one may have
    /// changed it for another.
    ///
    /// @return nothing where there is no such key
    @Transactional
    public Optional<Ended> lineageOf(String id) {
        keys.holdPersonOf(id);
        return keys.awaitLineageOf(id).map(lineage -> new Ended(lineage, end(keys.notRevoked("lineage", lineage), "")));
    }

    /// Ends all keys to a person's profile.
    ///
    /// @param but the one that goes on; blank: none
    /// @return those that opened until now
    @Transactional
    public List<String> toProfile(UUID profile, String but) {
        keys.awaitLineagesOf(profile);
        return end(keys.notRevoked("profile", profile), but);
    }

    private List<String> end(List<ApiKey> found, String but) {
        var now = ZonedDateTime.now(clock);
        var open = found.stream()
                .filter(key -> key.opensAt(now) && !key.id.equals(but))
                .toList();
        open.forEach(key -> {
            key.revokedAt = now.toInstant();
            withdrawals.note(What.KEY, key.id, now.toInstant().toString());
        });
        return open.stream().map(ApiKey::id).toList();
    }

    /// Forgets the keys of a sandbox that ends.
    @Transactional
    public void ofOrganisation(UUID organisation) {
        keys.deleteOfOrganisation(organisation);
    }

    /// Forgets the keys of an erased profile.
    @Transactional
    public void ofProfile(UUID profile) {
        keys.deleteOf(profile);
    }
}
