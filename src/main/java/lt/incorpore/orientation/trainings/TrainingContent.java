package lt.incorpore.orientation.trainings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.DrivingClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A training as its organiser tells it.
///
/// @param title        what it is called, at most 120 characters
/// @param text         a few plain sentences, at most 1,000 characters
/// @param skills       ESCO URIs of what it teaches
/// @param language     BCP 47: a language that it teaches
/// @param level        the level that it leads to
/// @param drivingClass a driving class that it leads to
/// @param heldIn       BCP 47 codes of the languages it is held in
/// @param municipality two-digit code; absent: online
/// @param start        first day; absent: at any time
/// @param end          last day on which one can begin; at most two years ahead
/// @param hours        in all
/// @param price        euros; 0: free of charge; absent: not said
/// @param childcare    whether somebody looks after children meanwhile
/// @param address      https address with more about it
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "TrainingContent")
public record TrainingContent(
        @Nullable String title,
        @Nullable String text,
        List<String> skills,
        @Nullable String language,
        @Nullable Cefr level,
        @Nullable DrivingClass drivingClass,
        List<String> heldIn,
        @Nullable String municipality,
        @Nullable String locality,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Integer hours,
        @Nullable BigDecimal price,
        @Nullable Boolean childcare,
        @Nullable String address) {

    public TrainingContent {
        skills = known(skills);
        heldIn = known(heldIn);
    }

    private static List<String> known(@Nullable List<String> list) {
        return list == null
                ? List.of()
                : list.stream().filter(Objects::nonNull).distinct().toList();
    }
}
