package lt.incorpore.identity.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.Random;
import lt.incorpore.identity.attempts.Line.Lane;
import lt.incorpore.identity.attempts.Line.Place;
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

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Secrets secrets;
    private final Network network;
    private final int rounds;
    private final Turns turns = new Turns(AT_ONCE, PATIENCE);
    private final byte[] nobodys;

    SlowHash(Secrets secrets, Network network, IdentityConfig config) {
        this.secrets = secrets;
        this.network = network;
        this.rounds = config.hashRounds();
        this.nobodys = make("nobody", Random.letters(20));
    }

    /// A place in the line of those who want something compared.
    public final class Comparison implements AutoCloseable {

        private final Turns.Turn turn;

        private Comparison(Turns.Turn turn) {
            this.turn = turn;
        }

        /// Waits for its turn, then takes as long for nobody as for somebody.
        ///
        /// @param owner null where nobody is known
        /// @param kept  null where nothing is kept
        /// @throws lt.incorpore.platform.Problem when it took too long
        public boolean matches(@Nullable String owner, String word, byte @Nullable [] kept) {
            turn.await();
            var hash = owner == null || kept == null ? nobodys : kept;
            var parts = ByteBuffer.wrap(hash);
            var salt = new byte[SALT_BYTES];
            var itsRounds = parts.getInt();
            parts.get(salt);
            var same = MessageDigest.isEqual(hash, hash(owner == null ? "nobody" : owner, word, itsRounds, salt));
            return same && hash != nobodys;
        }

        @Override
        public void close() {
            turn.close();
        }
    }

    /// As staff are given it, and as staff give it out.
    ///
    /// @param owner whose it is: the same word of two people has two hashes
    /// @throws lt.incorpore.platform.Problem when too many wait
    public byte[] make(String owner, String word) {
        return make(Lane.ISSUING, owner, word);
    }

    /// As [#make], for a person who asks for it: anybody can, so they are in the way of no centre.
    ///
    /// @throws lt.incorpore.platform.Problem when too many wait
    public byte[] makeOwn(String owner, String word) {
        return make(Lane.OWN, owner, word);
    }

    private byte[] make(Lane lane, String owner, String word) {
        try (var turn = turns.join(new Place(lane, network.name()))) {
            turn.await();
            return hash(owner, word, rounds, Random.bytes(SALT_BYTES));
        }
    }

    /// The same as a [Comparison], asked by somebody who is signed in.
    ///
    /// @throws lt.incorpore.platform.Problem when too many wait
    public boolean matches(@Nullable String owner, String word, byte @Nullable [] kept) {
        try (var comparison = comparison(new Place(Lane.KNOWN, network.name()))) {
            return comparison.matches(owner, word, kept);
        }
    }

    /// @throws lt.incorpore.platform.Problem at once when there is no place for one more
    Comparison comparison(Place place) {
        return new Comparison(turns.join(place));
    }

    private byte[] hash(String owner, String word, int itsRounds, byte[] salt) {
        var keyed = HexFormat.of().formatHex(secrets.sign("remembered", owner + '\n' + word));
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
        }
    }
}
