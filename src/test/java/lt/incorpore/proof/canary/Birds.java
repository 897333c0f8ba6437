package lt.incorpore.proof.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import lt.incorpore.house.Packaged;
import org.jspecify.annotations.Nullable;

/// Sets canaries free in a service, through the doors that people use, right requests and failing ones.
final class Birds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TAILOR =
            "{\"occupations\": [{\"occupation\": \"http://data.europa.eu/esco/occupation/978ae3a2-0831-415a-8396-b84dde656fc5\","
                    + " \"experienced\": true}], \"reach\": {\"municipality\": \"82\", \"km\": 30}}";

    private final Packaged service;
    private final Random random;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger count = new AtomicInteger();

    final List<String> words = new ArrayList<>();
    /// Those of the words that an answer may repeat to whoever sent them.
    final Set<String> repeated = new HashSet<>();
    /// What the service said to requests that failed.
    final List<byte[]> refusals = new ArrayList<>();

    Birds(Packaged service, long seed) {
        this.service = service;
        random = new Random(seed);
    }

    record Person(String id, String key) {}

    /// A person, every field of whom is a canary, and so is the key.
    Person person() throws Exception {
        var made =
                json(expect(201, send("POST", "/profiles", null, "{\"findable\": true, \"facts\": " + TAILOR + "}")));
        var person =
                new Person(made.path("id").asText(), credential(made.path("key").asText()));
        var name = word();
        var mail = word();
        var phone = number();
        expect(
                204,
                send("PUT", at(person, "/contact"), person.key, contact(name, "+" + phone, mail + "@example.invalid")));
        return person;
    }

    /// What goes wrong every day, with what nobody may read later: each kind once for a person.
    void stumble(Person person) throws Exception {
        var bodies = List.of(
                "{\"name\": \"" + word() + "\", ",
                "{\"name\": \"" + word() + "\\u0000\"}",
                "{\"nick_" + code() + "\": 1}",
                "{\"email\": \"" + word() + "\"}",
                "{\"phone\": \"" + word() + "\"}",
                "{\"name\": \"" + word() + "x".repeat(120) + "\"}",
                "{\"name\": {\"first\": \"" + word() + "\"}}",
                "{\"name\": \"" + word() + "\\ud800\"}");
        for (var body : bodies) {
            refused(send("PUT", at(person, "/contact"), person.key, body));
        }
        refused(send("PUT", at(person, "/contact"), word(), contact(word(), "+" + number(), "a@example.invalid")));
        refused(send("PUT", at(person, "/contact"), null, contact(word(), null, null)));
        refused(send(
                "POST", at(person, "/consents"), person.key, "{\"purpose\": \"" + code() + "\", \"given\": true}"));
        refused(send(
                "POST", "/contact-requests/" + person.id + ":agree", person.key, "{\"fields\": [\"" + code() + "\"]}"));
        refused(send("POST", "/profiles", null, "{\"facts\": {\"nationality\": \"" + word() + "\"}}"));
        refused(send("GET", "/profiles/" + encoded(word()) + "/contact", person.key, null));
    }

    /// Words that people look for are nobody's business either.
    void search() throws Exception {
        expect(200, send("GET", "/offers?q=" + encoded(word()), null, null));
        expect(200, send("GET", "/offers:suggest?q=" + encoded(word()), null, null));
        expect(200, send("POST", "/matches?q=" + encoded(word()), null, TAILOR));
        expect(200, send("POST", "/skills:extract", null, "{\"text\": \"Moku siūti, " + word() + "\"}"));
        refused(send("GET", "/offers?cursor=" + encoded(code()), null, null));
        refused(send("GET", "/offers?" + encoded(code()) + "=1", null, null));
    }

    /// An employer asks, a person agrees, the employer looks.
    void reveal(Person person, String employer) throws Exception {
        var offer = json(expect(201, send("POST", "/offers", employer, """
                {"kind": "VACANCY", "title": "Siuvėjas (-a)", "iscoGroup": "7531", "place": {"municipality": "82"},
                "pay": {"from": 1500, "per": "MONTH"}}""")))
                .path("id")
                .asText();
        var cards = json(expect(200, send("GET", "/offers/" + offer + "/candidates", employer, null)))
                .path("cards");
        for (var card : cards) {
            send("POST", "/offers/" + offer + "/candidates/" + card.path("card").asText() + ":ask", employer, "");
        }
        for (var asked : json(expect(200, send("GET", "/contact-requests", person.key, null)))
                .path("items")) {
            var id = asked.path("id").asText();
            expect(
                    200,
                    send(
                            "POST",
                            "/contact-requests/" + id + ":agree",
                            person.key,
                            "{\"fields\": [\"NAME\", \"PHONE\", \"EMAIL\"]}"));
            expect(200, send("GET", "/contact-requests/" + id + "/contact", employer, null));
        }
    }

    /// Keys of systems, and what signs the calls to them.
    String credentials(String employer) throws Exception {
        credential(employer);
        var hook = json(expect(
                201,
                send(
                        "POST",
                        "/webhooks",
                        employer,
                        "{\"address\": \"https://127.0.0.1:1/hook\", \"events\": [\"offer.closed\"]}")));
        words.add(hook.path("secret").asText().replaceFirst("^whsec_", ""));
        var again = json(expect(200, send("POST", "/webhooks/" + hook.path("id").asText() + ":rotate", employer, "")));
        words.add(again.path("secret").asText().replaceFirst("^whsec_", ""));
        var sandbox = json(expect(201, send("POST", "/sandbox-keys", null, "")));
        credential(sandbox.path("key").asText());
        var rotated = json(expect(201, send("POST", "/keys/me:rotate", employer, "{\"overlapHours\": 2}")));
        return credential(rotated.path("key").asText());
    }

    void exported(Person person) throws Exception {
        expect(200, send("GET", at(person, "/export"), person.key, null));
        expect(200, send("GET", at(person, "/contact"), person.key, null));
        expect(200, send("GET", at(person, "/matches?explain=full"), person.key, null));
    }

    void erase(Person person) throws Exception {
        expect(204, send("DELETE", at(person, ""), person.key, null));
    }

    byte[] metrics() throws Exception {
        return http.send(
                        HttpRequest.newBuilder(service.forOperators("/q/metrics"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
    }

    private HttpResponse<byte[]> send(String method, String path, @Nullable String key, @Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.at("/api/v1" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept-Language", "lt")
                .header("Content-Type", "application/json");
        if (key != null) {
            request.header("Authorization", "Bearer " + encoded(key));
        }
        // A key of one's own, now and then: answers that are kept for a second try are kept too.
        if (method.equals("POST") && random.nextInt(3) == 0) {
            request.header("Idempotency-Key", new java.util.UUID(random.nextLong(), random.nextLong()).toString());
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    // What is sealed may hold anything; some of these are welcome.
    private void refused(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 500) {
            throw new AssertionError("Failed: " + answer + " " + text(answer));
        }
        if (answer.statusCode() >= 400) {
            refusals.add(answer.body());
        }
    }

    private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer + " " + text(answer));
        }
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static String at(Person person, String what) {
        return "/profiles/" + person.id + what;
    }

    private static String contact(String name, @Nullable String phone, @Nullable String mail) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("phone", phone)
                .put("email", mail)
                .toString();
    }

    // Letters beyond ASCII, so that the writings differ.
    private String word() {
        var word = new StringBuilder("Ž");
        random.ints(12, 'a', 'z' + 1).forEach(word::appendCodePoint);
        word.append("ė").append(count.incrementAndGet());
        words.add(word.toString());
        return word.toString();
    }

    // What stands where a code or the name of a field belongs is repeated to whoever sent it, and to nobody else.
    private String code() {
        var word = word();
        repeated.add(word);
        return word;
    }

    private String number() {
        var number = "3706" + (1_000_000 + random.nextInt(8_999_999));
        words.add(number);
        return number;
    }

    // The number of a key is no secret, what follows it is.
    private String credential(String key) {
        words.add(key.substring(key.lastIndexOf('_') + 1));
        return key;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
