package lt.incorpore.taxonomy.linking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reference", description = "Codes and names that offers and profiles are made of.")
class SkillsResource {

    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST = 20;

    private final ExtractSkills extract;
    private final Reader reader;

    SkillsResource(ExtractSkills extract, Reader reader) {
        this.extract = extract;
        this.reader = reader;
    }

    /// @param text of an advertisement, at most 5,000 characters
    @Schema(name = "TextOfWork")
    record TextOfWork(@Nullable String text) {}

    /// @param skills the most confident first
    @Schema(name = "ProposedSkills")
    record ProposedSkills(List<ProposedSkill> skills) {}

    @POST
    @Path("skills:extract")
    @Operation(
            operationId = "extractSkills",
            summary = "Which skills a text asks for, with the words that show them",
            description = "Proposals for an employer to confirm or drop. Nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TextOfWork.class)))
    public ProposedSkills extract(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var text = JsonInput.read(body, TextOfWork.class).orThrow().text();
        var findings = new ArrayList<Finding>();
        if (text == null || text.isBlank()) {
            findings.add(Finding.error("/text", "text_missing"));
        }
        Bounds.text("/text", text, LONGEST_TEXT, findings);
        if (text == null || !findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        return new ProposedSkills(extract.propose(text, reader.lang(), MOST));
    }
}
