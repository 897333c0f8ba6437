package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.Viewer;

/// Reads a profile whole, with what is sealed of its legal answers: for the person, or for a helper beside the
/// person.
@ApplicationScoped
public class ReadOwnFacts {

    private final Vault vault;
    private final ProfileUses uses;

    ReadOwnFacts(Vault vault, ProfileUses uses) {
        this.vault = vault;
        this.uses = uses;
    }

    @Transactional
    public ProfileFacts of(Profile profile, Viewer viewer, Purpose purpose) {
        var sealed = vault.reveal(profile.id(), EnumSet.of(Field.LEGAL), viewer, purpose)
                .get(Field.LEGAL);
        return sealed == null ? profile.facts() : LegalInputs.read(sealed).into(profile.facts());
    }

    /// As the person sees it.
    @Transactional
    public ProfileView view(Profile profile, Viewer viewer, Purpose purpose) {
        return ProfileView.of(profile, of(profile, viewer, purpose), uses.warnedOn(profile.id()));
    }
}
