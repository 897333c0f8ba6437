package lt.incorpore.web.employer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.incorpore.applications.AskForContact;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.matches.FindCandidates;
import lt.incorpore.matches.MatchView;
import lt.incorpore.offers.OfferState;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.card.ShowOwnOffers;
import lt.incorpore.offers.card.ShowOwnOffers.Own;
import lt.incorpore.offers.freshness.ConfirmOffer;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.web.Pages;
import lt.incorpore.web.Say;

/// An employer's own offers, and the people for each: cards without names, whom one tap asks.
@Path(Pages.PATH + "/employer/offers")
@RolesAllowed(Roles.EMPLOYER)
class OwnOfferPages {

    private static final int MOST = 50;

    private final Pages pages;
    private final ShowOwnOffers offers;
    private final FindCandidates candidates;
    private final AskForContact ask;
    private final ConfirmOffer confirm;
    private final Caller caller;

    OwnOfferPages(
            Pages pages,
            ShowOwnOffers offers,
            FindCandidates candidates,
            AskForContact ask,
            ConfirmOffer confirm,
            Caller caller) {
        this.pages = pages;
        this.offers = offers;
        this.candidates = candidates;
        this.ask = ask;
        this.confirm = confirm;
        this.caller = caller;
    }

    /// @param state key of its words
    record Row(String id, String title, String state, String href, boolean isStanding) {}

    /// @param band  key of its words
    /// @param can   what fits: skills and languages
    /// @param lacks skills that are missing
    /// @param way   how far the person lives; blank where it is not known
    /// @param right whether the person may work, and never why
    record Person(String card, String band, String can, String lacks, String way, String right) {}

    @GET
    public Response list() {
        var rows = offers.latest(owner(), MOST, pages.lang()).stream()
                .map(this::row)
                .toList();
        return pages.page("employer/offers")
                .with("rows", rows)
                .twin("/api/v1/own-offers")
                .keptNowhere()
                .answer();
    }

    @GET
    @Path("{id: job_[0-9]+}")
    public Response one(@PathParam("id") String id) {
        var offer = owned(id);
        var isOpen = offer.state() == OfferState.OPEN;
        var held = offer.held();
        return pages.page("employer/offer")
                .with("row", row(offer))
                .with("next", held == null ? "" : held.next())
                .with("isOpen", isOpen)
                .with("people", isOpen ? people(id) : List.of())
                .twin("/api/v1/offers/" + id + "/candidates")
                .keptNowhere()
                .answer();
    }

    /// Asks the person behind a card.
    @POST
    @Path("{id: job_[0-9]+}/people/{card}/ask")
    public Response ask(@PathParam("id") String id, @PathParam("card") String card) {
        var state = ask.howItStands(caller.ownOrganisation(), owned(id).number(), card, viewer());
        return pages.page("employer/asked")
                .with("state", "posting_contact_" + state)
                .with("back", "/" + pages.lang().tag() + "/employer/offers/" + id)
                .at("/employer/offers/" + id)
                .keptNowhere()
                .answer();
    }

    /// Says that an offer still stands.
    @POST
    @Path("{id: job_[0-9]+}/still-open")
    public Response stillOpen(@PathParam("id") String id) {
        confirm.confirm(owner(), owned(id).number());
        return pages.goTo("/employer/offers/" + id);
    }

    private Row row(Own offer) {
        return new Row(
                offer.id(),
                offer.title(),
                "posting_state_" + offer.state(),
                "/" + pages.lang().tag() + "/employer/offers/" + offer.id(),
                offer.state() == OfferState.OPEN || offer.state() == OfferState.PAUSED);
    }

    private List<Person> people(String offer) {
        return candidates.forOwner(offer, viewer(), pages.lang()).cards().stream()
                .map(this::person)
                .toList();
    }

    private Person person(MatchView.Card card) {
        return new Person(
                card.card(),
                "posting_band_" + card.band(),
                Stream.concat(card.matchedSkills().stream(), card.languages().stream())
                        .map(MatchView.Part::name)
                        .collect(Collectors.joining(", ")),
                card.missingSkills().stream().map(MatchView.Part::name).collect(Collectors.joining(", ")),
                way(card.travel()),
                right(card.rightToWork()));
    }

    private String way(MatchView.Travel travel) {
        var say = new Say(pages.lang());
        return switch (travel) {
            case UNDER_10_KM -> say.it("up_to_km", "km", 10);
            case UNDER_25_KM -> say.it("up_to_km", "km", 25);
            case UNDER_50_KM -> say.it("up_to_km", "km", 50);
            case FURTHER -> say.it("posting_far");
            case REMOTE -> say.it("place_home");
            case UNKNOWN -> "";
        };
    }

    private String right(MatchView.Right right) {
        var say = new Say(pages.lang());
        var key = "posting_right_" + right.answer();
        return right.from() == null ? say.it(key) : say.it(key, "day", right.from());
    }

    private Own owned(String id) {
        return offers.one(owner(), id, pages.lang());
    }

    private Owner owner() {
        return Owner.of(caller).orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }

    private Viewer viewer() {
        return new Viewer(Roles.EMPLOYER, caller.name(), caller.ownOrganisation(), caller.countedAs());
    }
}
