package lt.incorpore.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lt.incorpore.law.ContactKind;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Shift;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an offer says: the body that is sent, kept and shown. Anything may be absent here; [CheckOffer] says what must
/// not be.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "OfferContent")
public record OfferContent(
        @Nullable
        @Schema(description = "the owner's own name for the offer; sending it again replaces", maxLength = 100)
        String reference,

        @Nullable OfferKind kind,

        @Nullable @Schema(description = "as people write it, both genders or neutral", maxLength = 200)
        String title,

        @Nullable @Schema(maxLength = 20000) String description,

        @Nullable @Schema(description = "language of the text, BCP 47", examples = "lt")
        String language,

        @Nullable @Schema(description = "for whom it is posted, where that is not the key's own organisation")
        Employer employer,

        @Nullable @Schema(description = "ESCO URI") String occupation,

        @Nullable @Schema(description = "ISCO-08 unit group, 4 digits; follows from the occupation where that is given")
        String iscoGroup,

        @Nullable Place place,
        @Nullable Remote remote,
        @Nullable PayRange pay,
        @Nullable Hours hours,
        @Nullable Contract contract,

        @Nullable @Schema(description = "first day of work; absent: as soon as possible")
        LocalDate start,

        @Nullable
        @Schema(description = "with whom the work makes one speak; the legal language minimum follows from it")
        ContactKind contact,

        @Schema(description = "languages the team speaks, BCP 47")
        List<String> teamLanguages,

        @Schema(description = "languages the employer asks for; they weigh, the law alone excludes")
        List<LanguageLevels> languages,

        List<SkillNeed> skills,

        @Schema(description = "classes that must all be held")
        List<DrivingClass> drivingClasses,

        @Nullable @Schema(description = "the law asks for a licence of this profession")
        Boolean licensedProfession,

        @Nullable @Schema(description = "lowest ISCED 2011 level, 0 to 8; 0: none needed")
        Integer education,

        @Nullable @Schema(description = "months of experience of any kind; 0: none needed")
        Integer experienceMonths,

        @Nullable @Schema(description = "how many people are looked for")
        Integer positions,

        @Nullable @Schema(description = "work that the law closes to people under 18")
        Boolean hazardous,

        @Nullable Benefits benefits,

        @Nullable @Schema(description = "last day; absent: 90 days from now")
        LocalDate expires) {

    /// Characters of a title.
    public static final int LONGEST_TITLE = 200;

    /// Characters of a description.
    public static final int LONGEST_DESCRIPTION = 20_000;

    public OfferContent {
        // Absent lists and unknown words inside them (already found and reported) both become "nothing said".
        teamLanguages = known(teamLanguages);
        languages = known(languages);
        skills = known(skills);
        drivingClasses = known(drivingClasses);
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /// @param code code in the register of legal entities, 9 digits
    @Schema(name = "OfferEmployer")
    public record Employer(@Nullable String name, @Nullable String code) {}

    /// @param municipality code of the municipality, two digits (`/api/v1/reference/municipalities`)
    /// @param locality     town or village as people write it
    /// @param latitude     degrees; with longitude, else the municipality's centre stands in
    @Schema(name = "OfferPlace")
    public record Place(
            @Nullable String municipality,
            @Nullable String locality,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /// @param from fewest hours a week; @param to most hours a week
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OfferHours")
    public record Hours(@Nullable Integer from, @Nullable Integer to, List<Shift> shifts) {
        public Hours {
            shifts = known(shifts);
        }
    }

    /// @param skill     ESCO URI
    /// @param essential without it the work cannot be done; else useful
    /// @param weight    1 to 4; when absent 4 for an essential skill and 1 for a useful one
    @Schema(name = "OfferSkill")
    public record SkillNeed(
            @Nullable String skill,
            @Nullable Boolean essential,
            @Nullable Integer weight) {

        private static final int ESSENTIAL = 4;

        public int weightOrDefault() {
            return weight != null ? weight : essentialOrDefault() ? ESSENTIAL : 1;
        }

        public boolean essentialOrDefault() {
            return Boolean.TRUE.equals(essential);
        }
    }

    /// What the employer gives beside pay.
    @Schema(name = "OfferBenefits")
    public record Benefits(
            @Nullable Boolean transport,
            @Nullable Boolean housing,
            @Nullable Boolean meals,
            @Nullable Boolean mentor) {}

    /// The same offer under another reference.
    public OfferContent called(String newReference) {
        var draft = new Draft(this);
        draft.reference = newReference;
        return draft.content();
    }

    /// The same offer filed under the group of its occupation, with a last day.
    OfferContent settled(@Nullable String group, LocalDate lastDay) {
        var draft = new Draft(this);
        draft.iscoGroup = group;
        draft.expires = lastDay;
        return draft.content();
    }

    /// An offer while it is gathered field by field, or changed in one.
    public static class Draft {

        public @Nullable String reference;
        public @Nullable OfferKind kind;
        public @Nullable String title;
        public @Nullable String description;
        public @Nullable String language;
        public @Nullable Employer employer;
        public @Nullable String occupation;
        public @Nullable String iscoGroup;
        public @Nullable Place place;
        public @Nullable Remote remote;
        public @Nullable PayRange pay;
        public @Nullable Hours hours;
        public @Nullable Contract contract;
        public @Nullable LocalDate start;
        public @Nullable ContactKind contact;
        public List<String> teamLanguages = new ArrayList<>();
        public List<LanguageLevels> languages = new ArrayList<>();
        public List<SkillNeed> skills = new ArrayList<>();
        public List<DrivingClass> drivingClasses = new ArrayList<>();
        public @Nullable Boolean licensedProfession;
        public @Nullable Integer education;
        public @Nullable Integer experienceMonths;
        public @Nullable Integer positions;
        public @Nullable Boolean hazardous;
        public @Nullable Benefits benefits;
        public @Nullable LocalDate expires;

        public Draft() {}

        public Draft(OfferContent content) {
            reference = content.reference;
            kind = content.kind;
            title = content.title;
            description = content.description;
            language = content.language;
            employer = content.employer;
            occupation = content.occupation;
            iscoGroup = content.iscoGroup;
            place = content.place;
            remote = content.remote;
            pay = content.pay;
            hours = content.hours;
            contract = content.contract;
            start = content.start;
            contact = content.contact;
            teamLanguages = new ArrayList<>(content.teamLanguages);
            languages = new ArrayList<>(content.languages);
            skills = new ArrayList<>(content.skills);
            drivingClasses = new ArrayList<>(content.drivingClasses);
            licensedProfession = content.licensedProfession;
            education = content.education;
            experienceMonths = content.experienceMonths;
            positions = content.positions;
            hazardous = content.hazardous;
            benefits = content.benefits;
            expires = content.expires;
        }

        public OfferContent content() {
            return new OfferContent(
                    reference,
                    kind,
                    title,
                    description,
                    language,
                    employer,
                    occupation,
                    iscoGroup,
                    place,
                    remote,
                    pay,
                    hours,
                    contract,
                    start,
                    contact,
                    teamLanguages,
                    languages,
                    skills,
                    drivingClasses,
                    licensedProfession,
                    education,
                    experienceMonths,
                    positions,
                    hazardous,
                    benefits,
                    expires);
        }
    }
}
