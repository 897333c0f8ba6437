package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import lt.incorpore.partners.Organisation;
import lt.incorpore.partners.ReadOrganisations;

/// By what names the employer behind an offer goes, for people who hide from one.
@ApplicationScoped
public class ReadEmployer {

    private final ReadOrganisations organisations;
    private final Offers offers;

    ReadEmployer(ReadOrganisations organisations, Offers offers) {
        this.organisations = organisations;
        this.offers = offers;
    }

    /// Number and code of whoever posted the offer, and the code of whoever it was posted for.
    @Transactional
    public Set<String> namesOf(Offer offer) {
        var names = new LinkedHashSet<String>();
        var owner = offer.organisation();
        if (owner != null) {
            names.add(owner.toString());
            organisations.with(owner).map(Organisation::code).ifPresent(names::add);
        }
        var employer = offer.content().employer();
        if (employer != null && employer.code() != null) {
            names.add(employer.code());
        }
        return names;
    }

    /// The same, of an offer by its number; nothing where it is gone.
    @Transactional
    public Set<String> namesOf(long number) {
        return offers.findByIdOptional(number).map(this::namesOf).orElseGet(Set::of);
    }
}
