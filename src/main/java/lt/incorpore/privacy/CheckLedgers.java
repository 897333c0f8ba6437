package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Walks both ledgers and says where somebody rewrote one.
@ApplicationScoped
public class CheckLedgers {

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
        return new Broken(Chain.firstBroken(consents.all()), Chain.firstBroken(looks.all()));
    }
}
