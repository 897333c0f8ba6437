package lt.incorpore.privacy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Links the rows of a ledger: each holds SHA-256 over the row before and its own text.
final class Chain {

    static final Link START = new Link(0, new byte[32]);

    private Chain() {}

    /// The end of a ledger.
    ///
    /// @param number of the last row; 0 when there is none
    record Link(long number, byte[] hash) {

        boolean is(long otherNumber, byte[] otherHash) {
            return number == otherNumber && MessageDigest.isEqual(hash, otherHash);
        }

        Link next(String text) {
            var digest = sha256();
            digest.update(hash);
            digest.update(((number + 1) + " " + text).getBytes(StandardCharsets.UTF_8));
            return new Link(number + 1, digest.digest());
        }
    }

    /// A row of a ledger.
    interface Linked {
        long number();

        byte[] chain();

        /// All that the row says, in one fixed writing; null when its time is over and it says nothing any more.
        @Nullable
        String text();

        /// When; null as [#text].
        @Nullable
        Instant at();
    }

    /// What else is known of a ledger than its rows.
    ///
    /// @param head  how far it had come, as it is known outside the database; null where that is not known
    /// @param young rows since then have no reason to be empty
    record Known(@Nullable Link head, Instant young) {}

    /// @param after the next rows after a number, in order; none at the end
    /// @return number of the first row that does not follow, is empty too early or is gone; 0 where there is none
    static long firstBroken(LongFunction<? extends List<? extends Linked>> after, Known known) {
        var walk = new Walk(known);
        for (var rows = after.apply(0);
                !rows.isEmpty();
                rows = after.apply(rows.getLast().number())) {
            for (var row : rows) {
                if (!walk.isWhole(row)) {
                    return row.number();
                }
            }
        }
        return known.head != null && known.head.number() > walk.before.number() ? walk.before.number() + 1 : 0;
    }

    private static final class Walk {

        private final Known known;
        private Link before = START;
        private boolean isYoung;

        Walk(Known known) {
            this.known = known;
        }

        // Rows stand in the order of their time: after a young one none can be old enough to be empty.
        boolean isWhole(Linked row) {
            var text = row.text();
            var at = row.at();
            var link = new Link(row.number(), row.chain());
            var follows = row.number() == before.number() + 1
                    && (text == null ? !isYoung : before.next(text).is(row.number(), row.chain()))
                    && (known.head == null
                            || known.head.number() != row.number()
                            || known.head.is(row.number(), row.chain()));
            isYoung = isYoung || at != null && !at.isBefore(known.young);
            before = link;
            return follows;
        }
    }

    /// The last link of a ledger; until the transaction ends nobody else can add to it.
    ///
    /// @param ledger name of the entity
    static Link last(EntityManager entities, String ledger) {
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "ledger " + ledger)
                .getSingleResult();
        var rows = entities.createQuery(
                        "SELECT row.number, row.chain FROM " + ledger + " row ORDER BY row.number DESC", Object[].class)
                .setMaxResults(1)
                .getResultList();
        return rows.isEmpty() ? START : new Link((Long) rows.getFirst()[0], (byte[]) rows.getFirst()[1]);
    }

    static String hexOf(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
