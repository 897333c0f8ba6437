package lt.incorpore.taxonomy;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reference", description = "Codes and names that offers and profiles are made of.")
class ConceptsResource {

    private static final int PROPOSALS = 3;

    private final Taxonomy taxonomy;
    private final Cursors cursors;
    private final Reader reader;

    ConceptsResource(Taxonomy taxonomy, Cursors cursors, Reader reader) {
        this.taxonomy = taxonomy;
        this.cursors = cursors;
        this.reader = reader;
    }

    /// @param isco         ISCO-08 unit group
    /// @param regulated    as ESCO marks it for the EU
    /// @param nameLanguage what `name` is written in, when it is not yet there in the reader's language
    @Schema(name = "OccupationItem")
    record OccupationItem(String uri, String isco, boolean regulated, String name, String nameLanguage) {}

    @Schema(name = "SkillItem")
    record SkillItem(String uri, SkillType type, String name, String nameLanguage) {}

    /// @param names every name in every language
    @Schema(name = "OccupationDetail")
    record OccupationDetail(
            OccupationItem occupation, List<Name> names, List<SkillItem> essential, List<SkillItem> optional) {}

    /// @param closeness thousandths of being the same skill, 1 to 999
    @Schema(name = "NearSkill")
    record NearSkill(SkillItem skill, int closeness) {}

    /// @param related the nearest first
    @Schema(name = "SkillDetail")
    record SkillDetail(SkillItem skill, List<Name> names, List<NearSkill> related) {}

    @GET
    @Path("occupations")
    @Operation(
            operationId = "listOccupations",
            summary = "Occupations by name",
            description = "Without q all, else those of which a name in any language holds the words; the best fit"
                    + " first. Capitals and diacritics do not matter.")
    public Page<OccupationItem> occupations(
            @QueryParam("q") @Parameter(description = "words, at most 100 characters", example = "siuvėj") @Nullable
                    String q,
            @QueryParam("limit") @Parameter(description = "1 to 100; usually 20") @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        var asked = ListRequest.of(uri, cursors, taxonomy.generation());
        var lang = reader.lang();
        Collection<? extends Concept> found =
                asked.query().isEmpty() ? taxonomy.occupations() : taxonomy.occupationsNamed(asked.query());
        var page = asked.page(List.copyOf(found), cursors);
        var items = page.items().stream().map(o -> item((Occupation) o, lang)).toList();
        return new Page<>(items, page.total(), page.next());
    }

    @GET
    @Path("occupations/by-uri")
    @Operation(
            operationId = "readOccupation",
            summary = "One occupation with all its names and the skills it needs",
            description = "An unknown URI is answered with the nearest known ones.")
    public OccupationDetail occupation(
            @QueryParam("uri")
                    @Parameter(
                            required = true,
                            example = "http://data.europa.eu/esco/occupation/517c01aa-e875-4690-bf38-17307a57eafe")
                    @Nullable
                    String occupation,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "uri");
        var asked = occupation == null ? "" : occupation;
        var lang = reader.lang();
        var found = taxonomy.occupation(asked)
                .orElseThrow(() -> PlatformProblems.UNKNOWN_PARAMETER.because(
                        unknown("occupation_unknown", asked, taxonomy.nearestOccupations(asked, PROPOSALS))));
        return new OccupationDetail(
                item(found, lang),
                taxonomy.names(found),
                items(taxonomy.essentialSkills(found.number()), lang),
                items(taxonomy.optionalSkills(found.number()), lang));
    }

    @GET
    @Path("skills")
    @Operation(
            operationId = "listSkills",
            summary = "Skills by name",
            description = "Without q all, else those of which a name in any language holds the words; the best fit"
                    + " first. Capitals and diacritics do not matter.")
    public Page<SkillItem> skills(
            @QueryParam("q") @Parameter(description = "words, at most 100 characters", example = "sew") @Nullable
                    String q,
            @QueryParam("limit") @Parameter(description = "1 to 100; usually 20") @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        var asked = ListRequest.of(uri, cursors, taxonomy.generation());
        var lang = reader.lang();
        Collection<? extends Concept> found =
                asked.query().isEmpty() ? taxonomy.skills() : taxonomy.skillsNamed(asked.query());
        var page = asked.page(List.copyOf(found), cursors);
        var items = page.items().stream().map(s -> item((Skill) s, lang)).toList();
        return new Page<>(items, page.total(), page.next());
    }

    @GET
    @Path("skills/by-uri")
    @Operation(
            operationId = "readSkill",
            summary = "One skill with all its names and the skills near it",
            description = "An unknown URI is answered with the nearest known ones.")
    public SkillDetail skill(
            @QueryParam("uri")
                    @Parameter(
                            required = true,
                            example = "http://data.europa.eu/esco/skill/0da516ee-e70e-4384-be13-f5ff80be8127")
                    @Nullable
                    String skill,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "uri");
        var asked = skill == null ? "" : skill;
        var lang = reader.lang();
        var found = taxonomy.skill(asked)
                .orElseThrow(() -> PlatformProblems.UNKNOWN_PARAMETER.because(
                        unknown("skill_unknown", asked, taxonomy.nearestSkills(asked, PROPOSALS))));
        var related = taxonomy.related(found.number()).stream()
                .flatMap(near -> taxonomy.skill(near.skill()).stream()
                        .map(other -> new NearSkill(item(other, lang), near.closeness())))
                .toList();
        return new SkillDetail(item(found, lang), taxonomy.names(found), related);
    }

    private Finding unknown(String code, String asked, List<Concept> near) {
        var names = near.stream()
                .map(concept -> taxonomy.name(concept, reader.lang()) + " <" + concept.uri() + ">")
                .toList();
        return Finding.error("?uri", code)
                .with("near", String.join("; ", names))
                .rejecting(asked)
                .suggesting(near.isEmpty() ? null : near.getFirst().uri());
    }

    private List<SkillItem> items(List<Skill> skills, Lang lang) {
        return skills.stream().map(skill -> item(skill, lang)).toList();
    }

    private OccupationItem item(Occupation occupation, Lang lang) {
        var name = taxonomy.shownName(occupation, lang);
        return new OccupationItem(
                occupation.uri(), occupation.iscoGroup(), occupation.regulated(), name.text(), name.lang());
    }

    private SkillItem item(Skill skill, Lang lang) {
        var name = taxonomy.shownName(skill, lang);
        return new SkillItem(skill.uri(), skill.type(), name.text(), name.lang());
    }
}
