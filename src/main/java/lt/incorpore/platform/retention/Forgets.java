package lt.incorpore.platform.retention;

import java.time.Instant;
import java.time.temporal.TemporalAmount;

/// What is kept for a time and then forgotten, as `docs/data-map.yaml` promises. A room adds a bean for what is
/// more than rows that grow old; `privacy.retention` asks them all.
public interface Forgets {

    /// The table, and after a space which part of its rows: `offer texts`.
    String what();

    /// How long, by the calendar of the service.
    TemporalAmount kept();

    /// Forgets what is over at this moment, in transactions of its own.
    ///
    /// @return how many rows
    int forget(Instant now);
}
