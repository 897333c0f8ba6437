package lt.incorpore.identity.staff;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import lt.incorpore.identity.IdentityConfig;

/// Settings of signing in, read as the service reads them.
public final class Settings {

    private Settings() {}

    public static IdentityConfig of(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IdentityConfig.class)
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
