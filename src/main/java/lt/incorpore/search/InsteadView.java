package lt.incorpore.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lt.incorpore.search.SearchView.Coded;
import lt.incorpore.search.SearchView.NamedUri;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said to somebody whose question has no answer. Each count is the total that one gets by asking so.
///
/// @param sentence   the same in a few plain sentences, in the reader's language
/// @param within60Km with the place as the middle of a circle; absent where no place was asked
/// @param anywhere   without the place; absent where no place was asked
/// @param wordsAlone without any filter; absent where none was asked
/// @param nearest    the nearest municipality with any; absent where no place was asked or there is none
/// @param without    each wish that rules all out by itself, most first; empty where several do so together
/// @param alike      similar occupations that are open there, or else within 60 km, most first
/// @param tryOuts    try-outs of such work, within 60 km where a place was asked
/// @param unknown    words that nothing here is called
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "InsteadOfNothing")
public record InsteadView(
        String sentence,
        @Nullable Long within60Km,
        @Nullable Long anywhere,
        @Nullable Long wordsAlone,
        @Nullable Nearest nearest,
        List<Without> without,
        List<Alike> alike,
        long tryOuts,
        List<String> unknown) {

    /// @param km to the middle of the municipality, one decimal
    @Schema(name = "NearestWithOffers")
    public record Nearest(Coded municipality, double km, long count) {}

    /// @param parameter by which it was asked; `q` for words
    /// @param values    what was asked; for `q` the words to leave out
    /// @param name      what the wish is called
    @Schema(name = "WithoutWish")
    public record Without(String parameter, List<String> values, String name, long count) {}

    @Schema(name = "SimilarOccupation")
    public record Alike(NamedUri occupation, long count) {}
}
