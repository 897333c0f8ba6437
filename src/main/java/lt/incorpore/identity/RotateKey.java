package lt.incorpore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import lt.incorpore.identity.IssueKey.Issued;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;

/// Gives the holder of a key another one that opens the same; the old one opens a while longer, so that nothing stands
/// still while the new one is put in its place.
@ApplicationScoped
public class RotateKey {

    private final ApiKeys keys;
    private final IssueKey issue;
    private final Withdrawals withdrawals;
    private final Clock clock;

    RotateKey(ApiKeys keys, IssueKey issue, Withdrawals withdrawals, Clock clock) {
        this.withdrawals = withdrawals;
        this.keys = keys;
        this.issue = issue;
        this.clock = clock;
    }

    /// The key of that id.
    @Transactional
    public Optional<ApiKey> find(String id) {
        return keys.findByIdOptional(id);
    }

    /// The new key is of the lineage of the old one and ends when that would have ended: whoever holds a key, rightly
    /// or
    /// not, gains no day by changing it. Whoever gave it out gives another where it must go on.
    ///
    /// @param overlap how long the old key opens beside the new one
    /// @throws lt.incorpore.platform.Problem when it was rotated before: the new key rotates on; not signed in,
    ///     when it was ended meanwhile
    @Transactional
    public Issued rotate(String id, Duration overlap) {
        keys.holdPersonOf(id);
        keys.awaitLineageOf(id);
        var old = keys.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        var now = ZonedDateTime.now(clock);
        if (!old.opensAt(now)) {
            throw PlatformProblems.NOT_SIGNED_IN.because();
        }
        if (old.rotatedAt != null || old.endsAt != null) {
            throw IdentityProblems.KEY_ROTATED.because();
        }
        old.rotatedAt = now.toInstant();
        old.endsAt = old.rotatedAt.plus(overlap);
        withdrawals.note(What.KEY, id, old.endsAt.toString());
        return issue.keep(old.sandbox, key -> {
            key.lineage = old.lineage;
            key.role = old.role;
            key.organisation = old.organisation;
            key.profile = old.profile;
            key.label = old.label;
            key.scopes = old.scopes;
            key.expiresOn = old.expiresOn;
        });
    }
}
