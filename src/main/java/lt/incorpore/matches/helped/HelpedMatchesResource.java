package lt.incorpore.matches.helped;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COUNSELLOR)
@Tag(name = "Assistance")
class HelpedMatchesResource {

    private final MatchHelped matches;
    private final ReadWhatIf read;
    private final Caller caller;
    private final Reader reader;

    HelpedMatchesResource(MatchHelped matches, ReadWhatIf read, Caller caller, Reader reader) {
        this.matches = matches;
        this.read = read;
        this.caller = caller;
        this.reader = reader;
    }

    @GET
    @Path("assistances/{id}/matches")
    @Operation(
            operationId = "matchAssisted",
            summary = "The best offers for the person one helps, and what would be if",
            description =
                    "With every reason and what would help. What is tried out is kept nowhere; that the facts were "
                            + "read, the person can read.")
    @APIResponse(
            responseCode = "200",
            description = "matches with reasons, and how many offers there are now and then",
            content = @Content(schema = @Schema(implementation = HelpedView.class)))
    public Response matches(@PathParam("id") UUID id, @BeanParam WhatIfParameters given, @Context UriInfo uri) {
        var asked = read.read(uri.getQueryParameters());
        var helper = caller.viewer(Roles.COUNSELLOR);
        return Response.ok(matches.of(id, asked, helper, reader.lang()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .header("Content-Language", reader.lang().tag())
                .build();
    }
}
