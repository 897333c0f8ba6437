package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.incorpore.law.tables.LawFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in a table stops the start, and the message names the file and the line. What every table shares is
/// refused in `LawTableTest`.
class TablesAreReadStrictlyTest {

    private static final String CITIZEN =
            "work.citizen,1,2025-01-01,,CITIZEN,,,,,,YES,,IDENTITY_DOCUMENT,,work.citizen,note.renew-identity-document,,"
                    + "constitution,2026-11-02,VERIFIED";

    private static void refuses(Tables tables, String... parts) {
        assertThatThrownBy(tables::law)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(parts);
    }

    private static Tables withCitizenRow(String row) {
        return Tables.shipped().changing(LawFiles.RIGHT_TO_WORK, CITIZEN, row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "VERIFIED > OPEN > an OPEN fact may only answer UNKNOWN",
                ",YES,,IDENTITY_DOCUMENT > ,MAYBE,,IDENTITY_DOCUMENT > answer is MAYBE",
                ",YES,,IDENTITY_DOCUMENT > ,YES,,LETTER > document is LETTER",
                ",YES,,IDENTITY_DOCUMENT > ,YES,, > YES does not go with the document null",
                ",YES,,IDENTITY_DOCUMENT > ,NO,,IDENTITY_DOCUMENT > NO does not go with the document",
                ",YES,,IDENTITY_DOCUMENT > ,UNKNOWN,, > UNKNOWN names nobody to ask",
                ",YES,,IDENTITY_DOCUMENT > ,LIMITED,,IDENTITY_DOCUMENT > LIMITED names no condition",
                ",YES,,IDENTITY_DOCUMENT > ,YES,6,IDENTITY_DOCUMENT > wait_months is 6",
                ",YES,,IDENTITY_DOCUMENT > ,YES_FROM,,IDENTITY_DOCUMENT > wait_months is 0",
                ",YES,,IDENTITY_DOCUMENT > ,YES_FROM,6,IDENTITY_DOCUMENT > YES_FROM is for people who have not waited",
                "CITIZEN,,,,,, > CITIZEN,SOMETIMES,,,,, > waited is SOMETIMES",
                "CITIZEN,,,,,, > citizen,,,,,, > status is citizen",
                "CITIZEN,,,,,, > CITIZEN|,,,,,, > status is",
                ",work.citizen,note > ,,note > reason is empty",
                "note.renew-identity-document,, > note.renew-identity-document,NEIGHBOUR, > ask is NEIGHBOUR",
            })
    void aRowThatCannotBeRightIsNamed(String from, String to, String message) {
        refuses(withCitizenRow(CITIZEN.replace(from, to)), "right-to-work.csv line 5", message);
    }

    @Test
    void twoRowsOfOneConditionMayNotShareADay() {
        var overlapping = CITIZEN.replace("work.citizen,1,2025-01-01", "work.citizen,2,2027-01-01");

        refuses(
                Tables.shipped().adding(LawFiles.RIGHT_TO_WORK, overlapping),
                "right-to-work.csv line 40",
                "overlaps work.citizen of right-to-work.csv line 5");
    }

    @Test
    void twoRowsThatMeetInOneValueMayNotShareADayEither() {
        var overlapping = CITIZEN.replace("work.citizen,1", "work.both,1").replace(",CITIZEN,", ",CITIZEN|VISITOR,");

        refuses(Tables.shipped().adding(LawFiles.RIGHT_TO_WORK, overlapping), "overlaps work.citizen");
    }

    @Test
    void anEmptyCellMeetsEveryValue() {
        var ofAnyStatus =
                CITIZEN.replace("work.citizen,1", "work.any-passed,1").replace(",CITIZEN,,,,,,", ",,,,,,PASSED,");

        refuses(Tables.shipped().adding(LawFiles.RIGHT_TO_WORK, ofAnyStatus), "line 40", "overlaps work.citizen");
    }

    @Test
    void twoWaitingTimesForOneStatusMayNotShareADay() {
        refuses(
                Tables.shipped()
                        .changing(
                                LawFiles.RIGHT_TO_WORK,
                                ",,UNKNOWN,6,,,work.asylum.dates",
                                ",,UNKNOWN,3,,,work.asylum.dates"),
                "right-to-work.csv line",
                "overlaps work.asylum.");
    }

