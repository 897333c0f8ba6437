package lt.incorpore.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who looks, as the person will read it.
///
/// @param role         of the caller
/// @param who          the caller's name in the system: the number of a key or an account, never a secret
/// @param organisation for whom the caller works; absent for the person
public record Viewer(String role, String who, @Nullable UUID organisation) {

    /// The role in which people look at what is their own.
    static final String PERSON = "jobseeker";

    public Viewer {
        if (role.isBlank() || who.isBlank()) {
            throw new IllegalArgumentException("nobody looks without a role and a name");
        }
    }
}
