package lt.incorpore.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lt.incorpore.platform.Secrets;
import org.jspecify.annotations.Nullable;

/// Keeps answers for a day, in the transaction that is running: with the effect they tell of, or not at all.
///
/// Answers can hold what only the caller may know, a new key among it. They are therefore encrypted (AES-256-GCM)
/// under a key that follows from the installation's secret **and** the caller's `Idempotency-Key`, which is nowhere
/// kept: neither a stolen database nor whoever runs the service can open them.
@ApplicationScoped
class KeptAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AgroalDataSource database;
    private final Secrets secrets;
    private final Clock clock;

    KeptAnswers(AgroalDataSource database, Secrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// One caller's use of one key.
    ///
    /// @param holder who sends it
    /// @param key    what the caller chose
    /// @param sent   all that must be alike when it is sent again
    record Use(String holder, String key, String sent) {

        private String name() {
            return holder + '\n' + key;
        }
    }

    /// What is known of a use.
    sealed interface Known {}

    /// Nobody sent it within a day. It is the caller's alone until the running transaction ends.
    record Fresh() implements Known {}

    /// The same is being worked on at this moment.
    record Running() implements Known {}

    /// The key was sent with something else.
    record Reused() implements Known {}

    record Answered(KeptAnswer answer) implements Known {}

    /// It was answered; the person whom the answer was about is erased.
    record Erased() implements Known {}

    Known look(Use use) {
        return inTransaction(connection -> {
            var id = id(use);
            if (!lock(connection, id)) {
                return new Running();
            }
            try (var rows = connection.prepareStatement(
                    "SELECT request, answer FROM kept_answer WHERE id = ? AND kept_at > ?")) {
                rows.setBytes(1, id);
                rows.setObject(2, oldest());
                try (var found = rows.executeQuery()) {
                    if (!found.next()) {
                        return new Fresh();
                    }
                    if (!MessageDigest.isEqual(found.getBytes(1), request(use))) {
                        return new Reused();
                    }
                    var kept = found.getBytes(2);
                    return kept == null
                            ? new Erased()
                            : new Answered(
                                    KeptAnswer.unpacked(cipher(Cipher.DECRYPT_MODE, use, ByteBuffer.wrap(kept))));
                }
            }
        });
    }

    // Held until the transaction ends, however it ends: a crash leaves nothing to be cleaned up.
    private static boolean lock(Connection connection, byte[] id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, ByteBuffer.wrap(id).getLong());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// @param person whose data it holds; null: nobody's
    void keep(Use use, KeptAnswer answer, @Nullable UUID person) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        inTransaction(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO kept_answer (id, request, answer, kept_at, about) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET request = EXCLUDED.request, answer = EXCLUDED.answer,
                    kept_at = EXCLUDED.kept_at, about = EXCLUDED.about""")) {
                statement.setBytes(1, id(use));
                statement.setBytes(2, request(use));
                var packed = answer.packed();
                statement.setBytes(
                        3,
                        cipher(
                                Cipher.ENCRYPT_MODE,
                                use,
                                ByteBuffer.allocate(NONCE + packed.length)
                                        .put(nonce)
                                        .put(packed)
                                        .flip()));
                statement.setObject(4, OffsetDateTime.now(clock));
                statement.setBytes(5, person == null ? null : about(person.toString()));
                return statement.executeUpdate();
            }
        });
    }

    void forget(UUID person) {
        inTransaction(connection -> {
            try (var statement =
                    connection.prepareStatement("UPDATE kept_answer SET answer = NULL, about = NULL WHERE about = ?")) {
                statement.setBytes(1, about(person.toString()));
                return statement.executeUpdate();
            }
        });
    }

    /// When each was kept.
    List<Instant> about(UUID person) {
        return inTransaction(connection -> {
            try (var statement =
                    connection.prepareStatement("SELECT kept_at FROM kept_answer WHERE about = ? ORDER BY kept_at")) {
                statement.setBytes(1, about(person.toString()));
                var times = new ArrayList<Instant>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        times.add(rows.getObject(1, OffsetDateTime.class).toInstant());
                    }
                }
                return times;
            }
        });
    }

    private OffsetDateTime oldest() {
        return OffsetDateTime.now(clock).minus(KEPT);
    }

    private byte[] id(Use use) {
        return secrets.sign("idempotency name", use.name());
    }

    private byte[] about(String person) {
        return secrets.sign("idempotency about", person);
    }

    private byte[] request(Use use) {
        return secrets.sign("idempotency request", use.name() + '\n' + use.sent());
    }

    // The nonce stands before the text, clear or ciphered.
    private byte[] cipher(int mode, Use use, ByteBuffer text) {
        try {
            var nonce = new byte[NONCE];
            text.get(nonce);
            var rest = new byte[text.remaining()];
            text.get(rest);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(secrets.sign("idempotency answer", use.name()), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            var done = cipher.doFinal(rest);
            if (mode == Cipher.DECRYPT_MODE) {
                return done;
            }
            var kept = Arrays.copyOf(nonce, NONCE + done.length);
            System.arraycopy(done, 0, kept, NONCE, done.length);
            return kept;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer cannot be ciphered or opened", e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    // The connection of the transaction that runs; without one, one that commits by itself.
    private <T> T inTransaction(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Kept answers cannot be reached: SQL state " + e.getSQLState(), e);
        }
    }
}
