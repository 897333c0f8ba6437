package lt.incorpore.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An OpenAPI contract, and what is expected of each of its operations.
record Contract(JsonNode root) {

    static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String WORD = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String SEGMENT = "(" + WORD + "|\\{[a-zA-Z]+})(:" + WORD + ")?";

    static Contract read(String yaml) {
        try {
            return new Contract(YAML.readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Operation(String path, String method, JsonNode node, JsonNode shared) {

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                path.getKey(),
                                entry.getKey(),
                                entry.getValue(),
                                path.getValue().path("parameters")))));
        return operations;
    }

    /// What is wrong, one line each.
    List<String> broken() {
        var broken = new ArrayList<String>();
        var names = new HashSet<String>();
        for (var operation : operations()) {
            var name = operation.node.path("operationId").asText();
            if (name.isBlank()) {
                broken.add(operation + " has no operationId");
            } else if (!names.add(name)) {
                broken.add(operation + " shares the operationId " + name);
            }
            if (operation.node.path("summary").asText().isBlank()) {
                broken.add(operation + " has no summary");
            }
            tags(operation, broken);
            path(operation, broken);
            responses(operation, broken);
            security(operation, broken);
            lists(operation, broken);
        }
        // Two shapes of one name get numbers, and which gets which changes from build to build.
        root.path("components").path("schemas").fieldNames().forEachRemaining(name -> {
            if (Character.isDigit(name.charAt(name.length() - 1))) {
                broken.add("the schema " + name + " has a number for a name");
            }
        });
        return broken;
    }

    private void tags(Operation operation, List<String> broken) {
        if (operation.node.path("tags").isEmpty()) {
            broken.add(operation + " has no tag");
        }
        for (var tag : operation.node.path("tags")) {
            var isExplained = false;
            for (var known : root.path("tags")) {
                isExplained |= known.path("name").equals(tag)
                        && !known.path("description").asText().isBlank();
            }
            if (!isExplained) {
                broken.add(operation + " has the tag " + tag.asText() + ", which nobody describes");
            }
        }
    }

    private static void path(Operation operation, List<String> broken) {
        for (var segment : operation.path.substring(1).split("/", -1)) {
            if (!segment.matches(SEGMENT)) {
                broken.add(operation + " has the segment " + segment + ", which is not kebab-case");
            }
        }
        Arrays.stream(operation.path.split("[{}]"))
                .skip(1)
                .filter(part -> operation.path.contains("{" + part + "}"))
                .filter(part -> !isExplained(operation, part))
                .forEach(part -> broken.add(operation + " does not say what {" + part + "} is"));
    }

    private static boolean isExplained(Operation operation, String name) {
        for (var parameters : List.of(operation.node.path("parameters"), operation.shared)) {
            for (var parameter : parameters) {
                if (parameter.path("in").asText().equals("path")
                        && parameter.path("name").asText().equals(name)
                        && !parameter.path("description").asText().isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void responses(Operation operation, List<String> broken) {
        var responses = operation.node.path("responses");
        if (responses.properties().stream().noneMatch(r -> r.getKey().startsWith("2"))) {
            broken.add(operation + " never succeeds: it has no 2xx response");
        }
        responses.properties().stream()
                .filter(r -> r.getKey().startsWith("4") || r.getKey().equals("default"))
                .filter(r -> !r.getValue().path("content").has("application/problem+json"))
                .forEach(r -> broken.add(operation + " answers " + r.getKey() + " without problem details"));
    }

    private void security(Operation operation, List<String> broken) {
        for (var requirement : operation.node.path("security")) {
            requirement.fieldNames().forEachRemaining(scheme -> {
                if (!root.path("components").path("securitySchemes").has(scheme)) {
                    broken.add(operation + " asks for " + scheme + ", a scheme that nobody declares");
                }
            });
        }
    }

    // What holds for each thing of a list stands with its items, or the list itself could never be right.
    private static void lists(Operation operation, List<String> broken) {
        for (var parameter : operation.node.path("parameters")) {
            var schema = parameter.path("schema");
            if (schema.path("type").asText().equals("array")
                    && (schema.has("enum") || parameter.path("example").isValueNode())) {
                broken.add(operation + " says of the list "
                        + parameter.path("name").asText() + " what holds for each thing in it");
            }
        }
    }
}
