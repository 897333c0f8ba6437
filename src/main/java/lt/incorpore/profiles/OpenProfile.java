package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// The one door to a profile: it opens to the person's own key and to no other.
@ApplicationScoped
public class OpenProfile {

    private final Profiles profiles;
    private final ProfileUses uses;

    OpenProfile(Profiles profiles, ProfileUses uses) {
        this.profiles = profiles;
        this.uses = uses;
    }

    /// Whether the door opened.
    public sealed interface Door {}

    public record Opened(Profile profile) implements Door {}

    /// Not there, or not the caller's: which of the two is not told.
    public record Refused() implements Door {}

    @Transactional
    public Door by(Caller caller, UUID id) {
        if (!caller.profile().map(id::equals).orElse(false)) {
            return new Refused();
        }
        uses.mark(id);
        return profiles.findByIdOptional(id).<Door>map(Opened::new).orElseGet(Refused::new);
    }

    /// How one's own profile stands.
    ///
    /// @param warnedOn when it was to be erased since nobody came; told on the day on which the person is back
    public record Own(UUID id, boolean paused, @Nullable LocalDate warnedOn) {}

    /// The caller's own, however the caller came.
    ///
    /// @throws lt.incorpore.platform.Problem not found, where the caller has none
    @Transactional
    public Own own(Caller caller) {
        var id = caller.profile().orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        var profile = orNotFound(caller, id.toString());
        return new Own(id, profile.isPaused(), uses.warnedOn(id).orElse(null));
    }

    /// As [#by], for an address.
    ///
    /// @param id as it stands in the address
    /// @throws lt.incorpore.platform.Problem not found, whatever the reason
    @Transactional
    public Profile orNotFound(Caller caller, String id) {
        try {
            return switch (by(caller, UUID.fromString(id))) {
                case Opened(Profile profile) -> profile;
                case Refused() -> throw PlatformProblems.NOT_FOUND.because();
            };
        } catch (IllegalArgumentException e) {
            throw PlatformProblems.NOT_FOUND.because();
        }
    }
}
