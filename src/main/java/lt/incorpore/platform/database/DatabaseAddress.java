package lt.incorpore.platform.database;

import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/// What is asked of the address of another database: on its way through a network nobody reads along, and nobody else
/// answers in its place.
public final class DatabaseAddress {

    private static final Set<String> HERE = Set.of("", "localhost", "[::1]");

    private DatabaseAddress() {}

    /// Leads to this machine alone, or asks for TLS and checks the certificate. What the driver reads counts, so in the
    /// address itself: migrations use it too, and know nothing of other settings of the pool.
    ///
    /// @param setting that holds the address, for the message
    /// @throws IllegalStateException when it does neither
    public static void refuseUnprotected(String setting, String address) {
        var parts = Driver.parseURL(address, new Properties());
        if (parts == null) {
            throw new IllegalStateException(
                    setting + " is no address of a PostgreSQL: jdbc:postgresql://host:5432/name is expected.");
        }
        if (!isHere(parts) && !isProtected(parts)) {
            throw new IllegalStateException(setting + " leads to another machine without checking its certificate. Add "
                    + (address.contains("?") ? "&" : "?") + "sslmode=verify-full&sslrootcert=<file with the certificate"
                    + " of the authority> to it (verify-ca where the names of hosts do not fit).");
        }
    }

    private static boolean isHere(Properties parts) {
        var hosts = parts.getProperty(PGProperty.PG_HOST.getName(), "");
        return Arrays.stream(hosts.split(",", -1))
                .allMatch(host -> HERE.contains(host) || host.matches("127(\\.\\d{1,3}){3}"));
    }

    private static boolean isProtected(Properties parts) {
        try {
            // A factory of one's own may believe everybody; the driver brings one that does.
            return SslMode.of(parts).verifyCertificate() && !PGProperty.SSL_FACTORY.isPresent(parts);
        } catch (PSQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
