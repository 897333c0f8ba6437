package lt.incorpore.privacy.guard;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lt.incorpore.privacy.Viewer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Notices who behaves as a thief would. An alarm stands at once, whatever becomes of the request that caused it.
@ApplicationScoped
public class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class);
    private static final int MOST = 500;

    private final EntityManager entities;
    private final Event<AlarmRaised> raised;
    private final MeterRegistry meters;
    private final Clock clock;

    Alarms(EntityManager entities, Event<AlarmRaised> raised, MeterRegistry meters, Clock clock) {
        this.entities = entities;
        this.raised = raised;
        this.meters = meters;
        this.clock = clock;
    }

    /// Why there is an alarm.
    @Schema(name = "AlarmKind")
    public enum Kind {
        /// An employer has seen as many cards as one sees in a day.
        CARDS_CAP,
        /// Somebody who helps people has seen as many as one helps in a day.
        LOOKS_CAP,
        /// An employer has asked as many people as one asks in a day.
        ASKS_CAP,
        /// Somebody of a centre has given out as many cards of people who had one as one gives in an hour.
        CARDS_GIVEN_CAP,
        /// Somebody came near a profile of nobody.
        HONEY_PROFILE,
        /// Many different names were tried in vain at the doors, from one network or from all of them.
        SPRAY
    }

    /// Somebody behaved as a thief would. Tells who and how, never of whom.
    public record AlarmRaised(Kind kind, Viewer viewer, Instant at) {}

    /// @param viewer  number of a key or an account; of a network a keyed hash
    /// @param lineage number of the first of keys that were changed for one another; of others as `viewer`
    public record Alarm(
            Instant at,
            Kind kind,
            String role,
            String viewer,
            String lineage,
            @Nullable UUID organisation) {}

    /// Raises an alarm, once a viewer, kind and day. Keys that were changed for one another are one viewer.
    public void raise(Kind kind, Viewer viewer) {
        raise(kind, viewer, Duration.ofDays(1));
    }

    /// Raises an alarm, once a viewer, kind and part of a day.
    ///
    /// @param part how long it is, a day at most
    public void raise(Kind kind, Viewer viewer, Duration part) {
        var now = clock.instant();
        var isNew = QuarkusTransaction.requiringNew().call(() -> write(kind, viewer, now, part)) > 0;
        if (isNew) {
            meters.counter("incorpore.privacy.alarms", "kind", kind.name()).increment();
            LOG.warnf("Alarm %s: %s %s", kind, viewer.role(), viewer.who());
            raised.fire(new AlarmRaised(kind, viewer, now));
        }
    }

    /// The latest 500, newest first.
    @Transactional
    public List<Alarm> latest() {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT at, kind, viewer_role, viewer, counted_as, organisation FROM vault.alarm"
                                + " ORDER BY at DESC, id",
                        Object[].class)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new Alarm(
                        (Instant) row[0],
                        Kind.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (UUID) row[5]))
                .toList();
    }

    private int write(Kind kind, Viewer viewer, Instant now, Duration part) {
        var local = now.atZone(clock.getZone());
        return entities.createNativeQuery("INSERT INTO vault.alarm"
                        + " (id, kind, viewer_role, viewer, counted_as, organisation, day, at, part)"
                        + " VALUES (?1, ?2, ?3, ?4, ?8, CAST(?5 AS uuid), ?6, ?7, ?9)"
                        + " ON CONFLICT (kind, counted_as, day, part) DO NOTHING")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, kind.name())
                .setParameter(3, viewer.role())
                .setParameter(4, viewer.who())
                .setParameter(
                        5,
                        viewer.organisation() == null
                                ? null
                                : viewer.organisation().toString())
                .setParameter(6, local.toLocalDate())
                .setParameter(7, now)
                .setParameter(8, viewer.countedAs())
                .setParameter(9, (int) (local.toLocalTime().toSecondOfDay() / part.toSeconds()))
                .executeUpdate();
    }
}
