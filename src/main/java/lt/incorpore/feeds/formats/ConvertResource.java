package lt.incorpore.feeds.formats;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.identity.NeedsScope;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.Scopes;
import lt.incorpore.offers.CheckOffer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Formats", description = "Offers and résumés in the formats of others.")
class ConvertResource {

    private final JobPosting jobPosting;
    private final PositionOpening positionOpening;
    private final ReadResume resume;
    private final CheckOffer check;
    private final Reader reader;

    ConvertResource(
            JobPosting jobPosting,
            PositionOpening positionOpening,
            ReadResume resume,
            CheckOffer check,
            Reader reader) {
        this.jobPosting = jobPosting;
        this.positionOpening = positionOpening;
        this.resume = resume;
        this.check = check;
        this.reader = reader;
    }

    /// @param cannotHold fields of an offer that the format has no place for: add them by hand
    @Schema(name = "ConvertedOffers")
    record Converted(List<Draft> items, List<String> cannotHold) {}

    /// @param draft       what was understood; send it to `/api/v1/offers` when it is as it should be
    /// @param publishable whether it could be published as it is
    /// @param errors      what must be mended first
    /// @param warnings    what deserves a second look, and what could not be taken over
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ConvertedOffer")
    record Draft(
            OfferContent draft,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean publishable,
            List<FindingBody> errors,
            List<FindingBody> warnings) {}

    @POST
    @Path("offers:convert")
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsScope(Scopes.OFFERS_READ)
    @Consumes({JobPosting.MEDIA_TYPE, PositionOpening.MEDIA_TYPE, "text/xml"})
    @Operation(
            operationId = "convertOffers",
            summary = "Turn a schema.org JobPosting or an HR-XML PositionOpening into drafts",
            description = "Nothing is stored. Up to 200 offers: as JSON-LD (application/ld+json) alone, in an array, a "
                    + "@graph or an ItemList; as XML (application/xml) below any root. Each draft comes with every "
                    + "finding, as from offers:validate, and with what could not be taken over.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JobPosting.MEDIA_TYPE,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)),
                @Content(
                        mediaType = PositionOpening.MEDIA_TYPE,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    public Converted offers(byte[] document, @Context HttpHeaders headers, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var type = headers.getMediaType();
        var isXml = type != null && type.getSubtype().endsWith("xml");
        var format = isXml ? positionOpening : jobPosting;
        return new Converted(
                format.read(document).stream().map(this::draft).toList(),
                format.cannotHold().stream().sorted().toList());
    }

    private Draft draft(OfferFormat.Read read) {
        var findings = Stream.concat(read.findings().stream(), check.check(read.draft(), false).stream())
                .toList();
        return new Draft(
                read.draft(),
                findings.stream().noneMatch(Finding::isError),
                bodies(findings, true),
                bodies(findings, false));
    }

    private List<FindingBody> bodies(List<Finding> findings, boolean errors) {
        var lang = reader.lang();
        return findings.stream()
                .filter(finding -> finding.isError() == errors)
                .map(finding -> FindingBody.of(finding, lang))
                .toList();
    }

    @POST
    @Path("profiles:convert")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "convertResume",
            summary = "Turn a résumé (JSON Resume) into a proposal of matching facts",
            description = "Nothing is stored or logged. Titles, skills and languages are looked up among the names of "
                    + "ESCO; name, contacts, dates, employers and free text are dropped unread.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    public ReadResume.Proposal resume(byte[] document, @Context UriInfo uri) {
        KnownParameters.check(uri);
        return resume.read(document, reader.lang());
    }
}
