package lt.incorpore.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM. A box is one byte that names this form, twelve random bytes, the cipher text and a tag of sixteen
/// bytes.
///
/// A box opens only where it was made: the place (person, column, form) is bound to it as associated data,
/// so one that is moved to another row is refused.
public final class Sealing {

    static final int KEY_BYTES = 32;
    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    /// @param place what the box is bound to
    public static byte[] seal(byte[] key, String place, byte[] plain) {
        var nonce = random(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    /// @throws IllegalStateException when the box was changed, moved, or made with another key; its
    ///     content is not told
    public static byte[] open(byte[] key, String place, byte[] box) {
        if (box.length <= 1 + NONCE_BYTES || box[0] != FORM) {
            throw new IllegalStateException("A box of " + place + " has an unknown form");
        }
        var buffer = ByteBuffer.wrap(box, 1, box.length - 1);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("A box of " + place + " does not open: changed, moved, or another key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((FORM + " " + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
