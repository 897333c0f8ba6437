package lt.incorpore.profiles.cards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.FreshProof;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.card.IssueCard;
import lt.incorpore.identity.card.IssueCard.Issued;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.limits.Turnstile;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.RecordLook;
import lt.incorpore.profiles.KeepProfile;
import org.jspecify.annotations.Nullable;

/// Gives out a card: to somebody new, with an empty profile; to somebody whom the centre helps; or to oneself.
@ApplicationScoped
class GiveCard {

    /// A card of somebody known opens all that is theirs, so a stolen account must not make many.
    private static final int AN_HOUR = 20;

    private final KeepProfile profiles;
    private final IssueCard issue;
    private final RevokeKey revoke;
    private final ConsentLedger consents;
    private final RecordLook record;
    private final Guard guard;

    GiveCard(
            KeepProfile profiles,
            IssueCard issue,
            RevokeKey revoke,
            ConsentLedger consents,
            RecordLook record,
            Guard guard) {
        this.profiles = profiles;
        this.issue = issue;
        this.revoke = revoke;
        this.consents = consents;
        this.record = record;
        this.guard = guard;
    }

    /// Stands before what a stolen session would be used for.
    @ApplicationScoped
    static class Guard {

        private final FreshProof proof;
        private final Turnstile turnstile;

        Guard(FreshProof proof, Turnstile turnstile) {
            this.proof = proof;
            this.turnstile = turnstile;
        }

        void check(Caller caller) {
            proof.require();
            turnstile.passHourly("cards", AN_HOUR, caller.countedAs());
        }
    }

    /// @param keysEnded how many keys to the profile opened until now
    record Given(UUID profile, Issued card, int keysEnded) {}

    /// Ends the keys to the profile but the one that asks: whoever takes a new card may fear that somebody else has
    /// one,
    /// and a program that prints its user a card goes on.

    @Transactional
    Given by(Caller caller, @Nullable UUID profile) {
        var person = profile == null ? caller.profile().orElseGet(profiles::makeEmpty) : profile;
        if (profile != null) {
            refuseUnlessMay(caller, profile);
        }
        var card = issue.to(person, caller.organisation().orElse(null));
        return new Given(person, card, revoke.toProfile(person, caller.name()).size());
    }

    /// @return whether there was one
    @Transactional
    boolean take(Caller caller, UUID profile) {
        refuseUnlessMay(caller, profile);
        return issue.takeFrom(profile);
    }

    // Whose it is not, it is not there.
    private void refuseUnlessMay(Caller caller, UUID profile) {
        if (caller.profile().isPresent()) {
            if (!caller.profile().get().equals(profile)) {
                throw PlatformProblems.NOT_FOUND.because();
            }
            return;
        }
        var organisation = caller.ownOrganisation();
        var consent = new Consent(ConsentPurpose.COUNSELLOR_ACCESS, organisation.toString());
        var isHelped = caller.is(Roles.COUNSELLOR) && consents.holds(profile, consent);
        if (!isHelped && !issue.issuerOf(profile).filter(organisation::equals).isPresent()) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        guard.check(caller);
        var role = caller.is(Roles.COUNSELLOR) ? Roles.COUNSELLOR : Roles.ASSISTANT;
        record.write(profile, RecordLook.CARD, caller.viewer(role), Purpose.COUNSELLING);
    }
}
