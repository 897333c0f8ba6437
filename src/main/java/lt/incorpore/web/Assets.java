package lt.incorpore.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The files beside the pages, `META-INF/resources/a`. Their addresses carry a fingerprint, so a browser may keep
/// them for ever and still never shows an old one.
@Singleton
class Assets {

    private static final String FOLDER = "META-INF/resources/a/";
    private static final int BYTES = 5;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /// @param name such as `app.css`
    String address(String name) {
        return addresses.computeIfAbsent(name, file -> "/a/" + file + "?v=" + fingerprint(file));
    }

    private static String fingerprint(String file) {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FOLDER + file);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
