package lt.incorpore.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.offers.screening.HoldReason;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.Words;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An offer as it is shown: what it says, its state, and the names of its codes in the reader's language.
///
/// @param version  grows with each change
/// @param held     why nobody but its owner sees it; absent otherwise
/// @param warnings what deserves a second look; only in the answer to a post
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Offer")
public record OfferView(
        @Schema(examples = "job_1024") String id,
        OfferState state,
        @Nullable CloseReason closeReason,
        int version,
        OfferSource source,
        Instant publishedAt,
        Instant changedAt,
        LocalDate confirmedOn,
        LocalDate expiresOn,
        OfferContent content,
        Names names,
        @Nullable Held held,
        List<FindingBody> warnings) {

    /// Why nobody but its owner sees it. Only there while it is held or after it was rejected.
    ///
    /// @param since    when it was put aside
    /// @param next     what happens now, in the reader's language
    /// @param answer   what the person who decided said
    /// @param findings what the rules found
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OfferHeld")
    public record Held(
            List<HoldReason> reasons,
            @Nullable Instant since,
            String next,
            @Nullable String answer,
            List<FindingBody> findings) {

        public static @Nullable Held of(Offer offer, Lang lang) {
            var screening = offer.screening();
            if (screening == null || offer.state() != OfferState.HELD && !offer.isRejected()) {
                return null;
            }
            return new Held(
                    screening.reasons(),
                    offer.heldAt(),
                    Words.say(lang, offer.isRejected() ? "held.rejected" : "held.waits"),
                    screening.answer(),
                    screening.findings().stream()
                            .map(finding -> FindingBody.of(finding, lang))
                            .toList());
        }
    }

    /// Names of codes in the reader's language.
    ///
    /// @param employer whoever the offer names, else the organisation that posted it
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OfferNames")
    public record Names(
            @Nullable String employer,
            @Nullable String occupation,
            @Nullable String iscoGroup,
            @Nullable String municipality,
            List<Named> skills) {}

    @Schema(name = "NamedConcept")
    public record Named(String uri, String name) {}

    public static OfferView of(Offer offer, Taxonomy taxonomy, Lang lang) {
        return of(offer, taxonomy, lang, List.of());
    }

    static OfferView of(Offer offer, Taxonomy taxonomy, Lang lang, List<Finding> warnings) {
        return new OfferView(
                offer.id(),
                offer.state(),
                offer.closeReason(),
                offer.version(),
                offer.source(),
                offer.publishedAt(),
                offer.changedAt(),
                offer.confirmedOn(),
                offer.expiresOn(),
                offer.content(),
                names(offer, taxonomy, lang),
                Held.of(offer, lang),
                warnings.stream().map(w -> FindingBody.of(w, lang)).toList());
    }

    private static Names names(Offer offer, Taxonomy taxonomy, Lang lang) {
        var content = offer.content();
        var occupation = content.occupation();
        var group = content.iscoGroup();
        var place = content.place();
        return new Names(
                offer.employer(),
                occupation == null
                        ? null
                        : taxonomy.occupation(occupation)
                                .map(o -> taxonomy.name(o, lang))
                                .orElse(null),
                group == null
                        ? null
                        : taxonomy.iscoGroup(group).map(g -> g.name(lang)).orElse(null),
                place == null || place.municipality() == null
                        ? null
                        : taxonomy.municipality(place.municipality())
                                .map(m -> m.name(lang))
                                .orElse(null),
                content.skills().stream()
                        .flatMap(need -> need.skill() == null
                                ? java.util.stream.Stream.<Concept>empty()
                                : taxonomy.skill(need.skill()).stream())
                        .map(skill -> new Named(skill.uri(), taxonomy.name(skill, lang)))
                        .toList());
    }
}
