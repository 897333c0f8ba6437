package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import lt.incorpore.offers.duplicates.FindDuplicates;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.conditions.Differences;
import lt.incorpore.platform.conditions.Expected;

/// Publishes an offer, or replaces the one its owner calls by the same reference. Sending the same again changes
/// nothing.
@ApplicationScoped
public class PublishOffer {

    private final Offers offers;
    private final CheckOffer check;
    private final KeepOffer keep;
    private final FindDuplicates duplicates;

    PublishOffer(Offers offers, CheckOffer check, KeepOffer keep, FindDuplicates duplicates) {
        this.offers = offers;
        this.check = check;
        this.keep = keep;
        this.duplicates = duplicates;
    }

    /// What became of it.
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /// @param warnings what deserves a second look
    public record Published(Offer offer, Outcome outcome, List<Finding> warnings) {}

    /// @param draft   what the offer says
    /// @param replace whether an offer of the same reference may be replaced
    /// @throws lt.incorpore.platform.Problem with every finding, when the draft cannot be published
    @Transactional
    public Published publish(Owner owner, OfferContent draft, boolean replace) {
        return publish(owner, draft, replace, Expected.ANYTHING);
    }

    /// @param expected the version that may be replaced
    @Transactional
    public Published publish(Owner owner, OfferContent draft, boolean replace, Expected expected) {
        var findings = new java.util.ArrayList<>(check.check(draft, owner.isPerson()));
        if (findings.stream().anyMatch(Finding::isError)) {
            throw OfferProblems.OFFER_REJECTED.because(findings);
        }
        var reference = draft.reference();
        var known = reference == null || owner.organisation() == null
                ? null
                : offers.withReference(owner.organisation(), reference).orElse(null);
        if (known != null && !replace) {
            throw OfferProblems.REFERENCE_TAKEN.because(Finding.error("/reference", "reference_taken")
                    .rejecting(reference)
                    .suggesting(known.id()));
        }
        if (known == null) {
            expected.checkAbsent();
        } else {
            expected.check(known.version(), () -> Differences.between(draft, known.content()));
        }
        findings.addAll(duplicates.warnings(owner, draft, known));
        var kept = keep.keep(owner, new KeepOffer.Draft(draft, OfferSource.API, findings), known);
        offers.flush();
        return new Published(kept.offer(), kept.outcome(), findings);
    }
}
