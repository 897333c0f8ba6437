package lt.incorpore.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKey, String> {

    List<ApiKey> newestFirst() {
        return list("ORDER BY createdAt DESC");
    }

    List<ApiKey> ofProfile(UUID profile) {
        return list("profile = ?1 ORDER BY createdAt DESC", profile);
    }

    /// Whatever makes or ends keys of a lineage takes turns, until the transaction ends: a key that is being made from
    /// another is ended with it, or not made. The person of a key is locked before.
    ///
    /// @param id of any key of the lineage
    Optional<String> awaitLineageOf(String id) {
        List<String> lineage = getEntityManager()
                .createNativeQuery("SELECT lineage FROM api_key WHERE id = ?1 OR lineage = ?1 LIMIT 1", String.class)
                .setParameter(1, id)
                .getResultList();
        lineage.forEach(this::await);
        return lineage.stream().findFirst();
    }

    /// As [#awaitLineageOf], for all of a person's, who stays.
    void awaitLineagesOf(UUID profile) {
        getEntityManager()
                .createNativeQuery("SELECT id FROM profile WHERE id = ?1 FOR KEY SHARE", UUID.class)
                .setParameter(1, profile)
                .getResultList();
        List<String> lineages = getEntityManager()
                .createNativeQuery(
                        "SELECT DISTINCT lineage FROM api_key WHERE profile = ?1 ORDER BY lineage", String.class)
                .setParameter(1, profile)
                .getResultList();
        lineages.forEach(this::await);
    }

    private void await(String lineage) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "key lineage " + lineage)
                .getSingleResult();
    }

    /// Keys that nobody withdrew, as they are after whoever changed them last.
    List<ApiKey> notRevoked(String where, Object whose) {
        return find(where + " = ?1 AND revokedAt IS NULL ORDER BY id", whose)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The person of a key, if it has one, stays until the transaction ends: the person is locked before the key.
    void holdPersonOf(String id) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT p.id FROM profile p JOIN api_key k ON k.profile = p.id WHERE k.id = ?1 FOR KEY SHARE OF p")
                .setParameter(1, id)
                .getResultList();
    }

    // Once a day is enough to see which keys are dead, and keeps a busy key from writing at every request.
    void markUsed(String id, LocalDate today) {
        update("lastUsedOn = ?1 WHERE id = ?2 AND (lastUsedOn IS NULL OR lastUsedOn < ?1)", today, id);
    }

    void deleteOfOrganisation(UUID organisation) {
        delete("organisation", organisation);
    }

    void deleteOf(UUID profile) {
        delete("profile", profile);
    }
}
