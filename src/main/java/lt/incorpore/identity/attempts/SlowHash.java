package lt.incorpore.identity.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.Random;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Secrets;
import org.jspecify.annotations.Nullable;

/// Hashes what people remember: PBKDF2-HMAC-SHA-512 over a keyed hash of it, so that a stolen table cannot
/// be guessed at without the installation's secret as well, and only slowly with it. Kept as rounds, salt
/// and hash, so that the rounds can be raised.
@ApplicationScoped
public class SlowHash {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /// More at once would take the processors from everybody else.
    private static final int AT_ONCE = 2;
    private static final int LONGEST_QUEUE = 50;
    private static final int SECONDS_IN_QUEUE = 10;

    private final Secrets secrets;
    private final int rounds;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final byte[] nobodys;

    SlowHash(Secrets secrets, IdentityConfig config) {
        this.secrets = secrets;
        this.rounds = config.hashRounds();
        this.nobodys = make("nobody", Random.letters(20));
    }

    /// @param owner whose it is: the same word of two people has two hashes
    public byte[] make(String owner, String word) {
        return make(owner, word, rounds, Random.bytes(SALT_BYTES));
    }

    /// Takes as long for nobody as for somebody.
    ///
    /// @param owner null where nobody is known
    /// @param kept  null where nothing is kept
    public boolean matches(@Nullable String owner, String word, byte @Nullable [] kept) {
        var hash = owner == null || kept == null ? nobodys : kept;
        var parts = ByteBuffer.wrap(hash);
        var salt = new byte[SALT_BYTES];
        var itsRounds = parts.getInt();
        parts.get(salt);
        var same = MessageDigest.isEqual(hash, make(owner == null ? "nobody" : owner, word, itsRounds, salt));
        return same && hash != nobodys;
    }

    private byte[] make(String owner, String word, int itsRounds, byte[] salt) {
        var keyed = HexFormat.of().formatHex(secrets.sign("remembered", owner + '\n' + word));
        if (places.getQueueLength() >= LONGEST_QUEUE || !entered()) {
            throw PlatformProblems.NOT_READY.because().withHeader("Retry-After", "5");
        }
        try {
            var key = new PBEKeySpec(keyed.toCharArray(), salt, itsRounds, HASH_BYTES * 8);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
            return ByteBuffer.allocate(Integer.BYTES + SALT_BYTES + HASH_BYTES)
                    .putInt(itsRounds)
                    .put(salt)
                    .put(hash)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is part of this Java platform", e);
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(SECONDS_IN_QUEUE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
