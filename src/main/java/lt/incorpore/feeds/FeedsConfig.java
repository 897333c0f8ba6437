package lt.incorpore.feeds;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of what others follow.
@ConfigMapping(prefix = "incorpore.feeds")
public interface FeedsConfig {

    /// How long a follower may be away and still go on with its cursor; after that it takes a snapshot.
    @WithDefault("P14D")
    Duration kept();
}
