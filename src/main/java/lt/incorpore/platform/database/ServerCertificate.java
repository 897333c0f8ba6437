package lt.incorpore.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.UUID;

/// The certificate by which the service knows the server of its own database. It and its key lie in the data folder,
/// under
/// the names that PostgreSQL looks for. The service trusts this one certificate and no authority, so it never ends.
final class ServerCertificate {

    private static final String NAME = "server";
    private static final String YEARS_100 = "36500";

    private ServerCertificate() {}

    static boolean isIn(Path data) {
        return Files.exists(key(data)) && Files.exists(certificate(data));
    }

    static Path certificate(Path data) {
        return data.resolve("server.crt");
    }

    private static Path key(Path data) {
        return data.resolve("server.key");
    }

    /// @throws IOException when the keytool of this Java does not do it
    static void makeIn(Path data) throws IOException, InterruptedException {
        var store = data.resolveSibling("server.p12");
        var password = UUID.randomUUID().toString();
        Files.deleteIfExists(store);
        try {
            generate(store, password);
            write(store, password, data);
        } finally {
            Files.deleteIfExists(store);
        }
    }

    // The platform makes certificates by its tool alone.
    private static void generate(Path store, String password) throws IOException, InterruptedException {
        var tool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                NAME,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                YEARS_100,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "STORE_PASSWORD");
        tool.environment().put("STORE_PASSWORD", password);
        var running = tool.redirectErrorStream(true).start();
        running.getOutputStream().close();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException("keytool made no certificate for the embedded PostgreSQL: " + said.strip());
        }
    }

    private static void write(Path store, String password, Path data) throws IOException {
        var letters = password.toCharArray();
        try (var in = Files.newInputStream(store)) {
            var made = KeyStore.getInstance("PKCS12");
            made.load(in, letters);
            var key = key(data);
            Files.deleteIfExists(key);
            // PostgreSQL refuses a key that others could read; it is no file for a moment that they could.
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, pem("PRIVATE KEY", made.getKey(NAME, letters).getEncoded()));
            var draft = data.resolve("server.crt.new");
            Files.writeString(
                    draft, pem("CERTIFICATE", made.getCertificate(NAME).getEncoded()));
            Files.move(draft, certificate(data), StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate of the embedded PostgreSQL could not be read", e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes)
                + "\n-----END " + what + "-----\n";
    }
}
