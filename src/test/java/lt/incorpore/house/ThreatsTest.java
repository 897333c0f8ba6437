package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// SECURITY.md and docs/asvs.md promise tests by name: each of them exists, and each row promises one or says that
/// there
/// is none. What could be handed over is what the map of columns says.
class ThreatsTest {

    private static final Path PAGE = Path.of("SECURITY.md");
    private static final Path STANDARD = Path.of("docs", "asvs.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");
    private static final String BEGIN = "<!-- handed over: from docs/data-map.yaml; written by ThreatsTest -->\n";
    private static final String END = "<!-- end -->";
    /// What leads to a person, or is one's own.
    private static final List<String> PERSONAL = List.of("P1", "P2", "P3", "P4", "link");

    @Test
    void every_threat_has_a_row_that_names_a_test_or_says_not_yet() throws IOException {
        var rows = rows(Files.readString(PAGE), "T");
        assertThat(rows.stream().map(row -> row.split("\\|", -1)[1].strip()).toList())
                .isEqualTo(IntStream.rangeClosed(1, 24).mapToObj(i -> "T" + i).toList());
        assertThat(broken(rows, tests())).isEmpty();
    }

    @Test
    void every_row_of_the_standard_names_a_test_or_a_reason() throws IOException {
        var rows = rows(Files.readString(STANDARD), "V");
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(broken(rows, tests())).isEmpty();
    }

    @Test
    void a_test_that_is_gone_and_a_row_without_proof_are_seen() {
        var rows = List.of(
                "| T1 | a | b | `GoneTest` |",
                "| T2 | a | b | trust us |",
                "| T3 | a | b | not yet |",
                "| T4 | a | b | `HouseTest` |");
        assertThat(broken(rows, Set.of("HouseTest")))
                .containsExactly("T1 names GoneTest, which is nowhere", "T2 names no test and does not say why");
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

    private static List<String> rows(String page, String letter) {
        return page.lines()
                .filter(line -> line.matches("\\| " + letter + "[\\d.]+ \\|.*"))
                .toList();
    }

    private static List<String> broken(List<String> rows, Set<String> tests) {
        var broken = new ArrayList<String>();
        for (var row : rows) {
            var cells = row.split("\\|", -1);
            var name = cells[1].strip();
            var proof = cells[cells.length - 2];
            var named = TEST.matcher(proof)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            named.stream()
                    .filter(test -> !tests.contains(test))
                    .forEach(test -> broken.add(name + " names " + test + ", which is nowhere"));
            var isReasoned = proof.contains("not yet")
                    || proof.contains("does not apply because")
                    || proof.contains("configuration:");
            if (named.isEmpty() && !isReasoned) {
                broken.add(name + " names no test and does not say why");
            }
        }
        return broken;
    }

    private static Set<String> tests() throws IOException {
        var names = new TreeSet<String>();
        for (var folder : List.of("test", "browser")) {
            try (var files = Files.walk(Path.of("src", folder, "java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.substring(0, name.length() - 5)));
            }
        }
        return names;
    }
}
