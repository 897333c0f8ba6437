package lt.incorpore.matches;

import java.util.List;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.KnownOccupation;
import lt.incorpore.profiles.ProfileFacts.Reach;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Where, how far, when, what: the four answers that find work, and how much Lithuanian where that was said. Any may be
/// absent.
///
/// @param municipality two-digit code
/// @param km           farthest way; absent: no limit
/// @param isFromHome   work from home suits
/// @param lithuanian   level in every skill
public record FourAnswers(
        @Nullable String municipality,
        @Nullable Integer km,
        boolean isFromHome,
        @Nullable WhenToWork when,
        List<WorkArea> likes,
        @Nullable Cefr lithuanian) {

    private static final String STATE_LANGUAGE = "lt";
    private static final int MOST_OCCUPATIONS = 32;

    public FourAnswers {
        likes = List.copyOf(likes);
    }

    /// The same as facts that can be matched.
    ProfileFacts facts(Taxonomy taxonomy) {
        return new ProfileFacts(
                List.of(),
                likes.stream()
                        .flatMap(area -> area.occupations(taxonomy).stream())
                        .distinct()
                        .limit(MOST_OCCUPATIONS)
                        .map(one -> new KnownOccupation(one.uri(), true, null))
                        .toList(),
                lithuanian == null
                        ? List.of()
                        : List.of(new LanguageLevels(STATE_LANGUAGE, lithuanian, lithuanian, lithuanian, lithuanian)),
                null,
                null,
                municipality == null && !isFromHome ? null : new Reach(municipality, km, isFromHome ? true : null),
                when == null ? null : when.times(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
