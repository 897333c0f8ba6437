package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// When people last came to their profiles, by the day.
@ApplicationScoped
class ProfileUses {

    private final EntityManager entities;
    private final Clock clock;

    ProfileUses(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// The person came today; a warning is void, and told until the end of the day. Written once a day.
    void mark(UUID profile) {
        // The row is held so that an erasure at the same moment waits and takes the mark away as well.
        entities.createNativeQuery("""
                        INSERT INTO profile_use (profile, used_on)
                        SELECT id, :today FROM profile WHERE id = :profile AND NOT EXISTS
                               (SELECT FROM profile_use WHERE profile = :profile AND used_on >= :today)
                        FOR KEY SHARE
                        ON CONFLICT (profile) DO UPDATE SET used_on = :today, erase_from = NULL,
                               warned_on = CASE WHEN profile_use.erase_from IS NULL THEN NULL ELSE profile_use.warned_on END""")
                .setParameter("today", LocalDate.now(clock))
                .setParameter("profile", profile)
                .executeUpdate();
    }

    /// When the person was warned that the profile will be erased, where that still has to be told.
    Optional<LocalDate> warnedOn(UUID profile) {
        return entities
                .createNativeQuery(
                        "SELECT warned_on FROM profile_use WHERE profile = ?1 AND warned_on IS NOT NULL",
                        LocalDate.class)
                .setParameter(1, profile)
                .getResultList()
                .stream()
                .findFirst();
    }

    void forget(UUID profile) {
        entities.createNativeQuery("DELETE FROM profile_use WHERE profile = ?1")
                .setParameter(1, profile)
                .executeUpdate();
    }

    /// Profiles that nobody came to since these days and that were not warned since: their people are warned now.
    ///
    /// @param since      for those that employers may find
    /// @param hiddenSince for all others
    /// @return who was warned
    List<UUID> warn(LocalDate today, LocalDate since, LocalDate hiddenSince, LocalDate eraseFrom) {
        return entities.createNativeQuery("""
                        INSERT INTO profile_use (profile, used_on, warned_on, erase_from)
                        SELECT p.id, p.changed_on, :today, :eraseFrom FROM profile p LEFT JOIN profile_use u ON u.profile = p.id,
                        LATERAL (SELECT greatest(p.changed_on, u.used_on,
                            (SELECT max(k.last_used_on) FROM api_key k WHERE k.profile = p.id)) AS used) last
                        WHERE NOT p.demo AND (u.erase_from IS NULL OR last.used >= u.warned_on)
                        AND last.used < CASE WHEN p.findable THEN CAST(:since AS date) ELSE CAST(:hiddenSince AS date) END
                        LIMIT 1000
                        FOR KEY SHARE OF p
                        ON CONFLICT (profile) DO UPDATE SET warned_on = :today, erase_from = :eraseFrom
                        RETURNING profile""", UUID.class)
                .setParameter("today", today)
                .setParameter("since", since)
                .setParameter("hiddenSince", hiddenSince)
                .setParameter("eraseFrom", eraseFrom)
                .getResultList();
    }

    /// Whom nobody heard of after a warning.
    List<UUID> toErase(LocalDate today) {
        return entities.createNativeQuery("""
                        SELECT u.profile FROM profile_use u JOIN profile p ON p.id = u.profile
                        WHERE u.erase_from <= :today AND p.changed_on < u.warned_on
                        AND NOT EXISTS (SELECT FROM api_key k WHERE k.profile = p.id AND k.last_used_on >= u.warned_on)
                        LIMIT 200""", UUID.class)
                .setParameter("today", today)
                .getResultList();
    }
}
