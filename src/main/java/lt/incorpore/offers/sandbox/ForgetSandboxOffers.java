package lt.incorpore.offers.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import lt.incorpore.offers.Offers;
import lt.incorpore.partners.sandbox.SandboxEnded;

/// Deletes the offers of a sandbox that ends. They stood in no index.
@ApplicationScoped
class ForgetSandboxOffers {

    private final Offers offers;

    ForgetSandboxOffers(Offers offers) {
        this.offers = offers;
    }

    void forget(@Observes SandboxEnded ended) {
        offers.delete("organisation = ?1 AND sandbox", ended.organisation());
    }
}
