package lt.incorpore.platform;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How this process was started; [Main] says so by system properties.
@Singleton
public class Start {

    private final boolean embedded;
    private final boolean serving;

    Start(
            @ConfigProperty(name = "incorpore.embedded", defaultValue = "false") boolean embedded,
            @ConfigProperty(name = "incorpore.serving", defaultValue = "true") boolean serving) {
        this.embedded = embedded;
        this.serving = serving;
    }

    /// Whether the database is our own child process.
    public boolean isEmbedded() {
        return embedded;
    }

    /// Whether this process answers requests; a command beside the service does not.
    public boolean isServing() {
        return serving;
    }
}
