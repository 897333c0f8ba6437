package lt.incorpore.orientation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.orientation.OccupationView.Orientation;
import lt.incorpore.orientation.OccupationView.Page;
import lt.incorpore.orientation.OccupationView.Way;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.profiles.CheckProfile;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.taxonomy.CheckCodes;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Orientation",
        description = "What could I do? Skills from life, interests, occupations that fit, and the way to one.")
class OrientationResource {

    private static final String OCCUPATION = "occupation";
    private static final int USUAL = 12;
    private static final int MOST = 50;

    private final FitOccupations fits;
    private final WayToOccupation way;
    private final ShowOccupation show;
    private final CheckProfile check;
    private final CheckCodes codes;
    private final Taxonomy taxonomy;
    private final Reader reader;

    OrientationResource(
            FitOccupations fits,
            WayToOccupation way,
            ShowOccupation show,
            CheckProfile check,
            CheckCodes codes,
            Taxonomy taxonomy,
            Reader reader) {
        this.fits = fits;
        this.way = way;
        this.show = show;
        this.check = check;
        this.codes = codes;
        this.taxonomy = taxonomy;
        this.reader = reader;
    }

    @POST
    @Path("orientation")
    @Operation(
            operationId = "orient",
            summary = "Occupations that fit interests and skills",
            description = "From the interest test, the life cards and what else is known. Needs no account; nothing is "
                    + "stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrientationInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "occupations, best first",
            content = @Content(schema = @Schema(implementation = Orientation.class)))
    public Response orient(
            @Nullable @QueryParam("limit") @Parameter(description = "1 to 50; usually 12") String limit,
            @Context UriInfo uri,
            byte[] body) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, "limit"));
        var most = Bounds.whole("?limit", limit, USUAL, findings);
        Bounds.number("?limit", most, 1, MOST, findings);
        refuse(findings);
        var input = read(body);
        return unkept(new Orientation(fits.best(input.person(), most, reader.lang())));
    }

    @POST
    @Path("orientation:plan")
    @Operation(
            operationId = "planOccupation",
            summary = "The way to one occupation",
            description = "How it fits, what would open more of its offers (each number is true when it is done), who "
                    + "teaches what is missing, and at most three next steps. Nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrientationInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "the way",
            content = @Content(schema = @Schema(implementation = Way.class)))
    public Response plan(
            @Nullable @QueryParam(OCCUPATION) @Parameter(description = "ESCO URI", required = true) String uriOfOne,
            @Context UriInfo uri,
            byte[] body) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, OCCUPATION));
        var occupation = occupation(uriOfOne, findings);
        var input = read(body);
        return unkept(way.of(input.person(), occupation, reader.lang()));
    }

    @GET
    @Path("orientation/occupation")
    @Operation(
            operationId = "showOccupation",
            summary = "What an occupation is",
            description =
                    "What one does and where, what open offers pay, how many there are, whether it is regulated and "
                            + "whom to ask, and what stands near it.")
    @APIResponse(
            responseCode = "200",
            description = "the occupation",
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Response occupation(
            @Nullable @QueryParam("uri") @Parameter(description = "ESCO URI", required = true) String uriOfOne,
            @Nullable @QueryParam("municipality") @Parameter(description = "from where offers are near, two-digit code")
                    String municipality,
            @Context UriInfo uri) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, "uri", "municipality"));
        if (municipality != null) {
            codes.municipality("?municipality", municipality, findings);
        }
        var occupation = occupation(uriOfOne, findings);
        var reach = municipality == null ? null : new ProfileFacts.Reach(municipality, null, null);
        return Response.ok(show.page(occupation, reach, reader.lang()))
                .header("Content-Language", reader.lang().tag())
                .build();
    }

    private Occupation occupation(@Nullable String uri, List<Finding> findings) {
        codes.occupation("?" + OCCUPATION, uri, findings);
        refuse(findings);
        return taxonomy.occupation(String.valueOf(uri)).orElseThrow();
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
    }

    private OrientationInput read(byte[] body) {
        var read = JsonInput.read(body, OrientationInput.class);
        var input = read.orThrow();
        var findings = new ArrayList<>(input.findings());
        check.check(input.factsOrNothing()).stream()
                .map(finding -> finding.under("/facts"))
                .forEach(findings::add);
        if (!findings.isEmpty()) {
            throw OrientationProblems.ANSWERS_REJECTED.because(findings);
        }
        return input;
    }

    private Response unkept(Object answer) {
        return Response.ok(answer)
                .header(Caching.HEADER, Caching.PRIVATE)
                .header("Content-Language", reader.lang().tag())
                .build();
    }
}
