package lt.incorpore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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

    /// @param overlap how long the old key opens beside the new one
    /// @throws lt.incorpore.platform.Problem when it has been rotated before: the new key rotates on
    @Transactional
    public Issued rotate(String id, Duration overlap) {
        keys.holdPersonOf(id);
        var old = keys.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (old.endsAt != null) {
            throw IdentityProblems.KEY_ROTATED.because();
        }
        var now = clock.instant();
        old.endsAt = now.plus(overlap);
        withdrawals.note(What.KEY, id, old.endsAt.toString());
        return issue.keep(old.sandbox, key -> {
            key.role = old.role;
            key.organisation = old.organisation;
            key.profile = old.profile;
            key.label = old.label;
            key.scopes = old.scopes;
            if (old.expiresOn != null) {
                // As long as the old one was given for; a sandbox ends when it ends.
                var born = old.createdAt.atZone(clock.getZone()).toLocalDate();
                var today = now.atZone(clock.getZone()).toLocalDate();
                key.expiresOn =
                        old.sandbox ? old.expiresOn : today.plusDays(ChronoUnit.DAYS.between(born, old.expiresOn));
            }
        });
    }
}
