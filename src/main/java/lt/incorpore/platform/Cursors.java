package lt.incorpore.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/// Opaque, signed places in a list. A cursor belongs to the filters it was made with: with others it is refused, since
/// it would silently skip or repeat.
@ApplicationScoped
public class Cursors {

    private static final String PURPOSE = "cursor";
    private static final int SIGNATURE = 12;

    private final Secrets secrets;

    Cursors(Secrets secrets) {
        this.secrets = secrets;
    }

    /// @param filters  what the list was asked for, in any stable writing
    /// @param position where the next page begins, in the list's own writing
    public String seal(String filters, String position) {
        var text = position.getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(signature(filters, position), SIGNATURE + text.length);
        System.arraycopy(text, 0, sealed, SIGNATURE, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// @return the position
    /// @throws Problem when the cursor was not made here, or for other filters
    public String open(String filters, String cursor) {
        return open(filters, cursor, "?cursor");
    }

    /// @param pointer the parameter that holds the cursor, where it has another name
    public String open(String filters, String cursor, String pointer) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length > SIGNATURE) {
                var position = new String(sealed, SIGNATURE, sealed.length - SIGNATURE, StandardCharsets.UTF_8);
                if (MessageDigest.isEqual(signature(filters, position), Arrays.copyOf(sealed, SIGNATURE))) {
                    return position;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below like any other foreign cursor.
        }
        throw PlatformProblems.UNKNOWN_PARAMETER.because(
                Finding.error(pointer, "foreign_cursor").rejecting(cursor));
    }

    private byte[] signature(String filters, String position) {
        return Arrays.copyOf(secrets.sign(PURPOSE, filters + '\n' + position), SIGNATURE);
    }
}
