package lt.incorpore.taxonomy;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reference", description = "Codes and names that offers and profiles are made of.")
class ReferenceResource {

    private final Taxonomy taxonomy;
    private final Reader reader;

    ReferenceResource(Taxonomy taxonomy, Reader reader) {
        this.taxonomy = taxonomy;
        this.reader = reader;
    }

    /// @param code         1 to 4 digits, each group beginning with its parent's
    /// @param level        1 for a major group to 4 for a unit group
    /// @param nameLanguage what `name` is written in, when it is not there in the reader's language
    @Schema(name = "IscoGroupItem")
    record IscoGroupItem(String code, int level, String name, String nameLanguage) {}

    /// @param code      two digits, EU list of local administrative units
    /// @param iso       ISO 3166-2
    /// @param county    code of the county
    /// @param where     "in …", Lithuanian locative
    /// @param latitude  degrees, WGS 84
    /// @param longitude degrees, WGS 84
    @Schema(name = "MunicipalityItem")
    record MunicipalityItem(
            String code, String iso, String county, String name, String where, double latitude, double longitude) {}

    @Schema(name = "CountyItem")
    record CountyItem(String code, String iso, String name) {}

    /// @param code BCP 47
    @Schema(name = "LanguageItem")
    record LanguageItem(String code, String name) {}

    /// @param level ISCED 2011, 0 to 8
    @Schema(name = "EducationLevelItem")
    record EducationLevelItem(int level, String name) {}

    @Schema(name = "DrivingClassItem")
    record DrivingClassItem(DrivingClass code, String name) {}

    @GET
    @Path("isco-groups")
    @Operation(
            operationId = "listIscoGroups",
            summary = "The 619 groups of ISCO-08",
            description = "International Standard Classification of Occupations, each group before those below it.")
    public Page<IscoGroupItem> iscoGroups(@Context UriInfo uri) {
        return all(
                taxonomy.iscoGroups(),
                (group, lang) ->
                        new IscoGroupItem(group.code(), group.level(), group.name(lang), group.nameLanguage(lang)),
                uri);
    }

    @GET
    @Path("municipalities")
    @Operation(operationId = "listMunicipalities", summary = "The 60 municipalities of Lithuania")
    public Page<MunicipalityItem> municipalities(@Context UriInfo uri) {
        return all(
                taxonomy.municipalities(),
                (place, lang) -> new MunicipalityItem(
                        place.code(),
                        place.iso(),
                        place.county(),
                        place.name(lang),
                        place.locative(),
                        place.latitude(),
                        place.longitude()),
                uri);
    }

    @GET
    @Path("counties")
    @Operation(operationId = "listCounties", summary = "The 10 counties of Lithuania")
    public Page<CountyItem> counties(@Context UriInfo uri) {
        return all(
                taxonomy.counties(),
                (county, lang) -> new CountyItem(county.code(), county.iso(), county.name(lang)),
                uri);
    }

    @GET
    @Path("languages")
    @Operation(operationId = "listLanguages", summary = "Languages that people speak at work")
    public Page<LanguageItem> languages(@Context UriInfo uri) {
        return all(
                taxonomy.languages(), (language, lang) -> new LanguageItem(language.code(), language.name(lang)), uri);
    }

    @GET
    @Path("education-levels")
    @Operation(operationId = "listEducationLevels", summary = "Levels of education, ISCED 2011")
    public Page<EducationLevelItem> educationLevels(@Context UriInfo uri) {
        return all(
                Arrays.asList(EducationLevel.values()),
                (level, lang) -> new EducationLevelItem(level.isced(), level.name(lang)),
                uri);
    }

    @GET
    @Path("driving-classes")
    @Operation(operationId = "listDrivingClasses", summary = "Classes of driving licence")
    public Page<DrivingClassItem> drivingClasses(@Context UriInfo uri) {
        return all(
                Arrays.asList(DrivingClass.values()),
                (vehicle, lang) -> new DrivingClassItem(vehicle, Words.say(lang, "taxonomy.driving." + vehicle)),
                uri);
    }

    private <T, R> Page<R> all(Collection<T> things, BiFunction<T, Lang, R> shape, UriInfo uri) {
        KnownParameters.check(uri);
        var lang = reader.lang();
        List<R> items = things.stream().map(thing -> shape.apply(thing, lang)).toList();
        return new Page<>(items, new Page.Total(items.size(), true), null);
    }
}
