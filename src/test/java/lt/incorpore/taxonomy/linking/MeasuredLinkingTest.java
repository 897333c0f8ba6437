package lt.incorpore.taxonomy.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Linking does not get worse: floors a little below what was measured. In `../shared/data`, or below
/// `-Dincorpore.shared`.
class MeasuredLinkingTest {

    private static final Path DATA = Path.of(System.getProperty("incorpore.shared", "../shared/data"));

    @Test
    void titles_are_linked_as_well_as_was_measured() {
        assumeTrue(Files.isDirectory(DATA.resolve("lpk")), "Skipped: there is no " + DATA.toAbsolutePath());
        var none = new Ranks();
        var measured = new LinkingSets(DATA).measure();
        assertThat(measured.getOrDefault("pol_q_pl_c_pl", none).meanReciprocalRank())
                .isGreaterThan(0.615);
        assertThat(measured.getOrDefault("usa_q_en_c_en", none).meanReciprocalRank())
                .isGreaterThan(0.665);
        assertThat(measured.getOrDefault("lva_q_lv_c_lv", none).meanReciprocalRank())
                .isGreaterThan(0.43);
        assertThat(measured.getOrDefault("est_q_et_c_et", none).meanReciprocalRank())
                .isGreaterThan(0.515);
        assertThat(measured.getOrDefault("lpk", none).atOne()).isGreaterThan(0.51);
        assertThat(measured.getOrDefault("lpk", none).atFive()).isGreaterThan(0.75);
    }

    @Test
    void skills_are_found_as_well_as_was_measured() {
        var sets = new SkillSets(DATA);
        assumeTrue(sets.isThere(), "Skipped: there is no " + DATA.toAbsolutePath());
        var measured = sets.measure("skillskape-dev");
        assertThat(measured.atFive()).isGreaterThan(0.38);
        assertThat(measured.proposed()).isGreaterThan(0.375);
    }
}
