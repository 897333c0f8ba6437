package lt.incorpore.law.tables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every dated table shares is read strictly, whatever the table means. Shown on the shipped minimum wages.
class LawTableTest {

    private static final String MINIMUM =
            "wage.minimum,2,2026-01-01,2026-12-31,115300,705,minimum-wage,2026-11-02,VERIFIED";

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "minimum-wage > minimum-rage > the source minimum-rage is not in sources.csv",
                "2026-01-01 > 2026-13-01 > valid_from cannot be read: 2026-13-01",
                "2026-12-31 > 1.1.2027 > valid_to cannot be read: 1.1.2027",
                "2026-12-31 > 2025-12-31 > valid_to 2025-12-31 is before valid_from 2026-01-01",
                "2,2026-01-01 > 2, > valid_from is empty",
                "minimum,2 > minimum,0 > version is 0",
                "minimum,2 > minimum,two > version cannot be read: two",
                "2026-11-02 > 2026-02-30 > checked_on cannot be read: 2026-02-30",
                "VERIFIED > CERTAIN > confidence is CERTAIN",
            })
    void aRowThatCannotBeRightIsNamed(String from, String to, String message) {
        refuses(changing(LawFiles.WAGE_FLOOR, MINIMUM, MINIMUM.replace(from, to)), "wage-floor.csv line 4", message);
    }

    @Test
    void theSameRuleAndVersionTwiceIsRefused() {
        refuses(adding(LawFiles.WAGE_FLOOR, MINIMUM), "wage-floor.csv line 5: repeats wage.minimum version 2");
    }

    @Test
    void aMissingColumnOrARaggedRowIsRefused() {
        refuses(
                changing(LawFiles.WAGE_FLOOR, "monthly_cents,hourly_cents", "monthly,hourly"),
                "wage-floor.csv: the columns are");
        refuses(adding(LawFiles.WAGE_FLOOR, "wage.minimum,3,2027-01-01"), "wage-floor.csv");
        refuses(LawFiles.shipped().with(LawFiles.WAGE_FLOOR, "id,version\n"), "wage-floor.csv: has no rows");
    }

    @Test
    void aSourceMayNotBeNamedTwice() {
        refuses(
                adding(LawFiles.SOURCES, "labour-code,Darbo kodeksas,,,"),
                "sources.csv line "
                        + (LawFiles.shipped().text(LawFiles.SOURCES).lines().count() + 1),
                "repeats the source labour-code");
    }

    private static void refuses(LawFiles files, String... parts) {
        assertThatThrownBy(() -> new LawTable(files)
                        .rows(LawFiles.WAGE_FLOOR, List.of("monthly_cents", "hourly_cents"), LawRow::head))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(parts);
    }

    private static LawFiles changing(String file, String from, String to) {
        var shipped = LawFiles.shipped();
        String text = shipped.text(file);
        if (!text.contains(from)) {
            throw new IllegalStateException(file + " does not contain " + from);
        }
        return shipped.with(file, text.replace(from, to));
    }

    private static LawFiles adding(String file, String line) {
        var shipped = LawFiles.shipped();
        return shipped.with(file, shipped.text(file) + line + "\n");
    }
}
