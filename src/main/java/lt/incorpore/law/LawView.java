package lt.incorpore.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Basis;
import lt.incorpore.law.tables.Confidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The shapes in which the law is told: each sentence with what it stands on.
public final class LawView {

    private LawView() {}

    /// What a person tells to learn whether they may work. Nothing of it is kept.
    ///
    /// @param status a code of `/api/v1/law/statuses`
    /// @param on     the day asked about; today when absent
    @Schema(name = "SituationTold")
    public record SituationTold(
            @Nullable String status,
            @Nullable LocalDate on,
            @Nullable LocalDate applied,
            @Nullable LocalDate registered,
            @Nullable Told workEntry,
            @Nullable Told decisionTaken,
            @Nullable Told ownFault,
            @Nullable LocalDate documentValidUntil,
            @Nullable Told documentInRenewal,
            @Nullable LocalDate firstDocument,
            @Nullable Told seasonal) {

        Situation situation() {
            return new Situation(
                    status == null ? "" : status,
                    new Situation.Asylum(applied, registered, told(workEntry), told(decisionTaken), told(ownFault)),
                    new Situation.Papers(documentValidUntil, told(documentInRenewal)));
        }

        static Told told(@Nullable Told told) {
            return Objects.requireNonNullElse(told, Told.UNKNOWN);
        }

        @Override
        public String toString() {
            return "SituationTold[hidden]";
        }
    }

    /// @param keep     what a profile may keep as `rightToWork`
    /// @param sentence the answer; @param reason why; @param ask whom to ask
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "RightToWork")
    public record RightToWorkView(
            MayWork.Kind answer,
            String sentence,
            @Nullable LocalDate from,
            @Nullable WorkDocument document,
            @Nullable String documentName,
            String reason,
            List<String> conditions,
            List<String> notes,
            List<String> ask,
            KeptView keep,
            BasisView basis) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RightToWorkToKeep")
    public record KeptView(
            MayWork.Kind answer,
            @Nullable LocalDate from,
            @Nullable WorkDocument document,
            LocalDate checkedOn,
            @Nullable LocalDate askAgainOn) {}

    /// On what an answer stands.
    ///
    /// @param checkedOn day on which the rule was last compared with its source
    @Schema(name = "LegalBasis")
    public record BasisView(
            String ruleId, int ruleVersion, String act, String article, LocalDate checkedOn, Confidence confidence) {
        static BasisView of(Basis basis) {
            return new BasisView(
                    basis.ruleId(),
                    basis.ruleVersion(),
                    basis.source().act(),
                    basis.source().article(),
                    basis.checkedOn(),
                    basis.confidence());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LanguageRelief")
    public record ReliefView(Relief.Kind kind, @Nullable LocalDate until, String reason, BasisView basis) {}

    @Schema(name = "LanguageMinimum")
    public record MinimumView(
            ContactKind contact,
            String contactName,
            LanguageLevel level,
            String category,
            boolean decides,
            String reason,
            BasisView basis) {}

    /// @param monthly gross euros for full time; @param lastKnown whether a newer amount may hold
    @Schema(name = "WageFloor")
    public record WageView(
            LocalDate on, BigDecimal monthly, BigDecimal hourly, String currency, boolean lastKnown, BasisView basis) {}

    /// A sentence of the law.
    @Schema(name = "LegalSentence")
    public record SentenceView(String code, String sentence, BasisView basis) {}

    /// @param mostMonthly gross euros that a subsidy can reach in a month; only of a subsidy
    /// @param reveals     whether whoever knows that it fits knows a status, health or age; then it is the
    ///                    person's alone
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SupportTold")
    public record SupportView(
            SupportMeasure.Kind kind,
            String code,
            String sentence,
            @Nullable BigDecimal mostMonthly,
            boolean reveals,
            BasisView basis) {}

    /// Somebody who can be asked.
    @Schema(name = "WhomToAsk")
    public record AskView(Ask code, String name) {}

    /// @param code one of `/api/v1/law/statuses`
    @Schema(name = "StatusNamed")
    public record StatusView(String code, String name) {}

    /// All that the law says to one person, worked out from what was sent.
    ///
    /// @param language     the least Lithuanian for each kind of contact, as far as the law asks it of this person
    /// @param wage         the minimum wage; absent where none is known for the day
    /// @param pay          what an offer must say of pay
    /// @param equality     the grounds for which nobody may be treated worse, and where to complain
    /// @param duties       what an employer does when somebody starts
    /// @param support      measures of the Employment Service that may be open
    /// @param supportNotes who sees an estimate
    /// @param ask          where to go
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Rights")
    public record RightsView(
            RightToWorkView rightToWork,
            ReliefView languageRelief,
            List<MinimumView> language,
            @Nullable WageView wage,
            @Nullable String wageNote,
            List<SentenceView> pay,
            List<SentenceView> equality,
            List<SentenceView> duties,
            List<SupportView> support,
            String supportNotes,
            List<AskView> ask) {}
}
