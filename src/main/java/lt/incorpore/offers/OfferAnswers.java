package lt.incorpore.offers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import lt.incorpore.offers.PublishOffer.Outcome;
import lt.incorpore.offers.PublishOffer.Published;
import lt.incorpore.offers.proposals.ProposeCodes;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Preferences;
import lt.incorpore.platform.conditions.Tags;
import lt.incorpore.taxonomy.Taxonomy;

/// How offers are answered: in the reader's language, with a tag, and as briefly as was asked.
@RequestScoped
class OfferAnswers {

    private final Taxonomy taxonomy;
    private final ProposeCodes propose;
    private final Tags tags;
    private final Reader reader;
    private final Preferences preferences;
    private final Request request;

    OfferAnswers(
            Taxonomy taxonomy,
            ProposeCodes propose,
            Tags tags,
            Reader reader,
            Preferences preferences,
            Request request) {
        this.taxonomy = taxonomy;
        this.propose = propose;
        this.tags = tags;
        this.reader = reader;
        this.preferences = preferences;
        this.request = request;
    }

    /// The offer, or that the caller has it already.
    Response read(Offer offer) {
        var lang = reader.lang();
        var view = OfferView.of(offer, taxonomy, lang);
        return tags.answer(request, tags.of(offer.version(), lang, view), lang, view);
    }

    /// A page of offers, or that the caller has it already.
    Response read(Page<Offer> page) {
        var lang = reader.lang();
        var view = new Page<>(
                page.items().stream()
                        .map(offer -> OfferView.of(offer, taxonomy, lang))
                        .toList(),
                page.total(),
                page.next());
        return tags.answer(request, tags.of(lang, view), lang, view);
    }

    /// What became of a draft.
    ///
    /// @param more warnings found before, in its shape
    Response published(Published published, List<Finding> more) {
        var offer = published.offer();
        var isNew = published.outcome() == Outcome.CREATED;
        var answer = isNew ? Response.created(URI.create("/api/v1/offers/" + offer.id())) : Response.ok();
        var warnings = new java.util.ArrayList<>(more);
        warnings.addAll(published.warnings());
        return changed(answer.header("Outcome", published.outcome()), isNew ? 201 : 200, offer, warnings);
    }

    Response closed(Offer offer) {
        return changed(Response.ok(), 200, offer, List.of());
    }

    /// Codes that a draft could name as well.
    ProposeCodes.Proposals proposals(OfferContent draft) {
        return propose.of(draft, reader.lang());
    }

    List<FindingBody> bodies(List<Finding> findings, boolean errors) {
        var lang = reader.lang();
        return findings.stream()
                .filter(finding -> finding.isError() == errors)
                .map(finding -> FindingBody.of(finding, lang))
                .toList();
    }

    private Response changed(Response.ResponseBuilder answer, int status, Offer offer, List<Finding> warnings) {
        var lang = reader.lang();
        // The tag of what can be read at the offer's own address, where there are no warnings.
        var tag = tags.of(offer.version(), lang, OfferView.of(offer, taxonomy, lang));
        answer.tag(tag)
                .header("Content-Language", lang.tag())
                .header("Vary", "Accept-Language, Accept-Encoding")
                .entity(OfferView.of(offer, taxonomy, lang, warnings));
        return preferences.minimal(answer, status).build();
    }
}
