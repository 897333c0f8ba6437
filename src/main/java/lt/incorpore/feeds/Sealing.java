package lt.incorpore.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lt.incorpore.platform.Secrets;

/// Seals what the database must hold and nobody should read there (AES-256-GCM), with a key for each purpose.
@ApplicationScoped
public class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secrets secrets;

    Sealing(Secrets secrets) {
        this.secrets = secrets;
    }

    /// @return nonce and sealed bytes in one
    public byte[] seal(String purpose, byte[] open) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, open);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /// @throws IllegalStateException where this was not sealed for this purpose with this secret
    public byte[] open(String purpose, byte[] sealed) {
        if (sealed.length < NONCE) {
            throw new IllegalStateException("What was sealed for " + purpose + " is cut short");
        }
        return crypt(
                Cipher.DECRYPT_MODE,
                purpose,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            var key = new SecretKeySpec(secrets.sign("sealing", purpose), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed for " + purpose + " cannot be opened with this secret", e);
        }
    }
}
