package lt.incorpore.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much may be asked. One request costs 1, a line of a batch 1, an answer 304 nothing.
@ConfigMapping(prefix = "incorpore.limits")
public interface LimitsConfig {

    /// Whether limits hold at all.
    @WithDefault("true")
    boolean on();

    /// How long a quota lasts.
    @WithDefault("60s")
    Duration window();

    /// Requests of one key and those it was changed for, or of one account that signed in, in a window.
    @WithDefault("1200")
    int key();

    /// Requests without a key or a session from one address in a window. A library or a camp is often one address.
    @WithDefault("1200")
    int address();

    /// Sandbox keys that one address may open in an hour.
    @WithDefault("20")
    int sandboxKeys();

    /// Callers remembered at once; the longest silent is forgotten first.
    @WithDefault("100000")
    int callers();
}
