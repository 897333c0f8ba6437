package lt.incorpore.profiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lt.incorpore.law.MayWork;
import lt.incorpore.law.Relief;
import lt.incorpore.law.Told;
import lt.incorpore.law.WorkDocument;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Shift;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What matching may know of a person. Anything may be absent; what is absent is unknown, and unknown is neutral.
///
/// There is no field for a name, contact, birth date, sex, origin, nationality, status or free text, on purpose.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ProfileFacts")
public record ProfileFacts(
        List<KnownSkill> skills,

        @Schema(description = "occupations worked in or wished for")
        List<KnownOccupation> occupations,

        @Schema(description = "languages by skill; only what work can ask for")
        List<LanguageLevels> languages,

        @Nullable @Schema(description = "months of work of any kind, paid or not")
        Integer experienceMonths,

        @Nullable @Schema(description = "ISCED 2011 level, 0 to 8")
        Integer education,

        @Nullable Reach reach,
        @Nullable Times times,
        @Nullable PayWish pay,

        @Schema(description = "legal forms that suit; none: any")
        List<Contract> contracts,

        @Nullable LocalDate availableFrom,

        @Nullable
        @Schema(description = "classes held; an empty list: none; absent: not said")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<DrivingClass> drivingClasses,

        @Nullable
        @Schema(description = "ISCO-08 unit groups of regulated professions one is licensed for; absent: not said")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> licensedGroups,

        @Nullable @Schema(description = "whether the law lets the person do hazardous work")
        Told hazardousWork,

        @Nullable RightToWork rightToWork,
        @Nullable LanguageRelief languageRelief) {

    /// Of somebody who has said nothing yet.
    public static final ProfileFacts NONE = new ProfileFacts(
            List.of(), List.of(), List.of(), null, null, null, null, null, List.of(), null, null, null, null, null,
            null);

    public ProfileFacts {
        skills = known(skills);
        occupations = known(occupations);
        languages = known(languages);
        contracts = known(contracts);
        drivingClasses = drivingClasses == null ? null : known(drivingClasses);
        licensedGroups = licensedGroups == null ? null : known(licensedGroups);
    }

    /// The same person with other legal answers.
    ProfileFacts withRights(@Nullable RightToWork right, @Nullable LanguageRelief relief) {
        return new ProfileFacts(
                skills,
                occupations,
                languages,
                experienceMonths,
                education,
                reach,
                times,
                pay,
                contracts,
                availableFrom,
                drivingClasses,
                licensedGroups,
                hazardousWork,
                right,
                relief);
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /// @param skill    ESCO URI
    /// @param evidence CLAIMED when absent
    @Schema(name = "KnownSkill")
    public record KnownSkill(
            @Nullable String skill, @Nullable Evidence evidence) {

        public Evidence evidenceOrClaimed() {
            return evidence == null ? Evidence.CLAIMED : evidence;
        }
    }

    /// @param occupation ESCO URI
    /// @param wished     wished for; @param experienced worked in, paid or not
    @Schema(name = "KnownOccupation")
    public record KnownOccupation(
            @Nullable String occupation,
            @Nullable Boolean wished,
            @Nullable Boolean experienced) {}

    /// From where, and how far. Nothing finer than a municipality is kept.
    ///
    /// @param municipality two-digit code
    /// @param km           farthest way, 1 to 1000; absent: no limit
    /// @param remote       work from home suits
    @Schema(name = "Reach")
    public record Reach(
            @Nullable String municipality,
            @Nullable Integer km,
            @Nullable Boolean remote) {}

    /// @param from   fewest hours a week wished; @param to most hours a week wished
    /// @param atMost hard limit of hours a week
    /// @param shifts times that suit; @param never times that are impossible
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Times")
    public record Times(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer atMost,
            List<Shift> shifts,
            List<Shift> never) {
        public Times {
            shifts = known(shifts);
            never = known(never);
        }
    }

    /// @param from gross euros an hour
    @Schema(name = "PayWish")
    public record PayWish(@Nullable BigDecimal perHour) {}

    /// The answer of `/api/v1/law/right-to-work`, never what led to it.
    ///
    /// @param from       for YES_FROM
    /// @param askAgainOn first day on which the answer may be outdated: from then on it counts as unknown
    @Schema(name = "RightToWorkKept")
    public record RightToWork(
            MayWork.@Nullable Kind answer,
            @Nullable LocalDate from,
            @Nullable WorkDocument document,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate askAgainOn) {}

    /// What the law demands at most of this person's Lithuanian; the answer of `/api/v1/law/language-relief`.
    @Schema(name = "LanguageReliefKept")
    public record LanguageRelief(
            Relief.@Nullable Kind kind, @Nullable LocalDate until) {}
}
