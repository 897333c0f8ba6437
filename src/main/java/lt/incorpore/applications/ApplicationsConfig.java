package lt.incorpore.applications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of contacts.
@ConfigMapping(prefix = "incorpore.applications")
public interface ApplicationsConfig {

    /// How many people an organisation may ask in 24 hours: asking is how a pool would be fished out.
    @WithDefault("40")
    int mostAsksADay();

    /// Days in which a person can answer; afterwards the question is gone.
    @WithDefault("14")
    int daysToAnswer();

    /// Days for which what a person agreed to show stays open.
    @WithDefault("30")
    int daysOpen();
}
