package lt.incorpore.offers;

import java.util.Optional;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import org.jspecify.annotations.Nullable;

/// Whose offers are meant: an organisation's, or a person's own.
///
/// @param sandbox whether the organisation is a sandbox
public record Owner(@Nullable UUID organisation, @Nullable UUID profile, boolean sandbox) {

    public Owner {
        if ((organisation == null) == (profile == null)) {
            throw new IllegalArgumentException("an offer has one owner: organisation " + organisation);
        }
    }

    public static Owner organisation(UUID id) {
        return new Owner(id, null, false);
    }

    /// The owner a key stands for, if it may own offers.
    public static Optional<Owner> of(Caller caller) {
        if (caller.profile().isPresent()) {
            return caller.profile().map(profile -> new Owner(null, profile, false));
        }
        return caller.organisation().map(id -> new Owner(id, null, caller.isSandbox()));
    }

    boolean isPerson() {
        return profile != null;
    }

    public boolean owns(Offer offer) {
        return isPerson() ? profile != null && profile.equals(offer.profile) : same(organisation, offer.organisation);
    }

    private static boolean same(@Nullable UUID one, @Nullable UUID other) {
        return one != null && one.equals(other);
    }
}
