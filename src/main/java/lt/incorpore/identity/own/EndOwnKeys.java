package lt.incorpore.identity.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.RequestIds;
import lt.incorpore.platform.securitylog.SecurityLog;
import lt.incorpore.platform.securitylog.SecurityLog.Event;
import lt.incorpore.privacy.Vault;

/// Ends all keys to one's own profile, whoever holds them.
@ApplicationScoped
public class EndOwnKeys {

    private final RevokeKey revoke;
    private final Vault vault;
    private final SecurityLog log;
    private final EntityManager entities;

    EndOwnKeys(RevokeKey revoke, Vault vault, SecurityLog log, EntityManager entities) {
        this.revoke = revoke;
        this.vault = vault;
        this.log = log;
        this.entities = entities;
    }

    /// @return how many opened until now
    /// @throws lt.incorpore.platform.Problem no other door, where a key asks and nobody could come in any more
    @Transactional
    public int by(Caller caller) {
        var person = caller.ownProfile();
        vault.await(person);
        if (caller.session().isEmpty() && !hasAnotherDoor(person)) {
            throw IdentityProblems.NO_OTHER_DOOR.because();
        }
        var ended = revoke.toProfile(person, "").size();
        log.tell(new Event("keys_ended", "endOwnKeys", Roles.JOBSEEKER, caller.countedAs(), RequestIds.current()));
        return ended;
    }

    // Whoever came in by a session has one.
    private boolean hasAnotherDoor(UUID person) {
        return !entities.createNativeQuery("SELECT a.id FROM account a WHERE a.profile = ?1 AND a.disabled_at IS NULL"
                        + " AND (EXISTS (SELECT FROM card WHERE account = a.id)"
                        + " OR EXISTS (SELECT FROM passkey WHERE account = a.id))")
                .setParameter(1, person)
                .getResultList()
                .isEmpty();
    }
}
