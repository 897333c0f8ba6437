package lt.incorpore.offers;

import jakarta.enterprise.context.RequestScoped;
import lt.incorpore.identity.Caller;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Preferences;

/// Who posts, and how strictly the post is to be read.
@RequestScoped
class Calling {

    private final Caller caller;
    private final Preferences preferences;

    Calling(Caller caller, Preferences preferences) {
        this.caller = caller;
        this.preferences = preferences;
    }

    /// @throws lt.incorpore.platform.Problem when the key may own no offers
    Owner owner() {
        return Owner.of(caller).orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }

    boolean owns(Offer offer) {
        return Owner.of(caller).filter(owner -> owner.owns(offer)).isPresent();
    }

    /// Whoever builds a program, with a sandbox key, wants to know of a misspelt field; in live a field that is new to
    /// us must not stop a nightly run.
    boolean isStrict() {
        return preferences.isStrict(caller.isSandbox());
    }

    JsonInput.Read<OfferContent> read(byte[] body) {
        return strictly(JsonInput.read(body, OfferContent.class));
    }

    JsonInput.Read<OfferContent> strictly(JsonInput.Read<OfferContent> input) {
        return isStrict() ? input : input.lenient();
    }
}
