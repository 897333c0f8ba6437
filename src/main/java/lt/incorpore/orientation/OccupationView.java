package lt.incorpore.orientation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lt.incorpore.law.professions.RegulatedProfession;
import lt.incorpore.law.tables.Basis;
import lt.incorpore.matches.HelpView;
import lt.incorpore.matches.OccupationsOnOffer;
import lt.incorpore.orientation.interests.InterestsOfOccupations;
import lt.incorpore.orientation.interests.ScoreInterests;
import lt.incorpore.orientation.trainings.TrainingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The shapes in which occupations leave this room.
public final class OccupationView {

    private OccupationView() {}

    /// @param code ESCO URI
    @Schema(name = "NamedOccupation")
    public record Named(String code, String name) {}

    /// What an occupation is, for somebody who has never heard of it.
    ///
    /// @param what         what one does; absent where nobody has written it
    /// @param whatLanguage what `what` is written in, BCP 47
    /// @param where        where it is done
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OccupationShown")
    public record Shown(
            String uri,
            String name,
            @Nullable String what,
            @Nullable String whatLanguage,
            @Nullable Workplace place,
            @Nullable String where) {}

    /// @param kind       REGULATED by a law that is known here; PERHAPS where ESCO marks it for some country
    /// @param sentence   what that means, and what to do
    /// @param ask        whom to ask
    /// @param basis      on what it stands; only where it is known
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Regulated")
    public record Regulated(
            RegulatedProfession.Kind kind,
            String sentence,
            List<String> ask,
            @Nullable LegalBasis basis) {}

    /// On which act a sentence stands, and when it was last compared with it.
    @Schema(name = "LegalBasisShort")
    public record LegalBasis(String act, String article, java.time.LocalDate checkedOn, String confidence) {

        static LegalBasis of(Basis basis) {
            return new LegalBasis(
                    basis.source().act(),
                    basis.source().article(),
                    basis.checkedOn(),
                    basis.confidence().name());
        }
    }

    /// An occupation that fits.
    ///
    /// @param fit       per cent: how well interests and skills fit together
    /// @param interests per cent, how alike the interests are; absent where nothing is known
    /// @param skills    per cent, how far the skills cover what is needed, by how much each says of the occupation
    /// @param can       needed skills that the person has, or has something near
    /// @param missing   needed skills that are not known of the person
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OccupationFit")
    public record Fit(
            Shown occupation,
            int fit,
            @Nullable Integer interests,
            @Nullable Integer skills,
            InterestsOfOccupations.@Nullable Source interestsFrom,
            ScoreInterests.@Nullable Confidence confidence,
            List<Named> can,
            List<Named> missing,
            OccupationsOnOffer.Seen offers,
            @Nullable Regulated regulated) {}

    /// @param likeness per cent of the same skills
    @Schema(name = "NearOccupation")
    public record Near(Shown occupation, int likeness, OccupationsOnOffer.Seen offers) {}

    /// Everything about one occupation.
    ///
    /// @param near occupations that take the same skills
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OccupationPage")
    public record Page(
            Shown occupation,
            List<Named> essential,
            List<Named> optional,
            @Nullable List<ScoreInterests.Bar> interests,
            InterestsOfOccupations.@Nullable Source interestsFrom,
            ScoreInterests.@Nullable Confidence confidence,
            OccupationsOnOffer.Seen offers,
            @Nullable Regulated regulated,
            List<Near> near) {}

    /// @param items best first
    @Schema(name = "Orientation")
    public record Orientation(List<Fit> items) {}

    /// What to do next; at most three.
    ///
    /// @param kind      LOOK at offers that are there, CHANGE something that opens more, LEARN where a training
    ///                  is, ASK somebody
    /// @param moreOpen  for CHANGE: how many more offers of the occupation would be open
    /// @param moreGood  for CHANGE: how many more would be good
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanStep")
    public record PlanStep(
            Kind kind,
            String sentence,
            @Nullable Integer moreOpen,
            @Nullable Integer moreGood,
            @Nullable TrainingView training) {

        @Schema(name = "PlanStepKind")
        public enum Kind {
            LOOK,
            CHANGE,
            LEARN,
            ASK
        }
    }

    /// The way to one occupation.
    ///
    /// @param gap       what would open more offers of it, or make more good; every number is true when it is done
    /// @param trainings that teach something of what is missing
    /// @param plan      at most three steps, the nearest first
    @Schema(name = "WayToOccupation")
    public record Way(Fit fit, HelpView gap, List<TrainingView> trainings, List<PlanStep> plan, List<Near> near) {}
}
