package lt.incorpore.feeds.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// Settings of webhooks.
@ConfigMapping(prefix = "incorpore.webhooks")
public interface WebhooksConfig {

    /// How long after each failed attempt the next is made: three days in all. After the last the endpoint is paused.
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,20h")
    List<Duration> retries();

    /// How long an endpoint may take to answer.
    @WithDefault("15s")
    Duration timeout();

    /// How long deliveries are kept for their list and for replaying.
    @WithDefault("P30D")
    Duration kept();

    /// For tests alone: lets endpoints stand on this machine, without encryption. Never switch it on in service.
    @WithDefault("false")
    boolean allowLoopback();
}
