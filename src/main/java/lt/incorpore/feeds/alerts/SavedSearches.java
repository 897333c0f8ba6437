package lt.incorpore.feeds.alerts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where saved searches and what they were told of are kept.
@ApplicationScoped
class SavedSearches implements PanacheRepositoryBase<SavedSearch, UUID> {

    List<SavedSearch> of(UUID profile) {
        return list("profile = ?1 ORDER BY createdAt, id", profile);
    }

    long countOf(byte[] addressHash) {
        return count("addressHash", addressHash);
    }

    /// One that is due, locked against other nodes.
    @SuppressWarnings("unchecked")
    Optional<SavedSearch> due(Instant now) {
        List<SavedSearch> due = getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM saved_search WHERE next_digest_at <= :now
                         ORDER BY next_digest_at LIMIT 1 FOR UPDATE SKIP LOCKED""", SavedSearch.class)
                .setParameter("now", now)
                .getResultList();
        return due.stream().findFirst();
    }

    /// Those of the offers that a search was told of before.
    @SuppressWarnings("unchecked")
    Set<Long> toldOf(UUID search, Collection<Long> offers) {
        List<Long> told = getEntityManager()
                .createNativeQuery(
                        "SELECT offer FROM saved_search_hit WHERE saved_search = :search AND offer IN (:offers)",
                        Long.class)
                .setParameter("search", search)
                .setParameter("offers", offers)
                .getResultList();
        return new HashSet<>(told);
    }

    void note(UUID search, long offer) {
        getEntityManager()
                .createNativeQuery("INSERT INTO saved_search_hit (saved_search, offer) VALUES (:search, :offer)")
                .setParameter("search", search)
                .setParameter("offer", offer)
                .executeUpdate();
    }
}
