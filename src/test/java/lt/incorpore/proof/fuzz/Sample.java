package lt.incorpore.proof.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Values as the contract describes them.
final class Sample {

    private static final int DEEPEST = 8;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// What the contract cannot say: texts that name something. Several, since which one it is may matter.
    private static final Map<String, List<String>> NAMED = Map.ofEntries(
            Map.entry("municipality", List.of("82", "57", "13")),
            Map.entry(
                    "occupation",
                    List.of("http://data.europa.eu/esco/occupation/978ae3a2-0831-415a-8396-b84dde656fc5")),
            Map.entry("skill", List.of("http://data.europa.eu/esco/skill/a8fc2710-a8fe-4e49-b580-9bb8ec0fbd8e")),
            Map.entry("uri", List.of("http://data.europa.eu/esco/occupation/978ae3a2-0831-415a-8396-b84dde656fc5")),
            Map.entry("iscoGroup", List.of("7531", "9112", "5120")),
            Map.entry("licensedGroups", List.of("2221", "3221")),
            Map.entry("isco", List.of("7531", "9", "51")),
            Map.entry("language", List.of("lt", "uk", "en")),
            Map.entry("teamLanguages", List.of("lt", "ru")),
            Map.entry("county", List.of("UT", "VL")),
            Map.entry("near", List.of("Utena", "82", "55.5,25.6")),
            Map.entry("q", List.of("siuvėja", "прибиральниця", "cook in Vilnius", "vairuotojas")),
            Map.entry("title", List.of("Siuvėjas (-a)", "Virėjas (-a)")),
            Map.entry("email", List.of("someone@example.invalid")),
            Map.entry("phone", List.of("+37060012345")),
            Map.entry("url", List.of("https://hooks.example.invalid/here")),
            Map.entry("purpose", List.of("BE_FOUND", "COUNSELLOR_ACCESS", "EQUALITY_MONITORING")),
            Map.entry("cursor", List.of("")));

    private final JsonNode root;
    private final Random random;

    Sample(JsonNode root, Random random) {
        this.root = root;
        this.random = random;
    }

    /// @param content of a request body: its own example, or one made from its schema
    JsonNode body(JsonNode content) {
        var examples = content.path("examples");
        if (!examples.isEmpty() && random.nextInt(3) > 0) {
            var all = examples.properties().stream().toList();
            return all.get(random.nextInt(all.size())).getValue().path("value").deepCopy();
        }
        return of("", content.path("schema"), 0);
    }

    JsonNode parameter(JsonNode parameter) {
        if (parameter.has("example") && random.nextBoolean()) {
            return parameter.path("example");
        }
        return of(parameter.path("name").asText(), parameter.path("schema"), 0);
    }

    private JsonNode of(String name, JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return of(name, root.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        if (schema.has("enum")) {
            return any(schema.path("enum"));
        }
        if (schema.has("examples")) {
            return any(schema.path("examples"));
        }
        for (var several : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(several)) {
                return of(name, any(schema.path(several)), depth + 1);
            }
        }
        var type = schema.path("type").isArray()
                ? schema.path("type").path(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> {
                var array = JSON.arrayNode();
                for (var i = depth > DEEPEST ? 0 : random.nextInt(3); i > 0; i--) {
                    array.add(of(name, schema.path("items"), depth + 1));
                }
                yield array;
            }
            case "integer" -> JSON.numberNode(number(schema));
            case "number" -> JSON.numberNode(random.nextInt(3000) / 100.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(name, schema));
        };
    }

    private JsonNode any(JsonNode some) {
        return some.path(random.nextInt(some.size()));
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(field -> {
            if (depth < DEEPEST && random.nextInt(4) > 0) {
                object.set(field.getKey(), of(field.getKey(), field.getValue(), depth + 1));
            }
        });
        return object;
    }

    private long number(JsonNode schema) {
        var least = schema.path("minimum").asInt(0);
        return least + (long) random.nextInt(Math.max(1, schema.path("maximum").asInt(least + 40) - least + 1));
    }

    private String text(String name, JsonNode schema) {
        var format = schema.path("format").asText();
        if (format.equals("date")) {
            return "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        if (format.equals("date-time")) {
            return "2026-12-01T10:00:00Z";
        }
        if (format.equals("uuid")) {
            return new java.util.UUID(random.nextLong(), random.nextLong()).toString();
        }
        var known = NAMED.getOrDefault(name, List.of("Some words", "Žodžiai", "ab"));
        return known.get(random.nextInt(known.size()));
    }
}
