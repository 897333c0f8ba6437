package lt.incorpore.matches;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.law.MayWork;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.offers.Remote;
import lt.incorpore.offers.card.FiveFacts;
import lt.incorpore.ranking.Gate;
import lt.incorpore.ranking.GateCheck.Verdict;
import lt.incorpore.ranking.Term;
import lt.incorpore.search.InsteadView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The shapes in which matches leave the house.
public final class MatchView {

    private MatchView() {}

    /// Offers for a person.
    ///
    /// @param items      best first; ties by offer number
    /// @param notYet     good offers that something rules out today, with what it is
    /// @param considered    how many open offers were compared
    /// @param words         how `q` was understood; only where there was one
    /// @param whatWouldHelp only with `explain=full`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Matches")
    public record Offers(
            List<OfferMatch> items,
            List<OfferMatch> notYet,
            int considered,
            @Nullable WordsRead words,
            @Nullable HelpView whatWouldHelp) {}

    /// How the words of `q` were understood.
    ///
    /// @param found      how many offers they find; the best 10,000 of them are compared
    /// @param understood each thing that they ask for
    /// @param passedOver words that say nothing, such as "job"
    /// @param instead    how many less would find; only where nothing was found
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WordsRead")
    public record WordsRead(
            long found,
            List<Understood> understood,
            List<String> passedOver,
            @Nullable InsteadView instead) {}

    /// One thing that the words ask for. Without concept and place it is looked for in the texts of offers alone.
    ///
    /// @param word      as it was typed
    /// @param concept   the occupation or skill it was taken for first
    /// @param language  of the name that fitted, BCP 47
    /// @param corrected whether it was read as a name that is spelt a little differently
    /// @param place     the municipality it names
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnderstoodWord")
    public record Understood(
            String word,
            @Nullable Named concept,
            @Nullable String language,
            boolean corrected,
            @Nullable Named place) {}

    /// @param score   0 to 1,000,000: the sum of `contribution` over the reasons, exactly
    /// @param percent the score as 0 to 100, rounded down
    /// @param checks  what was checked and did not simply pass
    @Schema(name = "OfferMatch")
    public record OfferMatch(OfferCard offer, int score, int percent, List<Reason> reasons, List<Check> checks) {}

    /// The facts of an offer that fit on a card.
    ///
    /// @param facts pay by hour and month, and the language that is really needed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OfferCard")
    public record OfferCard(
            String id,
            @Nullable OfferKind kind,
            @Nullable String title,
            @Nullable String employer,
            @Nullable Named occupation,
            @Nullable Named municipality,
            @Nullable String locality,
            @Nullable Remote remote,
            @Nullable PayRange pay,
            OfferContent.@Nullable Hours hours,
            @Nullable LocalDate start,
            FiveFacts facts) {}

    /// @param code ESCO URI or code
    @Schema(name = "NamedCode")
    public record Named(String code, String name) {}

    /// Why one term gave its points. With `explain=points` only the numbers.
    ///
    /// @param points       0 to 1000; 500 when nothing is known
    /// @param weight       thousandths of the score
    /// @param contribution points × weight
    /// @param unknown      whether the term stayed neutral because nothing was known
    /// @param sentence     the reason in the reader's language
    /// @param matched      what was found
    /// @param missing      what was not found, or not said
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Reason")
    public record Reason(
            Term term,
            @Nullable String name,
            @JsonInclude(JsonInclude.Include.ALWAYS) int points,
            @JsonInclude(JsonInclude.Include.ALWAYS) int weight,
            @JsonInclude(JsonInclude.Include.ALWAYS) int contribution,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean unknown,
            @Nullable String sentence,
            List<Part> matched,
            List<Part> missing) {}

    /// One skill or language within a reason.
    ///
    /// @param how what was found, in the reader's language
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReasonPart")
    public record Part(
            String code,
            String name,
            String how,
            int points,
            @Nullable Integer weight) {}

    /// A gate that failed, or that could not be decided.
    ///
    /// @param sentence absent with `explain=points`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Check")
    public record Check(
            Gate gate, Verdict verdict, @Nullable String sentence) {}

    /// People for an offer, as its owner sees them: cards without names, in bands.
    ///
    /// @param cards at most the cap of the service; shuffled inside a band, so that the order tells nothing more
    @Schema(name = "CandidateCards")
    public record Cards(List<Card> cards) {}

    /// One person, as far as this offer asks.
    ///
    /// @param card names the person for this offer and this organisation only
    /// @param band A fits best
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "CandidateCard")
    public record Card(
            String card,
            Band band,
            List<Part> matchedSkills,
            List<Part> missingSkills,
            List<Part> languages,
            Travel travel,
            Fit experience,
            Fit education,
            Right rightToWork) {}

    public enum Band {
        A,
        B,
        C
    }

    /// How far, coarsely.
    public enum Travel {
        UNDER_10_KM,
        UNDER_25_KM,
        UNDER_50_KM,
        FURTHER,
        REMOTE,
        UNKNOWN
    }

    public enum Fit {
        MET,
        NOT_MET,
        NOT_NEEDED,
        UNKNOWN
    }

    /// The answer an employer needs and its day; never why, and never the document, since most documents are a status.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RightToWorkAnswer")
    public record Right(MayWork.Kind answer, @Nullable LocalDate from) {}

    /// People for an offer, as a counsellor sees them.
    @Schema(name = "Candidates")
    public record Candidates(List<Candidate> items) {}

    /// @param profile random name of the profile
    @Schema(name = "Candidate")
    public record Candidate(String profile, int score, int percent, List<Reason> reasons, List<Check> checks) {}
}
