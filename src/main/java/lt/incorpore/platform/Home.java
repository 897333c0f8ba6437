package lt.incorpore.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.microprofile.config.ConfigProvider;

/// The folder in which a default run keeps its database, index and secrets: `incorpore.home`, else `.incorpore` below
/// the working directory. Readable by its owner alone.
public record Home(Path path) {

    public static Home configured() {
        var set = ConfigProvider.getConfig().getOptionalValue("incorpore.home", String.class);
        return new Home(Path.of(set.orElse(".incorpore")).toAbsolutePath().normalize());
    }

    public Home {
        try {
            Files.createDirectories(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("incorpore.home: cannot use " + path + " as a folder", e);
        }
    }

    public boolean hasSecret(String name) {
        return Files.exists(path.resolve("secrets").resolve(name));
    }

    /// A secret of 256 random bits as 64 hexadecimal digits, made when first asked for.
    public String secret(String name) {
        var file = path.resolve("secrets").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                var bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                var draft = Files.createTempFile(file.getParent(), name, ".new");
                Files.writeString(draft, HexFormat.of().formatHex(bytes));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("incorpore.home: cannot keep a secret below " + path, e);
        }
    }
}
