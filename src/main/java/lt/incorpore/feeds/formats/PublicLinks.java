package lt.incorpore.feeds.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import lt.incorpore.feeds.alerts.AlertsConfig;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Lang;

/// Whole addresses of offers, for documents that are read elsewhere: there a relative address leads nowhere.
@ApplicationScoped
class PublicLinks {

    private final AlertsConfig config;

    PublicLinks(AlertsConfig config) {
        this.config = config;
    }

    /// The page that a person reads.
    String page(Offer offer, Lang lang) {
        return config.address() + "/" + lang.tag() + "/job/" + offer.id();
    }

    /// The page in the language of the text.
    String page(Offer offer) {
        return page(offer, spoken(offer));
    }

    /// The language of the text, where pages know it; else Lithuanian.
    static Lang spoken(Offer offer) {
        return Optional.ofNullable(offer.content().language())
                .flatMap(Lang::ofTag)
                .orElse(Lang.LT);
    }

    /// The offer in the API, which is its name too.
    String offer(Offer offer) {
        return config.address() + "/api/v1/offers/" + offer.id();
    }
}