    @Test
    void aTableNeedsOneRowForWhatNoOtherRowKnows() {
        refuses(
                Tables.shipped().dropping(LawFiles.RIGHT_TO_WORK, "work.not-known"),
                "right-to-work.csv: needs one row without conditions");
        refuses(
                Tables.shipped().dropping(LawFiles.LANGUAGE_FLOOR, "language.not-known"),
                "language-floor.csv: needs one row without conditions");
        refuses(
                Tables.shipped().dropping(LawFiles.LANGUAGE_RELIEF, "relief.not-known"),
                "language-relief.csv: needs one row without conditions");
    }

    @Test
    void aStatusNobodyKnowsMayNotBeAnsweredNo() {
        refuses(
                Tables.shipped()
                        .changing(
                                LawFiles.RIGHT_TO_WORK,
                                ",,,,,,,UNKNOWN,,,,work.status-not-known",
                                ",,,,,,,NO,,,,work.status-not-known")
                        .changing(
                                LawFiles.RIGHT_TO_WORK,
                                "COUNSELLOR|MIGRATION_DEPARTMENT,foreigners,2026-11-02,OPEN\nwork.citizen",
                                "COUNSELLOR,foreigners,2026-11-02,VERIFIED\nwork.citizen"),
                "right-to-work.csv line 4: a status nobody knows is UNKNOWN");
    }

    @Test
    void minimumWagesMayNotShareADay() {
        refuses(
                Tables.shipped()
                        .adding(
                                LawFiles.WAGE_FLOOR,
                                "wage.minimum,3,2026-12-31,,120000,735,minimum-wage,2026-12-20,VERIFIED"),
                "wage-floor.csv line 5",
                "overlaps wage.minimum of wage-floor.csv line 4");
    }

    @ParameterizedTest
    @CsvSource({"-1", "11.53", "much"})
    void aWageThatIsNoAmountOfCentsIsRefused(String cents) {
        refuses(
                Tables.shipped().changing(LawFiles.WAGE_FLOOR, "115300", cents),
                "wage-floor.csv line 4: monthly_cents cannot be read: " + cents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "language-floor.csv > ,BASIC,language.basic > ,ZERO,language.basic > the category ZERO is not in",
                "language-floor.csv > CUSTOMERS_BY_PHONE > CUSTOMERS_BY_PIGEON > contact is CUSTOMERS_BY_PIGEON",
                "language-categories.csv > II,B1 > II,B9 > level is B9",
                "language-categories.csv > II,B1 > I,B1 > overlaps category.first",
                "language-relief.csv > NONE_DEMANDED,YES > NONE_DEMANDED,NO > an exemption ends with the document",
                "language-relief.csv > NONE_DEMANDED,YES > NONE_DEMANDED,PERHAPS > while_held is PERHAPS",
                "language-relief.csv > ,STANDARD,NO > ,BASIC,NO > only the basic category counts years",
                "language-relief.csv > ,STANDARD,NO > ,BASIC_FOR_NOW,NO > BASIC_FOR_NOW is what BASIC becomes",
                "language-relief.csv > YES,2026-01-01,2 > YES,2026-01-01, > counted_from and years belong together",
                "support-measures.csv > support.subsidy.protection,75 > support.subsidy.protection, > a percentage",
                "support-measures.csv > protection,75,1.5,YES > protection,75,1.5,MAYBE > reveals is MAYBE",
                "support-measures.csv > 2026-11-02,VERIFIED > 2026-11-02,OPEN > an OPEN fact is not stated",
                "legal-facts.csv > 2026-11-02,GENERAL > 2026-11-02,OPEN > an OPEN fact is not stated",
                "legal-facts.csv > ,AD,fact.pay-in-ad > ,PAY,fact.pay-in-ad > topic is PAY",
                "legal-facts.csv > ,AD,fact.base-pay-only > ,AD,fact.pay-in-ad > overlaps fact.pay-in-ad",
            })
    void theOtherTablesAreReadAsStrictly(String file, String from, String to, String message) {
        refuses(Tables.shipped().changing(file, from, to), file, message);
    }
}
