package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.privacy.KeepsPeople;

/// The profile's part in an export and in an erasure. The keys to it go with it.
@ApplicationScoped
class ProfileOfPerson implements KeepsPeople {

    private final Profiles profiles;
    private final ProfileUses uses;
    private final RevokeKey revokeKey;

    ProfileOfPerson(Profiles profiles, ProfileUses uses, RevokeKey revokeKey) {
        this.profiles = profiles;
        this.uses = uses;
        this.revokeKey = revokeKey;
    }

    @Override
    public String part() {
        return "profile";
    }

    @Override
    public Object export(UUID person) {
        return profiles.findByIdOptional(person)
                .<Object>map(profile -> ProfileView.of(profile, profile.facts(), uses.warnedOn(person)))
                .orElseGet(List::of);
    }

    @Override
    public Set<UUID> people() {
        return profiles.people();
    }

    @Override
    public void erase(UUID person) {
        profiles.deleteById(person);
        profiles.flush();
        uses.forget(person);
        revokeKey.ofProfile(person);
    }
}
