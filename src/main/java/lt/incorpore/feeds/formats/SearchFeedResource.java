package lt.incorpore.feeds.formats;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.search.FindOffers;
import lt.incorpore.search.FindOffers.Found;
import lt.incorpore.search.FindOffers.Hit;
import lt.incorpore.search.OfferQuestion;
import lt.incorpore.search.ReadParameters;
import lt.incorpore.search.SearchParameters;
import lt.incorpore.search.index.Order;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feeds/offers")
@Tag(name = "Feeds")
class SearchFeedResource {

    private final ReadParameters parameters;
    private final FindOffers find;
    private final SearchFeed feed;
    private final JobPosting jobPosting;
    private final Poster poster;
    private final Reader reader;
    private final Clock clock;

    SearchFeedResource(
            ReadParameters parameters,
            FindOffers find,
            SearchFeed feed,
            JobPosting jobPosting,
            Poster poster,
            Reader reader,
            Clock clock) {
        this.parameters = parameters;
        this.find = find;
        this.feed = feed;
        this.jobPosting = jobPosting;
        this.poster = poster;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("atom")
    @PermitAll
    @Produces(SearchFeed.MEDIA_TYPE)
    @Operation(
            operationId = "searchOffersAsAtom",
            summary = "Any search as an Atom feed, newest first, without an account",
            description = "The same parameters as /api/v1/offers. Also at /api/v1/offers.atom.")
    @APIResponse(
            responseCode = "200",
            description = "an Atom feed",
            content = @Content(mediaType = SearchFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response atom(@BeanParam SearchParameters given, @Context UriInfo uri) {
        var found = found(uri);
        var head = new SearchFeed.Head(address(uri, null), next(uri, found), reader.lang());
        var offers = found.hits().stream().map(Hit::offer).toList();
        return Response.ok(feed.of(offers, head, clock.instant()), SearchFeed.MEDIA_TYPE)
                .header("Content-Language", reader.lang().tag())
                .header("Vary", "Accept-Language, Accept-Encoding")
                .build();
    }

    @GET
    @Path("job-postings")
    @PermitAll
    @Produces(JobPosting.MEDIA_TYPE)
    @Operation(
            operationId = "searchJobPostings",
            summary = "Any search as a list of schema.org JobPostings (JSON-LD), newest first",
            description = "The same parameters as /api/v1/offers. Also at /api/v1/offers.jsonld.")
    @APIResponse(
            responseCode = "200",
            description = "an ItemList of JobPostings",
            content = @Content(mediaType = JobPosting.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public Response jobPostings(@BeanParam SearchParameters given, @Context UriInfo uri) {
        var found = found(uri);
        var postings = found.hits().stream().map(Hit::offer).map(this::posting).toList();
        var answer = Response.ok(jobPosting.list(postings), JobPosting.MEDIA_TYPE);
        var next = next(uri, found);
        return (next == null ? answer : answer.header("Link", "<" + next + ">; rel=\"next\"")).build();
    }

    private com.fasterxml.jackson.databind.node.ObjectNode posting(Offer offer) {
        return jobPosting.posting(offer, poster.of(offer));
    }

    private Found found(UriInfo uri) {
        var wanted = parameters.read(uri.getQueryParameters());
        if (wanted.facets()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(
                    Finding.error("?facets", "unknown_parameter").with("near", "–"));
        }
        var question = wanted.question();
        // What came since the last look is what a reader of feeds wants, unless it says otherwise.
        var order = uri.getQueryParameters().containsKey("sort") ? question.order() : Order.NEWEST;
        return find.find(
                new OfferQuestion(question.words(), question.filters(), order), wanted.limit(), wanted.cursor());
    }

    private static @Nullable String next(UriInfo uri, Found found) {
        return found.next() == null ? null : address(uri, found.next());
    }

    // Relative, since only the caller knows by which name the service is reached.
    private static String address(UriInfo uri, @Nullable String cursor) {
        var address = UriBuilder.fromPath(uri.getRequestUri().getRawPath())
                .replaceQuery(uri.getRequestUri().getRawQuery());
        return (cursor == null ? address : address.replaceQueryParam("cursor", cursor))
                .build()
                .toString();
    }
}
