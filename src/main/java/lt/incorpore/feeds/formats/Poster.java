package lt.incorpore.feeds.formats;

import jakarta.enterprise.context.ApplicationScoped;
import lt.incorpore.offers.Offer;
import lt.incorpore.partners.ReadOrganisations;

/// Who posts an offer, by name.
@ApplicationScoped
public class Poster {

    private final ReadOrganisations organisations;

    Poster(ReadOrganisations organisations) {
        this.organisations = organisations;
    }

    /// @return the organisation; blank where a person offers a service: people are never named
    public String of(Offer offer) {
        var organisation = offer.organisation();
        return organisation == null ? "" : organisations.name(organisation).orElse("");
    }
}
