package lt.incorpore.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonInputTest {

    record Thing(
            @Nullable String name,
            @Nullable BigDecimal amount,
            @Nullable List<String> names) {}

    private static JsonInput.Read<Thing> read(String json) {
        return JsonInput.read(json.getBytes(StandardCharsets.UTF_8), Thing.class);
    }

    @Test
    void a_decimal_that_nobody_counts_with_is_a_mistake_however_it_is_written() {
        for (var monstrous : List.of(
                "1e99999999",
                "1e-99999999",
                "1e1000000000",
                "1E+20000000",
                "1e100",
                "\"1e99999999\"",
                "123456789012345678901",
                "0.000000000000000000001",
                "1e99999999999")) {
            var read = read("{\"amount\":" + monstrous + "}");

            assertThat(read.findings()).as(monstrous).isNotEmpty();
            if (read.value() != null) {
                assertThat(read.value().amount()).as(monstrous).isNull();
            }
        }
    }

    @Test
    void of_very_many_mistakes_the_first_are_told_and_nothing_is_read() {
        var hundred = read("{\"name\": \"a\"" + unknown(100) + "}");
        assertThat(hundred.findings()).hasSize(100);
        assertThat(hundred.value()).isNotNull();

        for (var many : List.of(
                "{\"name\": \"a\"" + unknown(5_000) + "}",
                "{\"name\": \"a\", \"names\": [" + "[],".repeat(5_000) + "[]]}")) {
            var read = read(many);
            assertThat(read.findings()).hasSize(101);
            assertThat(read.findings().getLast().code()).isEqualTo("findings_more");
            assertThat(read.findings().getLast().arguments()).containsValue(many.contains("[]") ? 4_901 : 4_900);
            assertThat(read.value()).isNull();
            // However kindly it is taken.
            assertThat(read.lenient().findings()).anyMatch(Finding::isError);
        }
    }

    private static String unknown(int fields) {
        return IntStream.range(0, fields).mapToObj(i -> ", \"x" + i + "\": 1").collect(Collectors.joining());
    }

    @Test
    void decimals_as_people_write_them_are_read() {
        for (var plain : List.of("1400", "7.05", "1.3E3", "\"1400.50\"", "0", "-5", "100000000000.0001")) {
            var read = read("{\"amount\":" + plain + "}").orThrow();

            assertThat(read.amount()).as(plain).isEqualByComparingTo(new BigDecimal(plain.replace("\"", "")));
        }
    }

    @Test
    void signs_that_nobody_sees_are_mistakes_and_are_not_handed_on() {
        for (var sign : List.of(
                "\\u0000", "\\u0001", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\uffff", "\\ufdd0", "\\u202e",
                "\\u2066", "\\ud800", "\\udc00", "\u202e", "\u2069", "\ufffe")) {
            var read = read("{\"name\":\"a" + sign + "b\",\"names\":[\"x\",\"" + sign + "\"]}");

            assertThat(read.findings().stream().map(Finding::pointer)).as(sign).containsExactly("/name", "/names/1");
            assertThat(read.findings()).allMatch(found -> found.code().equals(PlainText.FORBIDDEN));
            assertThat(read.value()).isEqualTo(new Thing("a\ufffdb", null, List.of("x", "\ufffd")));
        }
    }

    @Test
    void the_name_of_a_field_is_a_text_too_and_so_is_what_is_read_as_a_tree() {
        assertThat(read("{\"na\\u0000me\":\"x\"}").findings().getFirst().pointer())
                .isEqualTo("/na\ufffdme");
        var tree = JsonInput.read("{\"a\":{\"b\":\"\\u0000\"}}".getBytes(StandardCharsets.UTF_8), JsonNode.class);
        assertThat(tree.findings()).hasSize(1);
        assertThat(Objects.requireNonNull(tree.value()).at("/a/b").asText()).isEqualTo("\ufffd");
    }

    @Test
    void what_persian_arabic_and_people_need_stays() {
        var text = "می\u200cخواهم \u200d \u200f \u061c Č \t 1\\n2 \uD83D\uDE00";

        assertThat(read("{\"name\":\"" + text.replace("\t", "\\t") + "\"}")
                        .orThrow()
                        .name())
                .isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void one_bad_value_of_many_leaves_the_others() {
        var list = JsonInput.elements(
                "[{\"name\":\"\\ud800\"},{\"name\":\"ąžuolas\"}]".getBytes(StandardCharsets.UTF_8), false);
        var lines =
                JsonInput.elements("{\"name\":\"\0\"}\n{\"name\":\"ąžuolas\"}".getBytes(StandardCharsets.UTF_8), true);

        for (var parts : List.of(list, lines)) {
            assertThat(parts).hasSize(2).noneMatch(part -> new String(part, StandardCharsets.UTF_8).contains("\0"));
            assertThat(JsonInput.read(parts.getFirst(), Thing.class).findings()).hasSize(1);
            assertThat(JsonInput.read(parts.get(1), Thing.class).orThrow().name())
                    .isEqualTo("ąžuolas");
        }
    }
}
