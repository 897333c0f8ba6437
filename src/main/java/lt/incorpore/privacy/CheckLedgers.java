package lt.incorpore.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Walks both ledgers and says where somebody rewrote one.
@ApplicationScoped
public class CheckLedgers {

    private static final int A_PAGE = 2_000;

    private final ConsentEvents consents;
    private final AccessLog looks;

    CheckLedgers(ConsentEvents consents, AccessLog looks) {
        this.consents = consents;
        this.looks = looks;
    }

    /// Numbers of the first rows that do not follow from the rows before; 0 where all do.
    public record Broken(long consent, long look) {
        public boolean none() {
            return consent == 0 && look == 0;
        }
    }

    @Transactional
    public Broken find() {
        return new Broken(
                Chain.firstBroken(number -> page(consents, consents.after(number, A_PAGE))),
                Chain.firstBroken(number -> page(looks, looks.after(number, A_PAGE))));
    }

    // A ledger grows for years; what was walked is let go.
    private static <T> List<T> page(PanacheRepositoryBase<T, Long> ledger, List<T> rows) {
        rows.forEach(ledger.getEntityManager()::detach);
        return rows;
    }
}
