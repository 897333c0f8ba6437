package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/// Who was erased, as keyed hashes that tell nobody who it was.
@ApplicationScoped
class Tombstones {

    private final EntityManager entities;

    Tombstones(EntityManager entities) {
        this.entities = entities;
    }

    void lay(byte[] personHash, LocalDate day) {
        entities.createNativeQuery("INSERT INTO vault.tombstone VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, personHash)
                .setParameter(2, day)
                .executeUpdate();
    }

    boolean stands(byte[] personHash) {
        return !entities.createNativeQuery("SELECT 1 FROM vault.tombstone WHERE person_hash = ?1")
                .setParameter(1, personHash)
                .getResultList()
                .isEmpty();
    }
}
