package lt.incorpore.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.offers.Remote;
import lt.incorpore.offers.card.FiveFacts;
import lt.incorpore.platform.Page.Total;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a search answers: a page of offers, and on request what each choice would leave.
///
/// @param next       cursor of the next page; absent on the last
/// @param understood what the words were taken for; absent without words
/// @param facets     by facet: each value, what it is called, and how many there are with it
/// @param instead    only where nothing was found
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OfferSearch")
public record SearchView(
        List<Item> items,
        Total total,
        @Nullable String next,
        @Nullable List<UnderstoodWords> understood,
        @Nullable Map<String, List<FacetValue>> facets,
        @Nullable InsteadView instead) {

    /// @param distanceKm kilometres from the middle of the circle, one decimal; absent without a circle
    /// @param facts      pay by hour and month, and the language that is really needed
    /// @param why        what speaks for it, strongest first; empty without words
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "FoundOffer")
    public record Item(
            @Schema(examples = "job_1024") String id,
            @Nullable String title,
            @Nullable OfferKind kind,
            @Nullable String employer,
            @Nullable Coded municipality,
            @Nullable String locality,
            @Nullable Remote remote,
            @Nullable Double distanceKm,
            @Nullable PayRange pay,
            OfferContent.@Nullable Hours hours,
            @Nullable NamedUri occupation,
            @Nullable Coded iscoGroup,
            FiveFacts facts,
            Instant publishedAt,
            LocalDate expires,
            List<Reason> why) {}

    @Schema(name = "CodedName")
    public record Coded(String code, String name) {}

    @Schema(name = "NamedUri")
    public record NamedUri(String uri, String name) {}

    /// @param word     as it was typed
    /// @param evidence what it was found in
    /// @param points   what that adds to the score
    /// @param concept  what the word was understood as
    /// @param language of the name that the word is, BCP 47
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FoundBecause")
    public record Reason(
            String word,
            Evidence evidence,
            int points,
            @Nullable NamedUri concept,
            @Nullable String language) {}

    /// What words can be taken for.
    public enum Meaning {
        OCCUPATION,
        SKILL,
        PLACE,
        /// Something that every offer found must be.
        CONDITION,
        /// Words that an offer's own text holds.
        WORDS
    }

    /// @param words     as they were typed
    /// @param meaning   what they were taken for, the likeliest first
    /// @param parameter by which the same can be chosen
    /// @param value     of that parameter
    @Schema(name = "UnderstoodWords")
    public record UnderstoodWords(String words, Meaning meaning, String parameter, String value, String name) {}

    @Schema(name = "FacetValue")
    public record FacetValue(String value, String name, long count) {}

    /// Offers like another one.
    @Schema(name = "SimilarOffers")
    public record Similar(List<Item> items) {}
}
