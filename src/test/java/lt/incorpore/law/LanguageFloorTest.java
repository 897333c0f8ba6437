package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import lt.incorpore.law.tables.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageFloorTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final LanguageFloor floor = Law.load().language().floor();

    private static Relief relief(Relief.Kind kind) {
        boolean ends = kind != Relief.Kind.STANDARD && kind != Relief.Kind.UNCLEAR;
        return Relief.of(kind, ends ? LocalDate.parse("2027-03-04") : null);
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMERS_FACE_TO_FACE, NONE_DEMANDED, NONE, NONE, VERIFIED, false",
        "CUSTOMERS_FACE_TO_FACE, BASIC, A1, BASIC, VERIFIED, true",
        "CUSTOMERS_FACE_TO_FACE, BASIC_FOR_NOW, A1, BASIC, VERIFIED, true",
        "CUSTOMERS_FACE_TO_FACE, STANDARD, A2, I, VERIFIED, true",
        "CUSTOMERS_FACE_TO_FACE, UNCLEAR, A2, I, OPEN, false",
        "CUSTOMERS_BY_PHONE, STANDARD, NONE, NONE, OPEN, false",
        "CUSTOMERS_BY_PHONE, BASIC, NONE, NONE, OPEN, false",
        "TEMPORARY_SELLING, STANDARD, NONE, NONE, SECONDARY, false",
        "COLLEAGUES_ONLY, STANDARD, NONE, NONE, GENERAL, false",
        "WRITTEN_INSTRUCTIONS, STANDARD, NONE, NONE, GENERAL, false",
        "NONE, STANDARD, NONE, NONE, GENERAL, false",
    })
    void eachContactHasItsMinimum(
            ContactKind contact,
            Relief.Kind kind,
            LanguageLevel level,
            String category,
            Confidence confidence,
            boolean gates) {
        var minimum = floor.minimum(contact, TODAY, relief(kind));

        assertThat(minimum.level()).isEqualTo(level);
        assertThat(minimum.category()).isEqualTo(category);
        assertThat(minimum.basis().confidence()).isEqualTo(confidence);
        assertThat(minimum.gates()).isEqualTo(gates);
        assertThat(minimum.evaluatedOn()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @EnumSource(ContactKind.class)
    void whatIsOpenGatesNobodyAndNamesWhomToAsk(ContactKind contact) {
        for (Relief.Kind kind : Relief.Kind.values()) {
            var minimum = floor.minimum(contact, TODAY, relief(kind));
            if (minimum.basis().confidence() == Confidence.OPEN) {
                assertThat(minimum.gates()).isFalse();
                assertThat(minimum.because().ask()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, A1, true", "2025-12-31, NONE, false", "2024-06-01, NONE, false"})
    void theBasicCategoryBeganWithTheYear2026(LocalDate on, LanguageLevel level, boolean gates) {
        var minimum = floor.minimum(ContactKind.CUSTOMERS_FACE_TO_FACE, on, relief(Relief.Kind.BASIC));

        assertThat(minimum.level()).isEqualTo(level);
        assertThat(minimum.gates()).isEqualTo(gates);
    }

    @ParameterizedTest
    @CsvSource({
        "BASIC, 2027-03-04, A1, true",
        "BASIC, 2027-03-05, A2, true",
        "BASIC_FOR_NOW, 2027-03-04, A1, true",
        "BASIC_FOR_NOW, 2027-03-05, A2, false",
        "NONE_DEMANDED, 2027-03-04, NONE, false",
        "NONE_DEMANDED, 2027-03-05, A2, false",
        "STANDARD, 2027-03-05, A2, true",
    })
    void aReliefIsFollowedToItsLastDay(Relief.Kind kind, LocalDate on, LanguageLevel level, boolean gates) {
        var minimum = floor.minimum(ContactKind.CUSTOMERS_FACE_TO_FACE, on, relief(kind));

        assertThat(minimum.level()).isEqualTo(level);
        assertThat(minimum.gates()).isEqualTo(gates);
    }

    @Test
    void theMinimumCitesItsSource() {
        var basis = floor.minimum(ContactKind.CUSTOMERS_FACE_TO_FACE, TODAY, new Relief.Standard())
                .basis();

        assertThat(basis.source().number()).isEqualTo("1688");
        assertThat(basis.checkedOn()).isEqualTo(TODAY);
        assertThat(basis.ruleId()).isEqualTo("language.face.standard");
    }

    @ParameterizedTest
    @EnumSource(Relief.Kind.class)
    void aReliefIsReadBackAsItWasKept(Relief.Kind kind) {
        assertThat(relief(kind).kind()).isEqualTo(kind);
    }

    @Test
    void aReliefWhoseDayDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Relief.of(Relief.Kind.BASIC, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Relief.of(Relief.Kind.STANDARD, TODAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
