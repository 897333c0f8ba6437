package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// SECURITY.md names a test for each threat, and each of them exists. What could be handed over is what the map of
/// columns says.
class ThreatsTest {

    private static final Path PAGE = Path.of("SECURITY.md");
    private static final String BEGIN = "<!-- handed over: from docs/data-map.yaml; written by ThreatsTest -->\n";
    private static final String END = "<!-- end -->";
    /// What leads to a person, or is one's own.
    private static final List<String> PERSONAL = List.of("P1", "P2", "P3", "P4", "link");

    @Test
    void every_threat_has_a_row_that_names_a_test() throws IOException {
        var rows = Proofs.rows(Files.readString(PAGE), "T");
        assertThat(rows.stream().map(row -> Proofs.cell(row, 1)).toList())
                .isEqualTo(IntStream.rangeClosed(1, 24).mapToObj(i -> "T" + i).toList());
        assertThat(Proofs.broken(rows, Proofs.tests())).isEmpty();
        assertThat(rows).allMatch(row -> Proofs.kind(row) == Proofs.Kind.TEST);
    }

    @Test
    void what_could_be_handed_over_is_what_the_map_says() throws IOException {
        var page = Files.readString(PAGE);
        var from = page.indexOf(BEGIN) + BEGIN.length();
        var made = page.substring(0, from) + handedOver() + page.substring(page.indexOf(END));
        InStep.hold(PAGE, made);
    }

    private static String handedOver() throws IOException {
        var lines =
                new StringBuilder("| table | what for | columns that lead to a person | kept |\n|---|---|---|---|\n");
        var map = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("docs", "data-map.yaml")));
        map.path("tables").properties().forEach(table -> {
            var columns = columns(table.getValue().path("columns"));
            if (!columns.isEmpty()) {
                lines.append("| `%s` | %s | %s | %s |%n"
                        .formatted(
                                table.getKey(),
                                table.getValue().path("purpose").asText(),
                                columns,
                                table.getValue().path("retention").asText()));
            }
        });
        return lines.toString();
    }

    private static String columns(JsonNode columns) {
        return PERSONAL.stream()
                .filter(columns::has)
                .map(name -> name + ": "
                        + columns.path(name).valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
