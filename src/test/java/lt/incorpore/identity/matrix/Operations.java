package lt.incorpore.identity.matrix;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The operations of the contract.
final class Operations {

    private static final Path CONTRACT = Path.of("openapi", "in-corpore.yaml");

    private Operations() {}

    /// @param type  media type of the body; empty where there is none
    /// @param roles who may, as the contract says; empty: everybody, or everybody who shows who they are
    /// @param isOpen whether nobody has to show who they are
    record Operation(String id, String method, String path, String type, List<String> roles, boolean isOpen) {

        boolean namesSomething() {
            return path.contains("{");
        }

        /// A row to begin with. What it says of things of others has to be thought about.
        String suggestion() {
            var line = new StringBuilder(id);
            if (isOpen) {
                return line.append(namesSomething() ? "  -/-/404" : "  +").toString();
            }
            for (var role : Table.ROLES) {
                var may = !role.equals("nobody") && (roles.isEmpty() || roles.contains(role));
                var cell = role.equals("nobody") ? "401" : may ? "+" : "403";
                line.append("  ").append(may && namesSomething() ? "-/-/404" : cell);
            }
            return line.toString();
        }
    }

    static List<Operation> read() throws IOException {
        var contract = new ObjectMapper(new YAMLFactory()).readTree(CONTRACT.toFile());
        var operations = new ArrayList<Operation>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = method.getValue();
                    if (operation.has("operationId")) {
                        var types =
                                operation.path("requestBody").path("content").fieldNames();
                        var roles = new ArrayList<String>();
                        operation.path("security").path(0).path("Key").forEach(role -> roles.add(role.asText()));
                        operations.add(new Operation(
                                operation.path("operationId").asText(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                types.hasNext() ? types.next() : "",
                                roles,
                                operation.path("security").isEmpty()));
                    }
                }));
        return operations;
    }
}
