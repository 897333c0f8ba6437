package lt.incorpore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lt.incorpore.platform.Lang;
import org.junit.jupiter.api.Test;

class StarterSetTest {

    private final List<NamedCsvRecord> skills = ReferenceFile.rows("starter/skills.csv");
    private final List<NamedCsvRecord> occupations = ReferenceFile.rows("starter/occupations.csv");

    @Test
    void holds_at_least_150_occupations_and_350_skills() {
        assertThat(occupations).hasSizeGreaterThanOrEqualTo(150);
        assertThat(skills).hasSizeGreaterThanOrEqualTo(350);
    }

    @Test
    void everything_is_named_in_five_languages() {
        for (var row : all()) {
            for (var lang : Lang.values()) {
                assertThat(row.getField(lang.tag()))
                        .as(row.getField("key") + " in " + lang)
                        .isNotBlank();
            }
        }
    }

    @Test
    void every_key_and_every_uri_stands_once() {
        assertThat(all().stream().map(row -> row.getField("uri"))).doesNotHaveDuplicates();
        assertThat(skills.stream().map(row -> row.getField("key"))).doesNotHaveDuplicates();
        assertThat(occupations.stream().map(row -> row.getField("key"))).doesNotHaveDuplicates();
    }

    @Test
    void every_occupation_needs_skills_that_are_there_each_in_one_way() {
        var known = skills.stream().map(row -> row.getField("key")).collect(Collectors.toSet());
        for (var row : occupations) {
            var needed = new ArrayList<>(parts(row, "essential"));
            assertThat(needed).as(row.getField("key")).isNotEmpty();
            needed.addAll(parts(row, "optional"));
            assertThat(needed).as(row.getField("key")).isSubsetOf(known).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_occupation_belongs_to_a_unit_group() {
        var groups = codes();
        assertThat(occupations)
                .allSatisfy(row -> assertThat(row.getField("isco"))
                        .as(row.getField("key"))
                        .hasSize(4)
                        .isIn(groups));
    }

    @Test
    void every_skill_belongs_to_a_group_of_kin() {
        assertThat(skills).allSatisfy(row -> assertThat(row.getField("group")).matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void isco_08_is_whole_and_named_in_lithuanian_and_english() {
        var rows = ReferenceFile.rows("isco08.csv");
        assertThat(rows).hasSize(619);
        var sizes = rows.stream()
                .collect(Collectors.groupingBy(row -> row.getField("code").length(), Collectors.counting()));
        assertThat(sizes)
                .containsEntry(1, 10L)
                .containsEntry(2, 43L)
                .containsEntry(3, 130L)
                .containsEntry(4, 436L);
        var codes = codes();
        for (var row : rows) {
            var code = row.getField("code");
            assertThat(row.getField("lt")).as(code).isNotBlank();
            assertThat(row.getField("en")).as(code).isNotBlank();
            assertThat(code.length() == 1 || codes.contains(code.substring(0, code.length() - 1)))
                    .as("parent of " + code)
                    .isTrue();
        }
    }

    private List<NamedCsvRecord> all() {
        var all = new ArrayList<>(skills);
        all.addAll(occupations);
        return all;
    }

    private static Set<String> codes() {
        return new HashSet<>(ReferenceFile.rows("isco08.csv").stream()
                .map(row -> row.getField("code"))
                .toList());
    }

    private static List<String> parts(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split("\\|"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
