package lt.incorpore.feeds.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferSource;
import lt.incorpore.offers.OfferState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An open offer as it stands, or the word that it is open no more.
///
/// @param removed true when it can no longer be taken; absent else
/// @param reason  why it was removed: `filled`, `withdrawn`, `expired`, `held`, `paused` or `gone`
/// @param version grows with each change of the offer
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeedItem")
record FeedItem(
        @Schema(examples = "job_1024") String id,
        @Nullable Boolean removed,
        @Nullable @Schema(examples = "filled") String reason,
        @Nullable Integer version,
        @Nullable OfferSource source,
        @Nullable Instant publishedAt,
        @Nullable Instant changedAt,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate expiresOn,
        @Nullable OfferContent offer) {

    static FeedItem open(Offer offer) {
        return new FeedItem(
                offer.id(),
                null,
                null,
                offer.version(),
                offer.source(),
                offer.publishedAt(),
                offer.changedAt(),
                offer.confirmedOn(),
                offer.expiresOn(),
                offer.content());
    }

    /// @param offer as it is now; absent where it was erased
    static FeedItem removed(long number, @Nullable Offer offer) {
        return new FeedItem(Offer.idOf(number), true, reason(offer), null, null, null, null, null, null, null);
    }

    private static String reason(@Nullable Offer offer) {
        // That a person looks at it, or what was decided, is its owner's matter.
        if (offer == null || offer.state() == OfferState.HELD || offer.isRejected()) {
            return "gone";
        }
        if (offer.closeReason() != null) {
            return offer.closeReason().name().toLowerCase(Locale.ROOT);
        }
        // Still marked as open: its last day has passed within this minute.
        return offer.state() == OfferState.OPEN
                ? "expired"
                : offer.state().name().toLowerCase(Locale.ROOT);
    }
}
