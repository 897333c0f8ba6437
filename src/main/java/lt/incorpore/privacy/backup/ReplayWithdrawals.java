package lt.incorpore.privacy.backup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.privacy.withdrawn.Withdrawals.Taken;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;
import org.jboss.logging.Logger;

/// Takes back again what a restored database brought back: at each start, however it was restored.
@ApplicationScoped
class ReplayWithdrawals {

    private static final Logger LOG = Logger.getLogger(ReplayWithdrawals.class);
    /// After those who were erased.
    private static final int EARLY = 2;

    private final Withdrawals withdrawals;
    private final ConsentLedger consents;
    private final EntityManager entities;
    private final Clock clock;

    ReplayWithdrawals(Withdrawals withdrawals, ConsentLedger consents, EntityManager entities, Clock clock) {
        this.withdrawals = withdrawals;
        this.consents = consents;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes @Priority(EARLY) StartupEvent start) {
        var again = replay();
        if (again > 0) {
            LOG.warnf("Took back %d things again that a restored database had brought back", again);
        }
        withdrawals.begin();
    }

    /// @return how much was taken back again
    @Transactional
    int replay() {
        var known = new HashMap<String, Taken>();
        for (var one : withdrawals.all()) {
            // The last word on each thing; a list of blocks has one on each employer.
            var employer = one.what() == What.BLOCK || one.what() == What.UNBLOCK ? " " + one.more() : "";
            known.merge(group(one.what()) + " " + one.hash() + employer, one, ReplayWithdrawals::last);
        }
        return known.isEmpty() ? 0 : consents(known) + people(known) + doors(known);
    }

    /// What is not written down one by one ends whole, as after every restore: sessions, and help that is under way.
    ///
    /// @param madeAt of the backup that was put back
    /// @return whether it is known what else was taken back since; where it is not, everybody is paused
    @Transactional
    boolean endWhatCannotBeKnown(Instant madeAt) {
        run("DELETE FROM session");
        entities.createNativeQuery("UPDATE assistance SET ended_at = ?1, ended_by = 'PERSON'"
                        + " WHERE ended_at IS NULL AND ends_at > ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
        var isKnown =
                withdrawals.since().filter(since -> !since.isAfter(madeAt)).isPresent();
        if (!isKnown) {
            run("UPDATE profile SET paused = true WHERE NOT demo");
        }
        return isKnown;
    }

    // A yes that is older than the word that took it back.
    private int consents(Map<String, Taken> known) {
        var given = rows("""
                SELECT k.person, e.purpose, e.recipient, e.at FROM vault.consent_event e
                JOIN vault.person_key k ON k.subject = e.subject
                WHERE e.action = 'GIVEN' AND NOT EXISTS (SELECT FROM vault.consent_event later
                WHERE later.subject = e.subject AND later.purpose = e.purpose AND later.recipient = e.recipient
                AND later.number > e.number)""");
        var again = 0;
        for (var row : given) {
            var person = row.get(0, UUID.class);
            var consent = new Consent(ConsentPurpose.valueOf(row.get(1, String.class)), row.get(2, String.class));
            var taken = last(known, What.CONSENT, ConsentLedger.nameOf(person, consent));
            if (taken != null && taken.at().isAfter(row.get(3, Instant.class))) {
                consents.withdraw(person, consent, new Manner(Lang.EN, Channel.API, "restore", null));
                if (consent.purpose() == ConsentPurpose.BE_FOUND) {
                    run("UPDATE profile SET findable = false WHERE id = '" + person + "'");
                }
                again++;
            }
        }
        return again;
    }

    private int people(Map<String, Taken> known) {
        var again = 0;
        for (var row : rows("SELECT id, paused FROM profile")) {
            var person = row.get(0, UUID.class);
            var pause = last(known, What.PAUSE, person.toString());
            if (pause != null && pause.what() == What.PAUSE && !row.get(1, Boolean.class)) {
                again += run("UPDATE profile SET paused = true WHERE id = '" + person + "'");
            }
        }
        var blocks =
                known.values().stream().filter(one -> one.what() == What.BLOCK).toList();
        if (!blocks.isEmpty()) {
            var byHash = new HashMap<String, UUID>();
            rows("SELECT id, paused FROM profile")
                    .forEach(row ->
                            byHash.put(withdrawals.hash(row.get(0, UUID.class).toString()), row.get(0, UUID.class)));
            for (var block : blocks) {
                var person = byHash.get(block.hash());
                if (person != null) {
                    again += run("INSERT INTO vault.employer_block VALUES ('" + person + "', '\\x" + block.more()
                            + "') ON CONFLICT DO NOTHING");
                }
            }
        }
        return again;
    }

    private int doors(Map<String, Taken> known) {
        var again = 0;
        for (var row : rows("SELECT id, ends_at FROM api_key WHERE revoked_at IS NULL")) {
            var key = last(known, What.KEY, row.get(0, String.class));
            var ends = row.get(1, Instant.class);
            if (key != null
                    && (ends == null || ends.isAfter(Instant.parse(key.more()).plusMillis(1)))) {
                again += entities.createNativeQuery("UPDATE api_key SET ends_at = ?1 WHERE id = ?2")
                        .setParameter(1, Instant.parse(key.more()))
                        .setParameter(2, row.get(0, String.class))
                        .executeUpdate();
            }
        }
        for (var row : rows("SELECT account, encode(words, 'hex'), encode(pin, 'hex') FROM card")) {
            var words = row.get(1, String.class);
            if (last(known, What.CARD, words) != null
                    || last(known, What.CARD, words + " " + row.get(2, String.class)) != null) {
                again += entities.createNativeQuery("DELETE FROM card WHERE account = ?1")
                        .setParameter(1, row.get(0, String.class))
                        .executeUpdate();
            }
        }
        for (var row : rows("SELECT id, role FROM account WHERE disabled_at IS NULL AND profile IS NULL")) {
            if (last(known, What.ACCOUNT, row.get(0, String.class)) != null) {
                again += entities.createNativeQuery("UPDATE account SET disabled_at = ?1 WHERE id = ?2")
                        .setParameter(1, clock.instant())
                        .setParameter(2, row.get(0, String.class))
                        .executeUpdate();
            }
        }
        return again;
    }

    // Lines of two requests that met may stand in either order, and nothing lengthens a key: it ended when it ended
    // first.
    private static Taken last(Taken before, Taken later) {
        var isEarlier = later.what() == What.KEY && Instant.parse(before.more()).isBefore(Instant.parse(later.more()));
        return isEarlier ? before : later;
    }

    private @org.jspecify.annotations.Nullable Taken last(Map<String, Taken> known, What what, String about) {
        return known.get(group(what) + " " + withdrawals.hash(about));
    }

    // A later word of the same kind undoes an earlier one.
    private static What group(What what) {
        return switch (what) {
            case UNBLOCK -> What.BLOCK;
            case RESUME -> What.PAUSE;
            default -> what;
        };
    }

    private List<Tuple> rows(String sql) {
        return entities.createNativeQuery(sql, Tuple.class).getResultList();
    }

    private int run(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }
}
