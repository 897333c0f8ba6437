package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lt.incorpore.identity.Caller;

/// The one door to a profile: it opens to the person's own key and to no other.
@ApplicationScoped
public class OpenProfile {

    private final Profiles profiles;

    OpenProfile(Profiles profiles) {
        this.profiles = profiles;
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
        return profiles.findByIdOptional(id).<Door>map(Opened::new).orElseGet(Refused::new);
    }
}
