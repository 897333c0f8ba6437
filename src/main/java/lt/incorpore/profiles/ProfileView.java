package lt.incorpore.profiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A profile as its person sees it.
///
/// @param findable whether the person agreed to be found by employers
/// @param paused   whether nobody finds it for now, agreed or not
/// @param warnedOn when nobody had come for so long that it was to be erased; told until the person came back
@Schema(name = "Profile")
public record ProfileView(
        UUID id,
        boolean findable,
        boolean paused,
        int version,
        LocalDate createdOn,
        LocalDate changedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate warnedOn,
        ProfileFacts facts) {

    static ProfileView of(Profile profile, ProfileFacts facts, Optional<LocalDate> warnedOn) {
        return new ProfileView(
                profile.id(),
                profile.agreedToBeFound(),
                profile.isPaused(),
                profile.version(),
                profile.createdOn(),
                profile.changedOn(),
                warnedOn.orElse(null),
                facts);
    }
}
