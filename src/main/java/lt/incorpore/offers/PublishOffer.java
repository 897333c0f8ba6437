package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.incorpore.offers.duplicates.FindDuplicates;
import lt.incorpore.offers.duplicates.FindDuplicates.Text;
import lt.incorpore.offers.screening.ScreenOffer;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.conditions.Differences;
import lt.incorpore.platform.conditions.Expected;
import org.jspecify.annotations.Nullable;

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
    public record Published(Offer offer, Outcome outcome, List<Finding> warnings) {

        public String id() {
            return offer.id();
        }
    }

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
        var reference = draft.reference();
        var known = known(owner, draft);
        var findings = new ArrayList<>(keep.unlessApproved(check.check(draft, owner.isPerson()), draft, known));
        if (findings.stream().anyMatch(Finding::isError)) {
            throw OfferProblems.OFFER_REJECTED.because(findings);
        }
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
        findings.addAll(duplicates.warnings(owner, Text.replacing(draft, known)));
        var kept = keep.keep(owner, new KeepOffer.Draft(draft, OfferSource.API, findings), known);
        offers.flush();
        return new Published(kept.offer(), kept.outcome(), findings);
    }

    /// What publishing a draft would find, with what is posted already; nothing is written.
    @Transactional
    public List<Finding> findings(Owner owner, OfferContent draft) {
        var known = known(owner, draft);
        var findings = new ArrayList<>(keep.unlessApproved(check.check(draft, owner.isPerson()), draft, known));
        findings.addAll(duplicates.warnings(owner, Text.replacing(draft, known)));
        return findings;
    }

    /// Keeps a draft that the screen refuses, for a person to look at; meanwhile only its owner sees it. One of the
    /// same reference is replaced.
    ///
    /// @return nothing when the screen refuses nothing in it, or nobody would ever look
    /// @throws lt.incorpore.platform.Problem with every finding, when something else is wrong with it too
    @Transactional
    public Optional<Offer> keepRefused(Owner owner, OfferContent draft) {
        var findings = check.check(draft, owner.isPerson());
        var errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.stream().allMatch(ScreenOffer::canBeAppealed)) {
            throw OfferProblems.OFFER_REJECTED.because(findings);
        }
        if (errors.isEmpty() || owner.sandbox()) {
            return Optional.empty();
        }
        var kept = keep.keep(owner, new KeepOffer.Draft(draft, OfferSource.API, findings), known(owner, draft));
        offers.flush();
        return Optional.of(kept.offer());
    }

    private @Nullable Offer known(Owner owner, OfferContent draft) {
        var reference = draft.reference();
        return reference == null || owner.organisation() == null
                ? null
                : offers.withReference(owner.organisation(), reference).orElse(null);
    }
}
