package lt.incorpore.identity.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import lt.incorpore.identity.IdentityConfig.Provider;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// What the provider says of itself (OpenID Connect Discovery 1.0), asked when it is first needed.
@ApplicationScoped
class Discovery {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private volatile @Nullable JsonNode known;

    /// Address of one of its doors.
    ///
    /// @param name such as `token_endpoint`
    String door(Provider provider, String name) {
        var document = document(provider);
        var address = document.path(name).asText();
        if (address.isEmpty() || !document.path("issuer").asText().equals(provider.issuer())) {
            throw new IllegalStateException("incorpore.identity.provider.issuer: what it says of itself does not fit");
        }
        return address;
    }

    private JsonNode document(Provider provider) {
        var document = known;
        if (document == null) {
            document = ask(HttpRequest.newBuilder(URI.create(provider.issuer() + "/.well-known/openid-configuration")));
            known = document;
        }
        return document;
    }

    /// Sends a form, and reads JSON.
    ///
    /// @throws lt.incorpore.platform.Problem when the provider does not answer
    JsonNode send(String address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw Refused.INSTANCE;
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw PlatformProblems.NOT_READY.because();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlatformProblems.NOT_READY.because();
        }
    }

    /// The provider answered, and said no.
    static final class Refused extends RuntimeException {

        static final Refused INSTANCE = new Refused();
        private static final long serialVersionUID = 1;

        private Refused() {
            super("the provider said no", null, false, false);
        }
    }
}
