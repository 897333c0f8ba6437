package lt.incorpore.operations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Operations implements PanacheRepositoryBase<Operation, String> {

    Optional<Operation> owned(UUID organisation, String id) {
        return find("id = ?1 AND organisation = ?2", id, organisation).firstResultOptional();
    }

    Optional<Operation> ownedToChange(UUID organisation, String id) {
        return find("id = ?1 AND organisation = ?2", id, organisation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    long countUnended(UUID organisation) {
        return count(
                "organisation = ?1 AND state IN ?2",
                organisation,
                List.of(OperationState.QUEUED, OperationState.RUNNING, OperationState.NEEDS_CONFIRMATION));
    }

    /// The operation that has waited longest for its next piece; nobody else works on it until the transaction
    /// ends. Those of one organisation follow one another; one that failed is left alone for longer each time.
    Optional<Operation> nextToWork(Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT o.* FROM operation o
                        WHERE o.state IN ('QUEUED', 'RUNNING')
                          AND o.advanced_at <= CAST(:now AS timestamptz) - make_interval(secs => o.failures * o.failures)
                          AND NOT EXISTS (SELECT 1 FROM operation earlier
                                          WHERE earlier.organisation = o.organisation
                                            AND earlier.state IN ('QUEUED', 'RUNNING')
                                            AND earlier.number < o.number)
                        ORDER BY o.advanced_at, o.number LIMIT 1
                        FOR UPDATE OF o SKIP LOCKED""", Operation.class)
                .setParameter("now", now)
                .getResultStream()
                .map(Operation.class::cast)
                .findFirst();
    }

    /// What was asked about an older whole is past when a newer whole begins.
    void forgetQuestions(Operation newer, Instant now) {
        update(
                "state = ?1, endedAt = ?2, version = version + 1 "
                        + "WHERE organisation = ?3 AND kind = ?4 AND state = ?5 AND id <> ?6",
                OperationState.CANCELLED,
                now,
                newer.organisation,
                newer.kind,
                OperationState.NEEDS_CONFIRMATION,
                newer.id);
    }
}
