package lt.incorpore.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser that goes to the provider, signs in on its page, and comes back.
final class ProviderBrowser {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    /// Of the provider. Browsers take `Secure` cookies from this very machine, Java's own jar does not.
    private final Map<String, String> jar = new LinkedHashMap<>();

    private String kept = "";

    /// @return the address at which the provider sends the browser back
    URI signsInAs(String user) {
        var out = get(URI.create(Keycloak.ADDRESS + "/api/v1/sessions:to-provider"), "");
        assertThat(out.statusCode()).as(out.body()).isEqualTo(303);
        kept = cookie(out, "__Host-icp");
        var there = out.headers().firstValue("Location").orElseThrow();
        assertThat(there).contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
        var page = get(URI.create(there), "");
        var form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        var answer = post(
                URI.create(form.group(1).replace("&amp;", "&")),
                Map.of("username", user, "password", Keycloak.PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> comesBack(URI address) {
        return get(address, "__Host-icp=" + kept);
    }

    /// @return the session's cookie
    String in(String user) {
        var back = comesBack(signsInAs(user));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
        return cookie(back, "__Host-ic");
    }

    HttpResponse<String> get(URI address, String cookie) {
        var request = HttpRequest.newBuilder(address);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return send(request);
    }

    HttpResponse<String> post(URI address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var isForProvider = request.build().uri().toString().startsWith(Keycloak.ISSUER);
            if (isForProvider && !jar.isEmpty()) {
                request.header(
                        "Cookie",
                        jar.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (isForProvider) {
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
            }
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        jar.put(pair[0], pair[1]);
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer.headers()));
    }
}
