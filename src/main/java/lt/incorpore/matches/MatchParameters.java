package lt.incorpore.matches;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import lt.incorpore.offers.OfferKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of matches as they are written in the contract. Kept as text: [ReadMatchParameters] finds every
/// mistake in them at once.
@SuppressWarnings("NullAway.Init")
class MatchParameters {

    @QueryParam("q")
    @Nullable
    @Parameter(
            description = "Only offers that these words find, in any language: a trade, a skill, a town, words of the "
                    + "offer. Up to 200 characters and 20 words. The order stays that of the match.",
            example = "прибиральниця")
    String q;

    @QueryParam("kind")
    @Parameter(
            description = "kinds of offer to look among",
            schema = @Schema(type = SchemaType.ARRAY, implementation = OfferKind.class))
    List<String> kind;

    @QueryParam("explain")
    @Nullable
    @Parameter(
            description = "how much of the reasons is said: the points of each term, the terms in words, or the terms "
                    + "and what would help",
            schema =
                    @Schema(
                            enumeration = {"points", "terms", "full"},
                            defaultValue = "terms"))
    String explain;

    @QueryParam("limit")
    @Nullable
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
    String limit;

    @QueryParam("notYet")
    @Nullable
    @Parameter(
            description = "how many good offers to add that something rules out today",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100", defaultValue = "3"))
    String notYet;
}
