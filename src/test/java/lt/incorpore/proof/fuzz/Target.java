package lt.incorpore.proof.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One operation of the contract.
///
/// @param roles whom it lets in: null everybody, empty whoever has a key
/// @param root  the whole contract, for what it refers to
record Target(
        String id,
        String method,
        String path,
        JsonNode node,
        @Nullable Set<String> roles,
        Set<String> good,
        JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<Target> of(Path contract) throws IOException {
        return of(new ObjectMapper(new YAMLFactory()).readTree(Files.readString(contract)));
    }

    static List<Target> of(JsonNode root) {
        var targets = new ArrayList<Target>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> targets.add(of(root, path.getKey(), entry.getKey(), entry.getValue()))));
        return targets;
    }

    private static Target of(JsonNode root, String path, String method, JsonNode node) {
        var good = new HashSet<String>();
        node.path("responses").fieldNames().forEachRemaining(good::add);
        return new Target(
                node.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                node,
                roles(node),
                good,
                root);
    }

    private static @Nullable Set<String> roles(JsonNode node) {
        if (node.path("security").isEmpty()) {
            return null;
        }
        var roles = new HashSet<String>();
        for (var way : node.path("security")) {
            way.forEach(named -> named.forEach(role -> roles.add(role.asText())));
        }
        return roles;
    }

    boolean lets(Cast.Caller caller) {
        return roles == null || !caller.role().isEmpty() && (roles.isEmpty() || roles.contains(caller.role()));
    }

    List<JsonNode> parameters(String in) {
        var found = new ArrayList<JsonNode>();
        for (var parameter : node.path("parameters")) {
            if (parameter.path("in").asText().equals(in)) {
                found.add(parameter);
            }
        }
        return found;
    }

    List<String> bodyTypes() {
        var types = new ArrayList<String>();
        node.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    JsonNode body(String type) {
        return node.path("requestBody").path("content").path(type);
    }
}
