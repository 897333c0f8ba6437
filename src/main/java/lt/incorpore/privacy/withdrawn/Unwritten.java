package lt.incorpore.privacy.withdrawn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.privacy.withdrawn.Withdrawals.Taken;

/// What was taken back, in the database, until the file has it: a full disk loses nothing.
@ApplicationScoped
class Unwritten {

    private static final int MOST = 10_000;

    private final EntityManager entities;

    Unwritten(EntityManager entities) {
        this.entities = entities;
    }

    void add(Taken one) {
        entities.createNativeQuery("INSERT INTO vault.withdrawal (what, about, more, at) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, one.what().name())
                .setParameter(2, HexFormat.of().parseHex(one.hash()))
                .setParameter(3, one.more())
                .setParameter(4, one.at())
                .executeUpdate();
    }

    /// Lines of the file by the number of their row, oldest first.
    Map<Long, String> lines() {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT number, what, encode(about, 'hex'), at, more FROM vault.withdrawal ORDER BY number",
                        Object[].class)
                .setMaxResults(MOST)
                .getResultList();
        var lines = new LinkedHashMap<Long, String>();
        rows.forEach(
                row -> lines.put(((Number) row[0]).longValue(), row[1] + " " + row[2] + " " + row[3] + " " + row[4]));
        return lines;
    }

    void forget(Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            entities.createNativeQuery("DELETE FROM vault.withdrawal WHERE number IN (?1)")
                    .setParameter(1, numbers)
                    .executeUpdate();
        }
    }
}
