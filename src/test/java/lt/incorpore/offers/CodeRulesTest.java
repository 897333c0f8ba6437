package lt.incorpore.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lt.incorpore.taxonomy.LocalNames;
import lt.incorpore.taxonomy.Municipality;
import org.junit.jupiter.api.Test;

/// A point belongs to the municipality that is named beside it.
class CodeRulesTest {

    private static final Municipality UTENA = new Municipality(
            "82",
            "LT-54",
            "9",
            new Municipality.Point(55.4979, 25.5992),
            new Municipality.Names(
                    "Utena", new LocalNames(Map.of("lt", "Utenos r. sav.")), "Utenoje", "Utenos", "Utenos r."));

    @Test
    void a_point_far_from_its_municipality_is_elsewhere() {
        assertThat(CodeRules.isElsewhere(UTENA, 0, 0)).isTrue();
        assertThat(CodeRules.isElsewhere(UTENA, 25.5992, 55.4979)).as("swapped").isTrue();
        assertThat(CodeRules.isElsewhere(UTENA, 54.6872, 25.2797)).as("Vilnius").isTrue();
        assertThat(CodeRules.isElsewhere(UTENA, 55.5714, 25.8400))
                .as("Daugailiai")
                .isFalse();
    }
}
