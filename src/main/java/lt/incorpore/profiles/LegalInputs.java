package lt.incorpore.profiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import lt.incorpore.law.Relief;
import lt.incorpore.law.WorkDocument;
import lt.incorpore.profiles.ProfileFacts.LanguageRelief;
import lt.incorpore.profiles.ProfileFacts.RightToWork;
import org.jspecify.annotations.Nullable;

/// What led to a person's legal answers and can tell a status: the document, the exact days, and any relief from
/// the language demands. It is sealed for the person. What matching knows in the open is the answer alone: yes,
/// from when, or with a permit, and to the month when to ask again.
///
/// A relief is left out altogether rather than made coarse: matching treats it as not told, as it does for most
/// people, so nobody stands out.
@JsonInclude(JsonInclude.Include.NON_NULL)
record LegalInputs(
        @Nullable WorkDocument document,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate askAgainOn,
        @Nullable LanguageRelief relief) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static LegalInputs of(ProfileFacts facts) {
        var right = facts.rightToWork();
        var relief = facts.languageRelief();
        return new LegalInputs(
                right == null ? null : right.document(),
                right == null ? null : right.checkedOn(),
                right == null ? null : right.askAgainOn(),
                isTelling(relief) ? relief : null);
    }

    /// The facts as they are kept in the open.
    static ProfileFacts answersOf(ProfileFacts facts) {
        var right = facts.rightToWork();
        var relief = facts.languageRelief();
        return facts.withRights(
                right == null ? null : new RightToWork(right.answer(), right.from(), null, null, month(right)),
                isTelling(relief) ? null : relief);
    }

    /// The facts as the person told them.
    ProfileFacts into(ProfileFacts answers) {
        var right = answers.rightToWork();
        return answers.withRights(
                right == null ? null : new RightToWork(right.answer(), right.from(), document, checkedOn, askAgainOn),
                relief == null ? answers.languageRelief() : relief);
    }

    boolean isEmpty() {
        return document == null && checkedOn == null && askAgainOn == null && relief == null;
    }

    String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Legal inputs cannot be written", e);
        }
    }

    static LegalInputs read(String written) {
        try {
            return JSON.readValue(written, LegalInputs.class);
        } catch (JsonProcessingException e) {
            // Without the cause: it would repeat what was sealed.
            throw new IllegalStateException("Legal inputs cannot be read");
        }
    }

    private static boolean isTelling(@Nullable LanguageRelief relief) {
        return relief != null && relief.kind() != Relief.Kind.STANDARD;
    }

    private static @Nullable LocalDate month(RightToWork right) {
        return right.askAgainOn() == null ? null : right.askAgainOn().withDayOfMonth(1);
    }
}
