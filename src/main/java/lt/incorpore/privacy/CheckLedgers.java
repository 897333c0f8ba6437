package lt.incorpore.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Walks both ledgers and says where somebody rewrote one.
@ApplicationScoped
public class CheckLedgers {

    private static final int A_PAGE = 2_000;
    private static final int BEFORE_ALL_ELSE = 1;
    /// As the job that empties old rows keeps them.
    private static final Period CONSENTS_KEPT = Period.ofMonths(36);
    private static final Period LOOKS_KEPT = Period.ofMonths(24);

    private final ConsentEvents consents;
    private final AccessLog looks;

    private final LedgerHeads heads;
    private final Clock clock;

    CheckLedgers(ConsentEvents consents, AccessLog looks, LedgerHeads heads, Clock clock) {
        this.consents = consents;
        this.looks = looks;
        this.heads = heads;
        this.clock = clock;
    }

    /// Numbers of the first rows that do not follow from the rows before, are empty before their time or are
    /// missing; 0 where there is none.
    ///
    /// @param headFits whether each ledger that has rows has a signed head outside the database, and it is our own;
    ///                 else rows may lack at the end
    public record Broken(long consent, long look, boolean headFits) {
        public boolean none() {
            return consent == 0 && look == 0 && headFits;
        }
    }

    @Transactional
    public Broken find() {
        var kept = heads.known();
        var known = kept.orElse(Map.of());
        return new Broken(
                Chain.firstBroken(
                        number -> page(consents, consents.after(number, A_PAGE)),
                        new Chain.Known(known.get(ConsentEvents.LEDGER), young(CONSENTS_KEPT))),
                Chain.firstBroken(
                        number -> page(looks, looks.after(number, A_PAGE)),
                        new Chain.Known(known.get(AccessLog.LEDGER), young(LOOKS_KEPT))),
                kept.isPresent() && known.keySet().containsAll(ledgers(false)));
    }

    @Transactional
    void atStart(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent start) {
        begin();
    }

    /// Begins heads of the ledgers that are empty. Any other that has none has lost it.
    @Transactional
    void begin() {
        heads.begin(ledgers(true));
    }

    /// Takes the ledgers as they stand, because the database was put back from a backup.
    @Transactional
    public void takeAsRestored() {
        heads.replace(Map.of(
                ConsentEvents.LEDGER, Chain.last(consents.getEntityManager(), ConsentEvents.LEDGER),
                AccessLog.LEDGER, Chain.last(looks.getEntityManager(), AccessLog.LEDGER)));
    }

    private Set<String> ledgers(boolean empty) {
        var some = new HashSet<String>();
        if (consents.after(0, 1).isEmpty() == empty) {
            some.add(ConsentEvents.LEDGER);
        }
        if (looks.after(0, 1).isEmpty() == empty) {
            some.add(AccessLog.LEDGER);
        }
        return some;
    }

    private Instant young(Period kept) {
        return LocalDateTime.now(clock)
                .minus(kept)
                .plusDays(1)
                .atZone(clock.getZone())
                .toInstant();
    }

    // A ledger grows for years; what was walked is let go.
    private static <T> List<T> page(PanacheRepositoryBase<T, Long> ledger, List<T> rows) {
        rows.forEach(ledger.getEntityManager()::detach);
        return rows;
    }
}
