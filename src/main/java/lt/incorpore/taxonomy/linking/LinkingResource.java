package lt.incorpore.taxonomy.linking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.taxonomy.linking.OccupationLinks.LinkedGroup;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/occupations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reference", description = "Codes and names that offers and profiles are made of.")
class LinkingResource {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST = 50;
    private static final int USUAL = 10;

    private final LinkTitles link;
    private final Taxonomy taxonomy;
    private final Reader reader;

    LinkingResource(LinkTitles link, Taxonomy taxonomy, Reader reader) {
        this.link = link;
        this.taxonomy = taxonomy;
        this.reader = reader;
    }

    /// @param code       ISCO-08, four digits
    /// @param confidence how likely it is meant, per cent
    @Schema(name = "GroupLink")
    record GroupLink(String code, String name, String nameLanguage, int confidence) {}

    /// @param occupations best first; empty when no name is at all like the title
    /// @param groups      best first, judged by all names of a group together: not always those of the occupations
    @Schema(name = "TitleLinks")
    record TitleLinks(List<ProposedOccupation> occupations, List<GroupLink> groups) {}

    @GET
    @Operation(
            operationId = "linkTitle",
            summary = "Which occupations a job title means",
            description =
                    "Ranks all ESCO occupations and ISCO-08 unit groups for a title in any loaded language, in any"
                            + " gender and case. Nothing is stored.")
    public TitleLinks link(
            @QueryParam("q")
                    @Parameter(
                            required = true,
                            description = "a job title, at most 200 characters",
                            example = "Siuvėja overlokininkė")
                    @Nullable
                    String title,
            @QueryParam("limit") @Parameter(description = "1 to 50 of each kind; usually 10") @Nullable String limit,
            @Context UriInfo uri) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, "q", "limit"));
        var asked = title == null ? "" : title.strip();
        if (asked.isEmpty()) {
            findings.add(Finding.error("?q", "job_title_missing"));
        }
        Bounds.text("?q", asked, LONGEST_TITLE, findings);
        var most = Bounds.whole("?limit", limit, USUAL, findings);
        Bounds.number("?limit", most, 1, MOST, findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
        var lang = reader.lang();
        var links = link.find(asked, most);
        return new TitleLinks(
                links.occupations().stream()
                        .map(linked -> ProposedOccupation.of(linked, taxonomy, lang))
                        .toList(),
                links.groups().stream().map(linked -> shown(linked, lang)).toList());
    }

    private GroupLink shown(LinkedGroup linked, Lang lang) {
        var group = taxonomy.iscoGroup(linked.code()).orElseThrow();
        return new GroupLink(linked.code(), group.name(lang), group.nameLanguage(lang), linked.confidence());
    }
}
