package lt.incorpore.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferView.Held;
import lt.incorpore.partners.Organisation;
import lt.incorpore.platform.Lang;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A held offer as a steward sees it.
///
/// @param waitedHours full hours since it was put aside
/// @param late        whether it has waited for longer than the 24 hours that are promised
/// @param decisions   earlier ones about the same offer, the oldest first
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HeldOffer")
record ModerationView(
        String id,
        int version,
        long waitedHours,
        boolean late,
        @Nullable Employer organisation,
        OfferContent content,
        @Nullable Held held,
        List<Said> appeals,
        List<Reported> reports,
        List<Decided> decisions) {

    /// Who posted it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HeldOfferOrganisation")
    record Employer(UUID id, String name, @Nullable String code, boolean verified) {
        static Employer of(Organisation organisation) {
            return new Employer(organisation.id(), organisation.name(), organisation.code(), organisation.isVerified());
        }
    }

    /// What its owner says.
    @Schema(name = "Appeal")
    record Said(Instant at, String text) {}

    @Schema(name = "OfferReport")
    record Reported(Instant at, Report.Reason reason) {}

    /// @param by    id of the steward's key
    /// @param rules version of the rules that were applied
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Decision")
    record Decided(
            Instant at,
            String by,
            Decision.Verdict decision,
            String reason,
            @Nullable String rules) {}

    static ModerationView of(ReadQueue.Waiting waiting, Lang lang) {
        var offer = waiting.offer();
        return new ModerationView(
                offer.id(),
                offer.version(),
                waiting.waited().toHours(),
                waiting.isLate(),
                waiting.owner().map(Employer::of).orElse(null),
                offer.content(),
                Held.of(offer, lang),
                waiting.appeals().stream()
                        .map(a -> new Said(a.appealedAt, a.text))
                        .toList(),
                waiting.reports().stream()
                        .map(r -> new Reported(r.reportedAt, r.reason))
                        .toList(),
                waiting.decisions().stream()
                        .map(d -> new Decided(d.decidedAt, d.decidedBy, d.verdict, d.reason, d.rules))
                        .toList());
    }
}
