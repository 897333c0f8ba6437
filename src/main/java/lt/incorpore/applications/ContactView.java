package lt.incorpore.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.offers.Offer;
import lt.incorpore.privacy.Field;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A question of an employer to a person, as both see it. The person is called by the card alone.
///
/// @param organisation who asks
/// @param fields       what is shown; empty until the person agrees
/// @param answerUntil  last day for an answer
/// @param openUntil    last day on which it is shown; only after a yes
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContactRequest")
public record ContactView(
        UUID id,
        String offer,
        UUID organisation,
        String card,
        ContactState state,
        Set<Field> fields,
        Instant askedAt,
        LocalDate answerUntil,
        @Nullable LocalDate openUntil) {

    static ContactView of(ContactRequest request) {
        return new ContactView(
                request.id,
                Offer.idOf(request.offer),
                request.organisation,
                request.card,
                request.state,
                request.shown(),
                request.askedAt,
                request.answerUntil,
                request.openUntil);
    }
}
