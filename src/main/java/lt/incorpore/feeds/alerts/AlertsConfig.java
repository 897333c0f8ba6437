package lt.incorpore.feeds.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of mails about saved searches.
@ConfigMapping(prefix = "incorpore.alerts")
public interface AlertsConfig {

    /// Whether mail is sent at all; needs `quarkus.mailer.host` and its neighbours.
    @WithDefault("false")
    boolean mail();

    /// Under which address people reach this service, for the links in mails.
    @WithDefault("http://localhost:8080")
    String address();
}
