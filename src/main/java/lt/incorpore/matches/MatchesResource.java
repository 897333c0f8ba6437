package lt.incorpore.matches;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsScope;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.Scopes;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.CheckProfile;
import lt.incorpore.profiles.OpenProfile;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ReadOwnFacts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Matches", description = "Offers for a person and people for an offer, best first, each with its reasons.")
class MatchesResource {

    private final FindMatches matches;
    private final FindCandidates candidates;
    private final CheckProfile check;
    private final OpenProfile open;
    private final ReadOwnFacts own;
    private final ReadOffers offers;
    private final Caller caller;
    private final Reader reader;

    MatchesResource(
            FindMatches matches,
            FindCandidates candidates,
            CheckProfile check,
            OpenProfile open,
            ReadOwnFacts own,
            ReadOffers offers,
            Caller caller,
            Reader reader) {
        this.matches = matches;
        this.candidates = candidates;
        this.check = check;
        this.open = open;
        this.own = own;
        this.offers = offers;
        this.caller = caller;
        this.reader = reader;
    }

    @POST
    @Path("matches")
    @PermitAll
    @Operation(
            operationId = "matchFacts",
            summary = "The best offers for facts that are sent and not kept",
            description = "Needs no account; nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileFacts.class)))
    @APIResponse(
            responseCode = "200",
            description = "matches with reasons",
            content = @Content(schema = @Schema(implementation = MatchView.Offers.class)))
    public Response match(@BeanParam MatchParameters given, @Context UriInfo uri, byte[] body) {
        var wanted = ReadMatchParameters.read(given, uri);
        var read = JsonInput.read(body, ProfileFacts.class);
        var findings = new ArrayList<>(read.findings());
        var facts = read.value();
        if (facts != null) {
            check.check(facts).stream()
                    .filter(finding -> read.findings().stream()
                            .noneMatch(known -> known.pointer().equals(finding.pointer())))
                    .forEach(findings::add);
        }
        if (facts == null || !findings.isEmpty()) {
            throw (read.findings().isEmpty() ? MatchProblems.FACTS_REJECTED : PlatformProblems.MALFORMED_REQUEST)
                    .because(findings);
        }
        return answer(matches.of(facts, wanted, reader.lang()));
    }

    @GET
    @Path("profiles/{id}/matches")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "matchProfile", summary = "The best offers for one's own profile")
    @APIResponse(
            responseCode = "200",
            description = "matches with reasons",
            content = @Content(schema = @Schema(implementation = MatchView.Offers.class)))
    public Response ofProfile(@PathParam("id") String id, @BeanParam MatchParameters given, @Context UriInfo uri) {
        var wanted = ReadMatchParameters.read(given, uri);
        var profile = open.orNotFound(caller, id);
        var facts = own.of(profile, viewer(Roles.JOBSEEKER), Purpose.OWN_DATA);
        return answer(matches.of(facts, wanted, reader.lang()));
    }

    @GET
    @Path("offers/{id}/candidates")
    @RolesAllowed({Roles.EMPLOYER, Roles.COUNSELLOR})
    @NeedsScope(Scopes.CANDIDATES_READ)
    @Operation(
            operationId = "findCandidates",
            summary = "People who fit an offer",
            description =
                    "The offer's owner gets cards without names, in bands. A counsellor gets scores with reasons, of the "
                            + "people who let the counsellor's organisation help them; these can read who looked.")
    @APIResponse(
            responseCode = "200",
            description = "cards for the owner, candidates for a counsellor",
            content = @Content(schema = @Schema(oneOf = {MatchView.Cards.class, MatchView.Candidates.class})))
    public Response candidates(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("20") @Parameter(description = "1 to 100, for counsellors") int limit,
            @QueryParam("explain")
                    @Nullable
                    @Parameter(
                            description = "how much of the reasons is said, for counsellors",
                            schema =
                                    @Schema(
                                            enumeration = {"points", "terms"},
                                            defaultValue = "terms"))
                    String explain,
            @Context UriInfo uri) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, "limit", "explain"));
        Bounds.number("?limit", limit, 1, ReadMatchParameters.MOST, findings);
        var depth = Depth.read(explain, findings, Depth.POINTS, Depth.TERMS);
        ReadMatchParameters.refuse(findings);
        if (caller.is(Roles.EMPLOYER)) {
            return answer(candidates.forOwner(id, viewer(Roles.EMPLOYER), reader.lang()));
        }
        var offer =
                Offer.numberOf(id).flatMap(offers::withNumber).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        return answer(candidates.forCounsellor(offer, limit, depth, viewer(Roles.COUNSELLOR), reader.lang()));
    }

    private Response answer(Object body) {
        return Response.ok(body)
                .header(Caching.HEADER, Caching.PRIVATE)
                .header("Content-Language", reader.lang().tag())
                .build();
    }

    private Viewer viewer(String role) {
        return caller.viewer(role);
    }
}
