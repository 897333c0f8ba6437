package lt.incorpore.profiles.cards;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.card.CheckPin.Asked;
import lt.incorpore.identity.card.IssueCard;
import lt.incorpore.identity.card.IssueCard.Issued;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.KeepProfile;
import org.jspecify.annotations.Nullable;

/// Gives out a card: to somebody new, with an empty profile; to somebody whom the centre knows; or to oneself.
///
/// A card of somebody known opens all that is theirs. A centre gives one again when the person lets it help, to
/// counsellors alone since they may read the contact; or when the person types the PIN of the card that this centre
/// gave them. Nobody needs either for a fresh card with an empty profile.
@ApplicationScoped
class GiveCard {

    private final KeepProfile profiles;
    private final IssueCard issue;
    private final RevokeKey revoke;
    private final ConsentLedger consents;
    private final CardGuard guard;
    private final Vault vault;

    GiveCard(
            KeepProfile profiles,
            IssueCard issue,
            RevokeKey revoke,
            ConsentLedger consents,
            CardGuard guard,
            Vault vault) {
        this.profiles = profiles;
        this.issue = issue;
        this.revoke = revoke;
        this.consents = consents;
        this.guard = guard;
        this.vault = vault;
    }

    /// What is asked.
    ///
    /// @param profile whose; null makes a new one
    /// @param pin     of the card before; empty where none was typed
    record Wanted(@Nullable UUID profile, String pin, String network) {

        @Override
        public String toString() {
            return "card of " + profile;
        }
    }

    /// @param keysEnded how many keys to the profile opened until now
    record Given(UUID profile, Issued card, int keysEnded) {}

    // The PIN is compared before the transaction begins: it takes long, and there are few connections.
    Given by(Caller caller, Wanted wanted) {
        var profile = wanted.profile();
        var own = caller.profile();
        if (profile != null && own.isEmpty()) {
            return again(caller, profile, wanted);
        }
        if (profile != null && !profile.equals(own.orElse(null))) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        if (own.isPresent()) {
            return own(caller, own.get(), wanted);
        }
        var issuer = caller.organisation().orElse(null);
        return QuarkusTransaction.joiningExisting().call(() -> give(caller, profiles.makeEmpty(), issuer));
    }

    // A key is stolen more easily than a card with its PIN, and a card lives longer: a key alone opens the first only.
    private Given own(Caller caller, UUID person, Wanted wanted) {
        var mayAgain = caller.account().isPresent() || guard.knowsOwnPin(person, wanted.pin(), wanted.network());
        return QuarkusTransaction.joiningExisting().call(() -> {
            vault.await(person);
            if (!mayAgain && issue.hadOne(person)) {
                throw CardProblems.CARD_PIN_NEEDED.because();
            }
            return give(caller, person, null);
        });
    }

    private Given again(Caller caller, UUID profile, Wanted wanted) {
        var giver = giver(caller);
        var centre = caller.ownOrganisation();
        guard.begin(profile, giver);
        var isHelped = isHelped(profile, giver);
        if (!isHelped && !guard.knowsPin(new Asked(profile, centre, wanted.pin(), wanted.network()))) {
            throw CardProblems.CARD_NOT_GIVEN.because();
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            vault.await(profile);
            // What let the centre may have ended meanwhile.
            if (isHelped ? !isHelped(profile, giver) : !isIssuer(profile, centre)) {
                throw CardProblems.CARD_NOT_GIVEN.because();
            }
            guard.count(profile, giver);
            var given = give(caller, profile, centre);
            guard.tell(profile, giver);
            return given;
        });
    }

    // Ends the keys to the profile but the one that asks: whoever takes a new card may fear that somebody else has one,
    // and a program that prints its user a card goes on.
    private Given give(Caller caller, UUID person, @Nullable UUID issuer) {
        var card = issue.to(person, issuer);
        return new Given(person, card, revoke.toProfile(person, caller.name()).size());
    }

    /// Ends a card: one's own, one of somebody who lets the centre help, or one that the centre gave out.
    ///
    /// @return whether there was one
    @Transactional
    boolean take(Caller caller, UUID profile) {
        if (caller.profile().isPresent()) {
            return takeOwn(caller, profile);
        }
        var giver = giver(caller);
        if (!isHelped(profile, giver) && !isIssuer(profile, caller.ownOrganisation())) {
            return false;
        }
        guard.begin(profile, giver);
        guard.write(profile, giver);
        return issue.takeFrom(profile);
    }

    // The card is how a person puts a thief of the key out, so a key alone does not end it.
    private boolean takeOwn(Caller caller, UUID profile) {
        if (!caller.ownProfile().equals(profile)) {
            return false;
        }
        if (caller.account().isEmpty()) {
            throw CardProblems.CARD_PIN_NEEDED.because();
        }
        return issue.takeFrom(profile);
    }

    // Assistants read no contact, and a card opens it: the consent alone is not enough for them.
    private boolean isHelped(UUID profile, Viewer giver) {
        var consent = new Consent(ConsentPurpose.COUNSELLOR_ACCESS, String.valueOf(giver.organisation()));
        return giver.role().equals(Roles.COUNSELLOR) && consents.holds(profile, consent);
    }

    private boolean isIssuer(UUID profile, UUID centre) {
        return issue.issuerOf(profile).filter(centre::equals).isPresent();
    }

    private static Viewer giver(Caller caller) {
        var role = caller.is(Roles.COUNSELLOR) ? Roles.COUNSELLOR : Roles.ASSISTANT;
        return caller.viewer(role);
    }
}
