package lt.incorpore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

    /// @return whether there was such a key
    @Transactional
    public boolean withId(String id) {
        withdrawals.note(What.KEY, id, clock.instant().toString());
        return keys.update("revokedAt = ?1 WHERE id = ?2 AND revokedAt IS NULL", clock.instant(), id) == 1;
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
