package lt.incorpore.orientation.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lt.incorpore.orientation.interests.OnetAgreement;
import lt.incorpore.orientation.near.SkillVectors.Needs;
import org.junit.jupiter.api.Test;

/// Orientation does not get worse: the aims of the service, on real data in `../shared/data` or below
/// `-Dincorpore.shared`.
class MeasuredOrientationTest {

    private static final Path DATA = Path.of(System.getProperty("incorpore.shared", "../shared/data"));

    @Test
    void the_interests_of_the_starter_set_agree_with_onet() {
        var agreement = new OnetAgreement(DATA);
        assumeTrue(agreement.isThere(), "Skipped: there is no O*NET in " + DATA.toAbsolutePath());
        var measured = agreement.measure();
        assertThat(measured.matched()).isGreaterThan(150);
        assertThat(measured.direction()).as("apart: %s", measured.apart()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void near_occupations_are_near_in_the_tree_of_esco() {
        var relations = new EscoRelations(DATA);
        assumeTrue(relations.areThere(), "Skipped: there is no ESCO 1.1.1 in " + DATA.toAbsolutePath());
        assertThat(relations.measure().gain()).isGreaterThanOrEqualTo(0.45);
    }

    @Test
    void what_takes_the_same_rare_skills_is_near() {
        var vectors = new SkillVectors<>(Map.of(
                "tailor", new Needs<>(List.of("sew", "measure", "talk"), List.of("iron")),
                "seamstress", new Needs<>(List.of("sew", "talk"), List.of()),
                "ironer", new Needs<>(List.of("iron", "talk"), List.of()),
                "seller", new Needs<>(List.of("talk"), List.of()),
                "welder", new Needs<>(List.of("weld"), List.of())));
        assertThat(vectors.near("tailor", 10))
                .extracting(SkillVectors.Near::occupation)
                .containsExactly("seamstress", "ironer", "seller");
        assertThat(vectors.near("tailor", 10)).allMatch(near -> near.likeness() > 0 && near.likeness() <= 1);
        assertThat(vectors.near("welder", 10)).isEmpty();
        assertThat(vectors.near("nobody", 10)).isEmpty();
    }

    @Test
    void a_list_in_the_best_order_has_the_highest_gain() {
        assertThat(EscoRelations.gain(List.of(2, 1, 0))).isGreaterThan(EscoRelations.gain(List.of(1, 2, 0)));
        assertThat(EscoRelations.gain(List.of(2))).isEqualTo(3.0);
    }
}
