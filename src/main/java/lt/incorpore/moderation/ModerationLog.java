package lt.incorpore.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where decisions, appeals and reports are kept.
@ApplicationScoped
class ModerationLog {

    private final EntityManager entities;

    ModerationLog(EntityManager entities) {
        this.entities = entities;
    }

    void keep(Object entry) {
        entities.persist(entry);
    }

    List<Decision> decisions(Collection<Long> offers) {
        return about(Decision.class, "offer IN :offers ORDER BY decidedAt", offers);
    }

    List<Appeal> openAppeals(Collection<Long> offers) {
        return about(Appeal.class, "offer IN :offers AND decidedAt IS NULL ORDER BY appealedAt", offers);
    }

    Optional<Appeal> openAppeal(long offer) {
        return openAppeals(List.of(offer)).stream().findFirst();
    }

    List<Report> openReports(Collection<Long> offers) {
        return about(Report.class, "offer IN :offers AND decidedAt IS NULL ORDER BY reportedAt", offers);
    }

    long countReportsBy(byte[] sender) {
        return entities.createQuery("SELECT count(r) FROM Report r WHERE r.sender = :sender", Long.class)
                .setParameter("sender", sender)
                .getSingleResult();
    }

    boolean hasReported(byte[] sender, long offer) {
        return entities.createQuery(
                                "SELECT count(r) FROM Report r WHERE r.sender = :sender AND r.offer = :offer",
                                Long.class)
                        .setParameter("sender", sender)
                        .setParameter("offer", offer)
                        .getSingleResult()
                > 0;
    }

    /// A decision answers all that was said about the offer before.
    void closeAll(long offer, Instant now) {
        openAppeals(List.of(offer)).forEach(appeal -> appeal.decidedAt = now);
        openReports(List.of(offer)).forEach(report -> report.decidedAt = now);
    }

    private <T> List<T> about(Class<T> kind, String where, Collection<Long> offers) {
        return offers.isEmpty()
                ? List.of()
                : entities.createQuery("FROM " + kind.getSimpleName() + " WHERE " + where, kind)
                        .setParameter("offers", offers)
                        .getResultList();
    }
}
