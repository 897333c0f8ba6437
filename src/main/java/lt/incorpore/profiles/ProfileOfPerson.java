package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.privacy.KeepsPeople;

/// The profile's part in an export and in an erasure. The keys to it go with it.
@ApplicationScoped
class ProfileOfPerson implements KeepsPeople {

    private final Profiles profiles;
    private final RevokeKey revokeKey;

    ProfileOfPerson(Profiles profiles, RevokeKey revokeKey) {
        this.profiles = profiles;
        this.revokeKey = revokeKey;
    }

    @Override
    public String part() {
        return "profile";
    }

    @Override
    public Object export(UUID person) {
        return profiles.findByIdOptional(person).<Object>map(ProfileView::of).orElseGet(List::of);
    }

    @Override
    public void erase(UUID person) {
        profiles.deleteById(person);
        revokeKey.ofProfile(person);
    }
}
