package lt.incorpore.search;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange.PayUnit;
import lt.incorpore.offers.Remote;
import lt.incorpore.search.index.Benefit;
import lt.incorpore.search.index.WorkingTime;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.Shift;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of a search as they are written in the contract. [ReadParameters] takes their names from here,
/// reads what was sent, and finds every mistake in it at once.
@SuppressWarnings("NullAway.Init")
public class SearchParameters {

    @QueryParam("q")
    @Nullable
    @Parameter(
            description =
                    "What is looked for, as people say it, in any language: a trade, a skill, a town, a plain condition, "
                            + "words of the offer. Up to 200 characters and 20 words.",
            example = "прибиральниця")
    String q;

    @QueryParam("occupation")
    @Parameter(description = "ESCO URI of an occupation")
    List<String> occupation;

    @QueryParam("isco")
    @Parameter(description = "ISCO-08 group, 1 to 4 digits, such as 91")
    List<String> isco;

    @QueryParam("skill")
    @Parameter(description = "ESCO URI of a skill that the offer asks for")
    List<String> skill;

    @QueryParam("municipality")
    @Parameter(description = "code of a municipality, two digits")
    List<String> municipality;

    @QueryParam("county")
    @Parameter(description = "code of a county, two letters, such as UT")
    List<String> county;

    @QueryParam("near")
    @Nullable
    @Parameter(
            description = "middle of a circle: a municipality's code or name in any language, or latitude,longitude",
            example = "Utena")
    String near;

    @QueryParam("km")
    @Nullable
    @Parameter(
            description = "radius of the circle around `near`",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "300", defaultValue = "25"))
    String km;

    @QueryParam("kind")
    @Parameter(
            description = "what is offered",
            schema = @Schema(type = SchemaType.ARRAY, implementation = OfferKind.class))
    List<String> kind;

    @QueryParam("remote")
    @Parameter(
            description = "how much of the work can be done from home",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Remote.class))
    List<String> remote;

    @QueryParam("shift")
    @Parameter(
            description = "when the work is done",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Shift.class))
    List<String> shift;

    @QueryParam("contract")
    @Parameter(
            description = "the legal form of the work",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Contract.class))
    List<String> contract;

    @QueryParam("contact")
    @Parameter(description = "with whom the work makes one speak, in the words of an offer's `contact`")
    List<String> contact;

    @QueryParam("teamLanguage")
    @Parameter(description = "a language that the team speaks, BCP 47, such as uk")
    List<String> teamLanguage;

    @QueryParam("language")
    @Parameter(description = "the language the offer is written in, BCP 47")
    List<String> language;

    @QueryParam("employer")
    @Parameter(description = "name of the employer")
    List<String> employer;

    @QueryParam("workingTime")
    @Parameter(
            description = "part time: fewer than 36 hours a week. An offer of 20 to 40 hours is both",
            schema = @Schema(type = SchemaType.ARRAY, implementation = WorkingTime.class))
    List<String> workingTime;

    @QueryParam("hoursFrom")
    @Nullable
    @Parameter(
            description = "hours a week that there must be at least",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "168"))
    String hoursFrom;

    @QueryParam("hoursTo")
    @Nullable
    @Parameter(
            description = "hours a week that must be enough",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "168"))
    String hoursTo;

    @QueryParam("noNights")
    @Nullable
    @Parameter(
            description = "only offers that name their shifts, none at night nor by turns",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String noNights;

    @QueryParam("noWeekends")
    @Nullable
    @Parameter(
            description = "only offers that name their shifts, none at weekends nor by turns",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String noWeekends;

    @QueryParam("benefit")
    @Parameter(
            description = "what the employer gives beside pay",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Benefit.class))
    List<String> benefit;

    @QueryParam("lithuanian")
    @Nullable
    @Parameter(
            description = "most Lithuanian that may be needed, by the employer's word and by law; `A0`: none. Offers "
                    + "that say nothing of languages are left out",
            schema = @Schema(implementation = Cefr.class))
    String lithuanian;

    @QueryParam("driving")
    @Parameter(
            description = "driving classes that are held, or `NONE`; leaves out offers that ask for another",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {
                                "NONE", "AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E",
                                "D", "DE", "T"
                            }))
    List<String> driving;

    @QueryParam("payFrom")
    @Nullable
    @Parameter(
            description =
                    "euros, gross, that the offer promises at least, part-time pay counted pro rata; net pay cannot be "
                            + "compared and is left out",
            schema = @Schema(type = SchemaType.NUMBER),
            example = "7.50")
    String payFrom;

    @QueryParam("payPer")
    @Nullable
    @Parameter(
            description = "what `payFrom` is counted by; a month is one of 40 hours a week",
            schema = @Schema(implementation = PayUnit.class, defaultValue = "HOUR"))
    String payPer;

    @QueryParam("noExperience")
    @Nullable
    @Parameter(
            description = "only offers that say no experience is needed",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String noExperience;

    @QueryParam("noEducation")
    @Nullable
    @Parameter(description = "only offers that say no education is needed", schema = @Schema(type = SchemaType.BOOLEAN))
    String noEducation;

    @QueryParam("startBy")
    @Nullable
    @Parameter(
            description = "day by which the work begins; work to begin as soon as possible does",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String startBy;

    @QueryParam("publishedSince")
    @Nullable
    @Parameter(description = "first day", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String publishedSince;

    @QueryParam("sort")
    @Nullable
    @Parameter(
            description = "relevance unless there is no `q`",
            schema = @Schema(enumeration = {"relevance", "newest"}))
    String sort;

    @QueryParam("limit")
    @Nullable
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @QueryParam("cursor")
    @Nullable
    @Parameter(description = "`next` of the page before, with the same question")
    String cursor;

    @QueryParam("facets")
    @Nullable
    @Parameter(
            description =
                    "whether to count what each choice would leave, and with `near` what is within 5, 15, 30 and 60 "
                            + "kilometres as the crow flies",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String facets;
}
