package lt.incorpore.offers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import lt.incorpore.offers.PublishOffer.Published;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Differences;
import lt.incorpore.platform.conditions.Expected;
import lt.incorpore.platform.conditions.MergePatch;

/// Changes some fields of an offer that stands, by a merge patch. What comes out is checked like any other offer.
@ApplicationScoped
public class CorrectOffer {

    private static final String OCCUPATION = "occupation";
    private static final String GROUP = "iscoGroup";

    private final Offers offers;
    private final CheckOffer check;
    private final KeepOffer keep;
    private final Clock clock;

    CorrectOffer(Offers offers, CheckOffer check, KeepOffer keep, Clock clock) {
        this.offers = offers;
        this.check = check;
        this.keep = keep;
        this.clock = clock;
    }

    /// What is to be changed.
    ///
    /// @param patch  RFC 7396
    /// @param strict whether a field that nobody knows is an error
    public record Correction(JsonNode patch, boolean strict) {}

    /// @param expected the version that may be changed
    /// @throws lt.incorpore.platform.Problem with every finding, or when there is no such offer, or it has ended
    @Transactional
    public Published correct(Owner owner, long number, Correction correction, Expected expected) {
        var offer = offers.findByIdOptional(number)
                .filter(owner::owns)
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (offer.closedAt() != null || LocalDate.now(clock).isAfter(offer.expiresOn())) {
            throw OfferProblems.OFFER_GONE.because();
        }
        var standing = offer.content();
        var input = corrected(standing, correction);
        var draft = input.value();
        var findings = new ArrayList<>(OfferInput.findings(input, value -> check.check(value, owner.isPerson())));
        if (draft == null || input.findings().stream().anyMatch(Finding::isError)) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        expected.check(offer.version(), () -> Differences.between(draft, standing));
        if (!Objects.equals(draft.reference(), offer.reference())) {
            findings.add(Finding.error("/reference", "reference_contradicts")
                    .rejecting(draft.reference())
                    .suggesting(offer.reference()));
        }
        if (findings.stream().anyMatch(Finding::isError)) {
            throw OfferProblems.OFFER_REJECTED.because(findings);
        }
        var kept = keep.keep(owner, new KeepOffer.Draft(draft, offer.source(), findings), offer);
        offers.flush();
        return new Published(kept.offer(), kept.outcome(), findings);
    }

    private static JsonInput.Read<OfferContent> corrected(OfferContent standing, Correction correction) {
        var document = (ObjectNode) Differences.tree(standing);
        // The group followed from the former occupation; it would contradict another one.
        if (correction.patch().has(OCCUPATION) && !correction.patch().has(GROUP)) {
            document.remove(GROUP);
        }
        var patched = MergePatch.apply(document, correction.patch());
        var input = JsonInput.read(patched.toString().getBytes(StandardCharsets.UTF_8), OfferContent.class);
        return correction.strict() ? input : input.lenient();
    }
}
