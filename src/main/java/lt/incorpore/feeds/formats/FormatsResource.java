package lt.incorpore.feeds.formats;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import lt.incorpore.feeds.FeedProblems;
import lt.incorpore.identity.Caller;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "Formats")
class FormatsResource {

    private static final String CALENDAR = "text/calendar";

    private final JobPosting jobPosting;
    private final PositionOpening positionOpening;
    private final Poster poster;
    private final ReadOffers offers;
    private final PublicLinks links;
    private final Caller caller;
    private final Clock clock;

    FormatsResource(
            JobPosting jobPosting,
            PositionOpening positionOpening,
            Poster poster,
            ReadOffers offers,
            PublicLinks links,
            Caller caller,
            Clock clock) {
        this.jobPosting = jobPosting;
        this.positionOpening = positionOpening;
        this.poster = poster;
        this.offers = offers;
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("offers/{id}/job-posting")
    @PermitAll
    @Produces(JobPosting.MEDIA_TYPE)
    @Operation(operationId = "getJobPosting", summary = "An open offer as schema.org JobPosting (JSON-LD)")
    @APIResponse(
            responseCode = "200",
            description = "a JobPosting, to be put into a page as it is",
            content =
                    @Content(
                            mediaType = JobPosting.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    @APIResponse(responseCode = "410", description = "it has ended")
    public Response jobPosting(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        return answer(id, uri, request, jobPosting);
    }

    @GET
    @Path("offers/{id}/position-opening")
    @PermitAll
    @Produces(PositionOpening.MEDIA_TYPE)
    @Operation(
            operationId = "getPositionOpening",
            summary = "An open offer as HR-XML 3.2 PositionOpening, as EURES exchanges it")
    @APIResponse(
            responseCode = "200",
            description = "a PositionOpening",
            content =
                    @Content(
                            mediaType = PositionOpening.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    @APIResponse(responseCode = "410", description = "it has ended")
    public Response positionOpening(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        return answer(id, uri, request, positionOpening);
    }

    @GET
    @Path("offers/{id}/calendar")
    @PermitAll
    @Produces(CALENDAR)
    @Operation(
            operationId = "getOfferCalendar",
            summary = "The last day to answer an open offer, and its first day of work, for a calendar (iCalendar)")
    @APIResponse(
            responseCode = "200",
            description = "one or two all-day events",
            content =
                    @Content(
                            mediaType = CALENDAR,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    @APIResponse(responseCode = "410", description = "it has ended")
    public Response calendar(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        KnownParameters.check(uri);
        var offer = open(id);
        var text = OfferCalendar.of(offer, clock.instant(), links.page(offer));
        return Tags.answer(request, new EntityTag(offer.version() + "-ics"), text.getBytes(StandardCharsets.UTF_8))
                .type(CALENDAR + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + offer.id() + ".ics\"")
                .build();
    }

    private Response answer(String id, UriInfo uri, Request request, OfferFormat format) {
        KnownParameters.check(uri);
        var offer = open(id);
        var tag = new EntityTag(offer.version() + "-" + format.mediaType().replaceAll("\\W", "-"));
        return Tags.answer(request, tag, format.write(offer, poster.of(offer)))
                .type(format.mediaType())
                .header("Vary", "Accept, Accept-Encoding")
                .build();
    }

    // Its owner sees what others will see; of what is hidden nobody else learns that it is there.
    private Offer open(String id) {
        var offer =
                Offer.numberOf(id).flatMap(offers::withNumber).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (!offer.isEnded()
                && Owner.of(caller).filter(owner -> owner.owns(offer)).isPresent()) {
            return offer;
        }
        if (offer.isHidden()) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        if (!offer.isOpenOn(LocalDate.now(clock))) {
            throw FeedProblems.OFFER_GONE.because();
        }
        return offer;
    }
}
