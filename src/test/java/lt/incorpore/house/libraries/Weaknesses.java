package lt.incorpore.house.libraries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Asks OSV (https://osv.dev), where weaknesses of open libraries are gathered, what is known against those in service.
/// Only
/// names and versions of libraries are sent.
final class Weaknesses {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI place;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /// @param place where OSV answers, without a slash at the end
    Weaknesses(URI place) {
        this.place = place;
    }

    /// @param grade as OSV says it: LOW, MODERATE, HIGH, CRITICAL, or nothing
    record Known(String library, String id, String grade, LocalDate published, String summary) {}

    /// @param list what the goal `dependency:list` wrote
    /// @return package URLs
    static List<String> libraries(String list) {
        return list.lines()
                .map(line -> line.replaceFirst(" --.*", "").strip().split(":", -1))
                .filter(parts -> parts.length >= 5)
                .map(parts -> "pkg:maven/" + parts[0] + "/" + parts[1] + "@" + parts[parts.length - 2])
                .distinct()
                .toList();
    }

    /// @throws IOException when OSV was not reached or did not answer as it should
    List<Known> of(List<String> libraries) throws IOException, InterruptedException {
        var body = JSON.createObjectNode();
        var queries = body.putArray("queries");
        libraries.forEach(library -> queries.addObject().putObject("package").put("purl", library));
        var results = ask(HttpRequest.newBuilder(URI.create(place + "/v1/querybatch"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())))
                .path("results");
        if (results.size() != libraries.size()) {
            throw new IOException(place + " answered " + results.size() + " of " + libraries.size() + " questions");
        }
        var known = new ArrayList<Known>();
        for (var i = 0; i < libraries.size(); i++) {
            for (var weakness : results.path(i).path("vulns")) {
                var id = weakness.path("id").asText();
                known.add(known(libraries.get(i), ask(HttpRequest.newBuilder(URI.create(place + "/v1/vulns/" + id)))));
            }
        }
        return known;
    }

    private static Known known(String library, JsonNode told) {
        return new Known(
                library,
                told.path("id").asText(),
                told.path("database_specific").path("severity").asText(),
                LocalDate.parse(told.path("published").asText().substring(0, 10)),
                told.path("summary").asText());
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(place + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
