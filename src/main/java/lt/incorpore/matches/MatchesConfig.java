package lt.incorpore.matches;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of matching.
@ConfigMapping(prefix = "incorpore.matches")
public interface MatchesConfig {

    /// Most cards an employer sees for one offer. A cap, because many offers would else reveal the whole pool.
    @WithDefault("30")
    int mostCards();

    /// Score, 0 to 1,000,000, from which a card is in band A.
    @WithDefault("750000")
    int bandA();

    /// Score from which a card is in band B; below it is in band C.
    @WithDefault("600000")
    int bandB();
}
