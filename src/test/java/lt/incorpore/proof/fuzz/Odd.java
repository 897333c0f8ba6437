package lt.incorpore.proof.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Random;

/// Values that have broken somebody's service before.
final class Odd {

    /// Part of many texts below: whatever of it is logged was logged from a request.
    static final String CANARY = "kanarinisgiesmininkas";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0007",
            "null",
            "true",
            "NaN",
            "Infinity",
            "-0",
            "0x1F",
            "1e999",
            "-1",
            "0",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "99999999999999999999999999",
            "0.1",
            "1,5",
            "٣٤",
            "2026-02-30",
            "+999999999-12-31",
            "-0001-01-01",
            "0000-00-00",
            "2026-11-23T25:61:61Z",
            "PT1H",
            "00000000-0000-0000-0000-000000000000",
            "job_0",
            "job_-1",
            "job_99999999999999999999",
            "cand_",
            "op_x",
            "' OR '1'='1' --",
            "\"; DROP TABLE offer; --",
            "${jndi:ldap://localhost/x}",
            "#{7*7}",
            "{{7*7}}",
            "%s%n%x",
            "<script>alert(1)</script>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "C:\\nul",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "//[::1]/",
            "*:*",
            "title:(",
            "[a TO",
            "AND OR NOT",
            "\"~~~",
            "a*?~0.5^9",
            "\\",
            "\\\\",
            "/",
            "?",
            "%",
            "%%",
            "%zz",
            "+",
            "&",
            "=1+1",
            "@SUM(1)",
            "\t",
            "a\r\nSet-Cookie: a=b",
            "\uFEFFa",
            "a\u200Bb",
            "\u202Eabc",
            "ﷺ",
            "İıŞş",
            "ẞß",
            "Ǆ",
            "👩‍👩‍👧‍👦",
            "🏳️‍🌈",
            "e\u0301\u0323\u0327\u0301",
            "\uD800",
            "a\uDC00",
            "\uDBFF\uDFFF",
            "\uFFFF",
            "ąčęėįšųūž",
            "Şükrü",
            "юіїєґ",
            "नमस्ते",
            "سلام",
            "שלום",
            CANARY,
            CANARY + "@example.invalid",
            "+370 600 " + CANARY,
            "(" + CANARY + ")");

    private Odd() {}

    static String text(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> CANARY + "x".repeat(1 << random.nextInt(15));
            case 1 -> TEXTS.get(random.nextInt(TEXTS.size())).repeat(1 + random.nextInt(60));
            case 2 -> letters(random);
            case 3 -> CANARY + " " + TEXTS.get(random.nextInt(TEXTS.size()));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private static String letters(Random random) {
        var text = new StringBuilder();
        random.ints(1 + random.nextInt(40), 0, 0x10FFFF).forEach(text::appendCodePoint);
        return text.toString();
    }

    static JsonNode node(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(random.nextInt(5) - 2);
            case 4 -> JSON.numberNode(random.nextGaussian() * 1e300);
            case 5 -> JSON.arrayNode();
            case 6 -> JSON.objectNode();
            case 7 -> many(random);
            case 8 -> deep(random);
            default -> JSON.textNode(text(random));
        };
    }

    private static JsonNode many(Random random) {
        var array = JSON.arrayNode();
        for (var i = 1 << random.nextInt(11); i > 0; i--) {
            array.add(i % 3 == 0 ? JSON.nullNode() : JSON.textNode("a" + i));
        }
        return array;
    }

    private static JsonNode deep(Random random) {
        JsonNode node = JSON.textNode("deep");
        for (var i = 1 << random.nextInt(10); i > 0; i--) {
            node = random.nextBoolean()
                    ? JSON.arrayNode().add(node)
                    : JSON.objectNode().set("a", node);
        }
        return node;
    }
}
