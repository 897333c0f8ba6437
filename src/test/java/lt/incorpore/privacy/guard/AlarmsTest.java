package lt.incorpore.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.Alarms.AlarmRaised;
import lt.incorpore.privacy.guard.Alarms.Kind;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// An alarm stands once a day, or once in a part of it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AlarmsTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Inject
    EntityManager entities;

    @Inject
    Event<AlarmRaised> raised;

    @Inject
    MeterRegistry meters;

    private final String network = "network " + UUID.randomUUID();
    private final Viewer viewer = new Viewer("stranger", network, null, network);

    private Alarms at(String moment) {
        return new Alarms(entities, raised, meters, Clock.fixed(Instant.parse(moment), ZoneId.of("Europe/Vilnius")));
    }

    private long told(Kind kind) {
        return at("2026-11-23T12:00:00Z").latest().stream()
                .filter(alarm -> alarm.kind() == kind && alarm.viewer().equals(viewer.who()))
                .count();
    }

    private double counted() {
        return meters.counter("incorpore.privacy.alarms", "kind", Kind.SPRAY.name())
                .count();
    }

    @Test
    void what_goes_on_is_told_again_in_each_part_of_the_day() {
        var before = counted();
        for (var moment : new String[] {"12:00:00", "12:14:59", "12:15:00", "12:29:59", "21:59:59", "22:00:00"}) {
            at("2026-11-23T" + moment + "Z").raise(Kind.SPRAY, viewer, QUARTER);
        }
        assertThat(told(Kind.SPRAY)).isEqualTo(4);
        assertThat(counted() - before).isEqualTo(4);
    }

    @Test
    void what_is_told_once_a_day_is_told_once_a_day() {
        at("2026-11-23T05:00:00Z").raise(Kind.LOOKS_CAP, viewer);
        at("2026-11-23T21:00:00Z").raise(Kind.LOOKS_CAP, viewer);
        assertThat(told(Kind.LOOKS_CAP)).isEqualTo(1);
        at("2026-11-23T23:00:00Z").raise(Kind.LOOKS_CAP, viewer);
        assertThat(told(Kind.LOOKS_CAP)).isEqualTo(2);
    }
}
