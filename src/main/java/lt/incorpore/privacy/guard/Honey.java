package lt.incorpore.privacy.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lt.incorpore.privacy.Viewer;

/// Profiles of nobody, which look like any other: whoever touches one is noticed.
@ApplicationScoped
public class Honey {

    private final EntityManager entities;
    private final Alarms alarms;
    private final Clock clock;

    Honey(EntityManager entities, Alarms alarms, Clock clock) {
        this.entities = entities;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// This profile is nobody's.
    @Transactional
    public void mark(UUID profile) {
        entities.createNativeQuery("INSERT INTO vault.honey VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, profile)
                .setParameter(2, LocalDate.now(clock))
                .executeUpdate();
    }

    /// Somebody came near a person; an alarm where that is nobody.
    @Transactional
    public void touched(UUID person, Viewer viewer) {
        var isHoney = !entities.createNativeQuery("SELECT 1 FROM vault.honey WHERE profile = ?1")
                .setParameter(1, person)
                .getResultList()
                .isEmpty();
        if (isHoney) {
            alarms.raise(Alarms.Kind.HONEY_PROFILE, viewer);
        }
    }
}
