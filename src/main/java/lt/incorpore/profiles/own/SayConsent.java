package lt.incorpore.profiles.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.profiles.KeepProfile;

/// A person agrees to something, or takes it back; it counts from the next request.
@ApplicationScoped
public class SayConsent {

    private final KeepProfile keep;
    private final ConsentLedger ledger;

    SayConsent(KeepProfile keep, ConsentLedger ledger) {
        this.keep = keep;
        this.ledger = ledger;
    }

    @Transactional
    public void say(UUID person, Consent consent, boolean given, Manner manner) {
        if (consent.purpose() == ConsentPurpose.BE_FOUND) {
            keep.beFound(person, given, manner);
        } else if (given) {
            ledger.give(person, consent, manner);
        } else {
            ledger.withdraw(person, consent, manner);
        }
    }
}
