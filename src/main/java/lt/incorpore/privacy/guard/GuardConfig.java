package lt.incorpore.privacy.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much one viewer sees in a day.
@ConfigMapping(prefix = "incorpore.guard")
public interface GuardConfig {

    /// How many different cards an employer sees in a day, whatever the number of its offers.
    @WithDefault("300")
    int mostCardsADay();

    /// How many different people somebody who helps them sees in a day: nobody helps more in earnest, and a thief
    /// of the key gets no further.
    @WithDefault("40")
    int mostLooksADay();
}
