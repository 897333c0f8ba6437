package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lt.incorpore.house.Proofs.Kind;
import org.junit.jupiter.api.Test;

/// docs/asvs.md has every row of levels 1 and 2 of ASVS 5.0.0, each with a proof that is there or with what is missing.
class StandardTest {

    private static final Path PAGE = Path.of("docs", "asvs.md");
    private static final String COUNTED = "<!-- counted by StandardTest -->\n";
    /// So many has the standard.
    private static final int OF_LEVEL_1 = 70;

    private static final int OF_LEVEL_2 = 183;

    @Test
    void every_row_is_there_once_and_names_a_proof_or_what_is_missing() throws IOException {
        var rows = Proofs.rows(Files.readString(PAGE), "V");
        assertThat(level(rows, "1")).isEqualTo(OF_LEVEL_1);
        assertThat(level(rows, "2")).isEqualTo(OF_LEVEL_2);
        assertThat(new HashSet<>(rows.stream().map(row -> Proofs.cell(row, 1)).toList()))
                .hasSameSizeAs(rows);
        assertThat(Proofs.broken(rows, Proofs.tests())).isEmpty();
    }

    @Test
    void the_count_on_the_page_is_right() throws IOException {
        var page = Files.readString(PAGE);
        var from = page.indexOf(COUNTED) + COUNTED.length();
        var made =
                page.substring(0, from) + counted(Proofs.rows(page, "V")) + page.substring(page.indexOf("\n\n", from));
        InStep.hold(PAGE, made);
        System.out.println("ASVS 5.0: " + counted(Proofs.rows(page, "V")));
    }

    @Test
    void each_kind_of_proof_is_told_from_the_others_and_from_none() {
        var rows = List.of(
                "| V1 | 1 | a | `HouseTest` |",
                "| V2 | 1 | a | `GoneTest` |",
                "| V3 | 1 | a | file: pom.xml |",
                "| V4 | 1 | a | file: gone.md; `HouseTest` |",
                "| V5 | 1 | a | does not apply because there is none |",
                "| V6 | 1 | a | not met: nobody did it so far |",
                "| V7 | 1 | a | trust us |",
                "| V8 | 1 | a | not met |");
        assertThat(rows.stream().map(Proofs::kind))
                .containsExactly(
                        Kind.TEST,
                        Kind.TEST,
                        Kind.FILE_OR_SETTING,
                        Kind.TEST,
                        Kind.DOES_NOT_APPLY,
                        Kind.NOT_MET,
                        Kind.NOTHING,
                        Kind.NOTHING);
        assertThat(Proofs.broken(rows, Set.of("HouseTest")))
                .containsExactly(
                        "V2 names GoneTest, which is nowhere",
                        "V4 names gone.md, which is not there",
                        "V7 names no proof and does not say why",
                        "V8 names no proof and does not say why");
    }

    private static long level(List<String> rows, String level) {
        return rows.stream().filter(row -> Proofs.cell(row, 2).equals(level)).count();
    }

    private static String counted(List<String> rows) {
        return "Of %d rows: %d by a test, %d by a file or a setting, %d do not apply, %d not met."
                .formatted(
                        rows.size(),
                        of(rows, Kind.TEST),
                        of(rows, Kind.FILE_OR_SETTING),
                        of(rows, Kind.DOES_NOT_APPLY),
                        of(rows, Kind.NOT_MET));
    }

    private static long of(List<String> rows, Kind kind) {
        return rows.stream().filter(row -> Proofs.kind(row) == kind).count();
    }
}
