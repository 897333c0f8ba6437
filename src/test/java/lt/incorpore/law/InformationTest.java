package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import lt.incorpore.law.tables.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Support measures and general facts: told, never decided.
class InformationTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final Law law = Law.load();

    private SupportMeasure measure(String code) {
        return law.information().support().on(TODAY).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "support.subsidy.protection, 75, true",
        "support.subsidy.severe-disability, 75, true",
        "support.subsidy.unqualified, 50, false",
        "support.subsidy.other-groups, 60, false",
    })
    void aSubsidyIsUpToAShareAndSaysWhetherItReveals(String code, int percent, boolean reveals) {
        var subsidy = measure(code);

        assertThat(subsidy.upTo()).isEqualTo(new SupportMeasure.UpTo(percent, new BigDecimal("1.5")));
        assertThat(subsidy.reveals()).isEqualTo(reveals);
        assertThat(subsidy.kind()).isEqualTo(SupportMeasure.Kind.SUBSIDY);
    }

    @Test
    void theCeilingIsOneAndAHalfMinimumWagesOfTheDay() {
        var upTo = Objects.requireNonNull(measure("support.subsidy.protection").upTo());
        var minimum = law.wageFloor().on(TODAY).orElseThrow();

        assertThat(upTo.monthlyCeiling(minimum)).isEqualTo(new Cents(172_950));
    }

    @Test
    void aShareOutsideOneToAHundredIsRefused() {
        assertThatThrownBy(() -> new SupportMeasure.UpTo(101, BigDecimal.ONE))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SupportMeasure.UpTo(75, BigDecimal.ZERO))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWouldTellAStatusHealthOrAgeStaysOnThePersonsSide() {
        assertThat(law.information().support().on(TODAY))
                .filteredOn(SupportMeasure::reveals)
                .extracting(SupportMeasure::code)
                .containsExactly(
                        "support.supported.protection",
                        "support.supported.disability",
                        "support.supported.unrecognised-qualification",
                        "support.supported.under-29",
                        "support.supported.over-50",
                        "support.subsidy.protection",
                        "support.subsidy.severe-disability");
    }

    @Test
    void ethnicityIsNoGroundForSupport() {
        assertThat(measure("support.ethnicity-is-no-ground").kind()).isEqualTo(SupportMeasure.Kind.INFORMATION);
        assertThat(law.information().support().on(TODAY))
                .extracting(SupportMeasure::code)
                .noneMatch(code -> code.contains("roma") || code.contains("minority"));
    }

    @Test
    void payInTheAdIsALabourCodeDuty() {
        assertThat(law.information().facts().on(LegalFact.Topic.AD, TODAY))
                .filteredOn(fact -> fact.code().equals("fact.pay-in-ad"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.basis().source().article()).isEqualTo("25(6)");
                    assertThat(fact.basis().source().number()).isEqualTo("XIII-2327");
                    assertThat(fact.basis().source().adopted()).isEqualTo("2019-07-11");
                });
    }

    @Test
    void theGroundsOfBothActsAreNamed() {
        assertThat(law.information().facts().on(LegalFact.Topic.GROUND, TODAY))
                .extracting(LegalFact::code)
                .containsExactly(
                        "ground.sex",
                        "ground.race",
                        "ground.nationality",
                        "ground.citizenship",
                        "ground.language",
                        "ground.origin",
                        "ground.social-status",
                        "ground.belief",
                        "ground.convictions",
                        "ground.age",
                        "ground.sexual-orientation",
                        "ground.disability",
                        "ground.ethnic-origin",
                        "ground.religion",
                        "ground.health",
                        "ground.intention-to-have-a-child",
                        "ground.family",
                        "ground.membership",
                        "ground.unrelated-to-work");
    }

    @Test
    void nothingOpenIsToldAsAFact() {
        for (LegalFact.Topic topic : LegalFact.Topic.values()) {
            assertThat(law.information().facts().on(topic, TODAY))
                    .isNotEmpty()
                    .allSatisfy(fact -> assertThat(fact.basis().confidence()).isNotEqualTo(Confidence.OPEN));
        }
        assertThat(law.information().support().on(TODAY))
                .allSatisfy(one -> assertThat(one.basis().confidence()).isNotEqualTo(Confidence.OPEN));
    }

    @Test
    void beforeTheFirstDayOfTheTablesNothingIsTold() {
        var before = LocalDate.parse("2024-12-31");

        assertThat(law.information().support().on(before)).isEmpty();
        assertThat(law.information().facts().on(LegalFact.Topic.AD, before)).isEmpty();
    }

    @Test
    void everySourceHasAnAct() {
        assertThat(law.sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.act()).isNotBlank());
    }
}
