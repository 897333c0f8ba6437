package lt.incorpore.proof.worlds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The service under test, by HTTP.
final class Api {

    /// The moment and the number of an exchange, and what of a quota is left: they are the exchange's own.
    private static final Set<String> OF_THE_EXCHANGE = Set.of("date", "request-id", "ratelimit", "ratelimit-policy");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    JsonNode json(int status, String method, String path, @Nullable String key, @Nullable String body) {
        var answer = send(method, path, key, body);
        if (answer.statusCode() != status) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything that a caller is told: status, headers, body.
    String told(String method, String path, @Nullable String key, @Nullable String body) {
        var answer = send(method, path, key, body);
        var headers = new TreeMap<String, Object>();
        for (Map.Entry<String, ?> header : answer.headers().map().entrySet()) {
            if (!OF_THE_EXCHANGE.contains(header.getKey())) {
                headers.put(header.getKey(), header.getValue());
            }
        }
        var text = answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
        return method + " " + path + "\n" + answer.statusCode() + " " + headers + "\n" + text + "\n";
    }

    private HttpResponse<String> send(String method, String path, @Nullable String key, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("If-Match", "*");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
