package lt.incorpore.identity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The writing of a key: `ick_live_<id>_<secret><checksum>`, or `ick_test_…` of a sandbox. The checksum tells a
/// mistyped key, and a leaked one found in a text, from other words without asking the database.
///
/// @param isSandbox whether it opens a sandbox, or what is live
/// @param id     8 letters and digits, not secret
/// @param secret 43 letters and digits, 256 random bits
record KeyText(boolean isSandbox, String id, String secret) {

    private static final String LIVE = "ick_live_";
    private static final String TEST = "ick_test_";
    private static final int ID_LENGTH = 8;
    private static final int SECRET_LENGTH = 43;
    private static final Pattern SHAPE = Pattern.compile("(" + LIVE + "|" + TEST + ")([0-9A-Za-z]{" + ID_LENGTH
            + "})_([0-9A-Za-z]{" + SECRET_LENGTH + "})([0-9a-f]{8})");

    static KeyText fresh(boolean isSandbox) {
        return new KeyText(isSandbox, Random.letters(ID_LENGTH), Random.letters(SECRET_LENGTH));
    }

    static Optional<KeyText> parse(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var key = new KeyText(shape.group(1).equals(TEST), shape.group(2), shape.group(3));
        return key.text().equals(text) ? Optional.of(key) : Optional.empty();
    }

    String text() {
        var crc = new CRC32();
        crc.update((id + secret).getBytes(StandardCharsets.US_ASCII));
        return prefix() + id + "_" + secret + HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /// SHA-256; a slow hash would add nothing to 256 random bits.
    byte[] hash() {
        return Digest.of(secret);
    }

    @Override
    public String toString() {
        return prefix() + id;
    }

    private String prefix() {
        return isSandbox ? TEST : LIVE;
    }
}
