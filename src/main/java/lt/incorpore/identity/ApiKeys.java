package lt.incorpore.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKey, String> {

    List<ApiKey> newestFirst() {
        return list("ORDER BY createdAt DESC");
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
