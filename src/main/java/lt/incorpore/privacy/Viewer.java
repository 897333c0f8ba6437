package lt.incorpore.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who looks, as the person will read it.
///
/// @param role         of the caller
/// @param who          the caller's name in the system: the number of a key or an account, never a secret
/// @param organisation for whom the caller works; absent for the person
/// @param countedAs    under which name looks are counted; the same for keys that were changed for one another
public record Viewer(String role, String who, @Nullable UUID organisation, String countedAs) {

    /// The role in which people look at what is their own.
    static final String PERSON = "jobseeker";

    public Viewer {
        if (role.isBlank() || who.isBlank() || countedAs.isBlank()) {
            throw new IllegalArgumentException("nobody looks without a role and a name");
        }
    }
}
