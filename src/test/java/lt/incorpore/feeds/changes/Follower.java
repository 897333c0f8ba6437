package lt.incorpore.feeds.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service that follows the offers, and can be killed at any moment: what it has and where it stands is kept now
/// and then, both at once, and a restart begins from there.
final class Follower {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;
    private Kept now = new Kept(new HashMap<>(), null, false);
    private Kept disk = now;
    private final Set<String> told = new HashSet<>();
    int crashes;

    /// @param versions version of each open offer, by its id
    private record Kept(
            Map<String, Integer> versions, @Nullable String cursor, boolean following) {}

    Follower(Random random) {
        this.random = random;
    }

    Map<String, Integer> versions() {
        return now.versions;
    }

    /// Reads one page, applies it, and sometimes keeps it or is killed.
    ///
    /// @return whether there is more right now
    boolean step(boolean mayCrash) {
        var limit = 1 + random.nextInt(now.following ? 30 : 600);
        var page = page(now.following ? "changes" : "snapshot", now.cursor, limit);
        var versions = new HashMap<>(now.versions);
        page.path("items").forEach(item -> apply(item, versions));
        var more = page.path("more").asBoolean();
        now = new Kept(versions, page.path("cursor").asText(), now.following || !more);
        if (mayCrash && random.nextInt(6) == 0) {
            now = disk;
            told.clear();
            crashes++;
        } else if (random.nextInt(3) == 0) {
            disk = now;
        }
        return more;
    }

    private void apply(JsonNode item, Map<String, Integer> versions) {
        var id = item.path("id").asText();
        if (item.path("removed").asBoolean()) {
            assertThat(item.path("reason").asText()).isNotBlank();
            versions.remove(id);
            return;
        }
        var version = item.path("version").asInt();
        if (now.following && crashes == 0) {
            assertThat(told.add(id + " " + version))
                    .as("%s version %s comes once", id, version)
                    .isTrue();
        }
        versions.put(id, version);
    }

    static JsonNode page(String feed, @Nullable String after, int limit) {
        var request = given().queryParam("limit", limit);
        if (after != null) {
            request.queryParam("after", after);
        }
        var answer = request.get("/api/v1/feeds/offers/" + feed);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /// All open offers as the snapshot says.
    static Map<String, Integer> snapshot() {
        var versions = new HashMap<String, Integer>();
        @Nullable String cursor = null;
        JsonNode page;
        do {
            page = page("snapshot", cursor, 1000);
            page.path("items")
                    .forEach(item -> versions.put(
                            item.path("id").asText(), item.path("version").asInt()));
            cursor = page.path("cursor").asText();
        } while (page.path("more").asBoolean());
        return versions;
    }
}
