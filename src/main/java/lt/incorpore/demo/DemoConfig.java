package lt.incorpore.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of the invented world.
@ConfigMapping(prefix = "incorpore.demo")
public interface DemoConfig {

    /// Whether an empty embedded database is filled with invented offers and profiles at the start.
    @WithDefault("true")
    boolean enabled();

    /// How many offers are invented.
    @WithDefault("2400")
    int offers();

    /// How many profiles are invented.
    @WithDefault("600")
    int profiles();

    /// The same seed invents the same world.
    @WithDefault("42")
    long seed();
}
