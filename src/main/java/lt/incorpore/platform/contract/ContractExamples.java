package lt.incorpore.platform.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;

/// Examples of requests, from `contract/examples.json`, for the contract. A test sends each and expects the status that
/// `x-answers` names.
final class ContractExamples {

    private static final String FILE = "contract/examples.json";

    private final Map<String, List<Request>> byOperation = read();

    /// @param answers HTTP status
    record Request(String name, String summary, String type, int answers, Object value) {}

    void addTo(Operation operation) {
        for (var request : byOperation.getOrDefault(operation.getOperationId(), List.of())) {
            var content = Objects.requireNonNull(operation.getRequestBody(), operation.getOperationId())
                    .getContent();
            var type = content.getMediaType(request.type());
            if (type == null) {
                throw new IllegalStateException(operation.getOperationId() + " takes no " + request.type());
            }
            var example = OASFactory.createExample().summary(request.summary()).value(request.value());
            example.addExtension("x-answers", request.answers());
            type.addExample(request.name(), example);
        }
    }

    private static Map<String, List<Request>> read() {
        try (var in = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE), FILE)) {
            return JsonMapper.builder().build().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
