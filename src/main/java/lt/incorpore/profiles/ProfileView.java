package lt.incorpore.profiles;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A profile as its person sees it.
///
/// @param findable whether the person agreed to be found by employers
/// @param paused   whether nobody finds it for now, agreed or not
@Schema(name = "Profile")
public record ProfileView(
        UUID id,
        boolean findable,
        boolean paused,
        int version,
        LocalDate createdOn,
        LocalDate changedOn,
        ProfileFacts facts) {

    static ProfileView of(Profile profile, ProfileFacts facts) {
        return new ProfileView(
                profile.id(),
                profile.agreedToBeFound(),
                profile.isPaused(),
                profile.version(),
                profile.createdOn(),
                profile.changedOn(),
                facts);
    }
}
