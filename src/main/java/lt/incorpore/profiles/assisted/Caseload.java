package lt.incorpore.profiles.assisted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Viewer;

/// Whom a helper may help, and helps now. Nobody is listed who does not sit beside: a person says their number.
@ApplicationScoped
public class Caseload {

    private final Assistances assistances;
    private final ConsentLedger consents;
    private final Clock clock;

    Caseload(Assistances assistances, ConsentLedger consents, Clock clock) {
        this.assistances = assistances;
        this.consents = consents;
        this.clock = clock;
    }

    /// The person with this number, if they let the helper's organisation help.
    ///
    /// @param typed a case number, or the whole name of a profile
    @Transactional
    public Optional<UUID> withNumber(String typed, Viewer helper) {
        var consent = new Consent(ConsentPurpose.COUNSELLOR_ACCESS, String.valueOf(helper.organisation()));
        var found = consents.people(consent).stream()
                .filter(person -> CaseNumber.of(person).isTypedAs(typed))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Help that this helper began and that is not over, last begun first.
    @Transactional
    public List<AssistanceView> helpedNow(Viewer helper) {
        return assistances.openOf(helper.who(), clock.instant()).stream()
                .map(AssistanceView::of)
                .toList();
    }
}
