package lt.incorpore.privacy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Links the rows of a ledger: each holds SHA-256 over the row before and its own text.
final class Chain {

    private static final Link START = new Link(0, new byte[32]);

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
    }

    /// @param after the next rows after a number, in order; none at the end
    /// @return number of the first row that does not follow from the row before; 0 when all do
    static long firstBroken(LongFunction<? extends List<? extends Linked>> after) {
        // Old rows are dropped from the beginning: the first one left may have nothing to be held against.
        Link before = null;
        for (var rows = after.apply(0);
                !rows.isEmpty();
                rows = after.apply(rows.getLast().number())) {
            var broken = firstBroken(before, rows);
            if (broken != 0) {
                return broken;
            }
            before = new Link(rows.getLast().number(), rows.getLast().chain());
        }
        return 0;
    }

    private static long firstBroken(@Nullable Link link, List<? extends Linked> rows) {
        var before = link;
        for (var row : rows) {
            var held = before == null && row.number() == 1 ? START : before;
            var text = row.text();
            if (held != null && row.number() != held.number() + 1
                    || held != null && text != null && !held.next(text).is(row.number(), row.chain())) {
                return row.number();
            }
            before = new Link(row.number(), row.chain());
        }
        return 0;
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
