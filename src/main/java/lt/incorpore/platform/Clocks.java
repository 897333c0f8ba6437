package lt.incorpore.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/// The one clock of the service. Days are days in Lithuania.
public class Clocks {

    @Produces
    @Singleton
    Clock clock() {
        // As exact as the database keeps moments: what is written is what will be read.
        return Clock.tick(Clock.system(ZoneId.of("Europe/Vilnius")), Duration.ofNanos(1_000));
    }
}
