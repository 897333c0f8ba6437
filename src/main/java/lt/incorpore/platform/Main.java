package lt.incorpore.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lt.incorpore.platform.database.DatabaseAddress;
import lt.incorpore.platform.database.EmbeddedServer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Starts the service, or one of its commands beside it.
///
/// Without `quarkus.datasource.jdbc.url` a PostgreSQL of our own is started first. A command other than `run` opens
/// no port and leaves indexing to the service.
@QuarkusMain
public final class Main {

    static final String RUN = "run";
    /// Exchanges the database, so nobody may stand on it.
    private static final String RESTORE = "restore";
    private static final String URL = "quarkus.datasource.jdbc.url";

    private Main() {}

    /// @param arguments the command and its options; none means `run`
    public static void main(String... arguments) {
        var asked = arguments.length == 0 ? new String[] {RUN} : arguments;
        var isRun = asked[0].equals(RUN);
        var exit = new AtomicInteger();
        EmbeddedServer server = null;
        var stopped = new CountDownLatch(1);
        try {
            if (!isRun) {
                standBeside();
            }
            if (setting(URL).isPresent()) {
                requireSecrets();
                requireProtection();
                setDefault("incorpore.embedded", "false");
            } else {
                server = EmbeddedServer.open(Home.configured());
                refuseSecondRun(isRun || asked[0].equals(RESTORE), server);
                setDefault("incorpore.embedded", "true");
                server.settings().forEach(System::setProperty);
                closeAfter(stopped, server);
            }
            Quarkus.run(
                    Commands.class,
                    (code, failure) -> {
                        exit.set(code);
                        if (failure != null) {
                            explain(failure);
                        }
                        stopped.countDown();
                    },
                    asked);
        } catch (Exception | Error failure) {
            exit.set(1);
            explain(failure);
        } finally {
            stopped.countDown();
        }
        System.exit(exit.get());
    }

    // A command given while the service may be running: no port, no second reader of the event queue, no index.
    private static void standBeside() {
        setDefault("quarkus.http.host-enabled", "false");
        setDefault("quarkus.management.host-enabled", "false");
        setDefault("quarkus.scheduler.enabled", "false");
        setDefault("incorpore.serving", "false");
        setDefault("quarkus.log.console.level", "WARN");
        setDefault("quarkus.log.console.stderr", "true");
        setDefault("quarkus.banner.enabled", "false");
    }

    // Asked for at once: whoever needs them would complain only at the first request.
    private static void requireSecrets() {
        if (setting("incorpore.secret").isEmpty()) {
            throw new IllegalStateException(
                    "incorpore.secret is not set. With a database of your own, set it to a random"
                            + " text of at least 32 characters, the same on every node.");
        }
        if (setting("incorpore.vault.keys").isEmpty()) {
            throw new IllegalStateException(
                    "incorpore.vault.keys is not set. With a database of your own, set it to 1: and 64 random"
                            + " hexadecimal digits, the same on every node, and keep it elsewhere than the data.");
        }
    }

    private static void requireProtection() {
        for (var address : List.of(URL, "quarkus.flyway.jdbc-url")) {
            setting(address).ifPresent(given -> DatabaseAddress.refuseUnprotected(address, given));
        }
    }

    private static void refuseSecondRun(boolean mustBeAlone, EmbeddedServer server) {
        if (mustBeAlone && !server.isOwned()) {
            throw new IllegalStateException(
                    "In Corpore already runs from "
                            + Home.configured().path()
                            + ", or one of its commands does. Stop it or wait for it, or set incorpore.home to another folder.");
        }
    }

    // The database stops last, however the service ends.
    private static void closeAfter(CountDownLatch stopped, EmbeddedServer server) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                if (!stopped.await(20, TimeUnit.SECONDS)) {
                                    System.err.println(
                                            "The service did not stop in time; its database is stopped now.");
                                }
                                server.close();
                            } catch (IOException | InterruptedException e) {
                                System.err.println("The embedded PostgreSQL was not stopped: " + e.getMessage());
                            }
                        },
                        "embedded-postgres"));
    }

    // From wherever Quarkus will read it: properties, environment, .env, config/application.properties, profiles.
    private static Optional<String> setting(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    }

    private static void setDefault(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    // Logging may be closed already when start-up fails: the cause is printed here, or nobody would learn of it.
    private static void explain(Throwable failure) {
        System.err.println("In Corpore did not start: " + failure.getMessage());
        for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            System.err.println("  because: " + cause);
        }
    }
}
