package lt.incorpore.identity.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import lt.incorpore.identity.Roles;
import org.jspecify.annotations.Nullable;

/// A real Keycloak from its distribution, with a realm that knows one person and one system of each role.
public class Keycloak implements QuarkusTestResourceLifecycleManager {

    static final String ADDRESS = "http://localhost:18093";
    static final String ISSUER = "http://localhost:18094/realms/in-corpore";
    static final String CLIENT = "in-corpore";
    static final String PASSWORD = "penki žali obuoliai";
    static final String SECRET = "a secret of this check alone";
    /// For whom everybody of the realm works.
    static final String ORGANISATION = "0c0c0c0c-0000-4000-8000-00000000c0de";

    /// What this realm calls the only level that it has; a real one gives it to its second.
    static final String LEVEL = "two-factors";

    /// A system of a steward's role, which shows one factor.
    static final String WEAK = "weak-steward";

    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private @Nullable Process server;

    @Override
    public Map<String, String> start() {
        try {
            var home = unpacked(Path.of(System.getProperty("incorpore.keycloak", "target/keycloak/keycloak.zip")));
            var realm = home.resolve("data/import/realm.json");
            Files.createDirectories(realm.getParent());
            Files.writeString(realm, realm());
            var builder = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-port=18094",
                            "--http-host=127.0.0.1",
                            "--cache=local")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/keycloak/log").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            server = builder.start();
            await();
            return Map.of(
                    "incorpore.identity.address", ADDRESS,
                    "incorpore.identity.provider.issuer", ISSUER,
                    "incorpore.identity.provider.client", CLIENT,
                    "incorpore.identity.provider.secret", SECRET,
                    "incorpore.identity.provider.roles-claim", "roles",
                    "incorpore.identity.provider.acr", LEVEL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            try {
                server.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void await() throws IOException {
        var http = HttpClient.newHttpClient();
        var ask = HttpRequest.newBuilder(URI.create(ISSUER + "/.well-known/openid-configuration"))
                .build();
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                if (http.send(ask, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Asked again below.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofSeconds(1).toNanos());
        }
        throw new IOException("Keycloak does not come up; its log is target/keycloak/log");
    }

    private static Path unpacked(Path zip) throws IOException {
        var folder = Path.of("target/keycloak/home").toAbsolutePath();
        if (Files.exists(folder)) {
            try (var old = Files.walk(folder)) {
                for (var path : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = entry.getName();
                var target =
                        folder.resolve(name.substring(name.indexOf('/') + 1)).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("a zip that leaves its folder: " + name);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
        Files.setPosixFilePermissions(folder.resolve("bin/kc.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private static String realm() throws JsonProcessingException {
        var clients = new ArrayList<Map<String, Object>>();
        clients.add(Map.of(
                "clientId",
                CLIENT,
                "secret",
                SECRET,
                "standardFlowEnabled",
                true,
                "directAccessGrantsEnabled",
                false,
                "redirectUris",
                List.of(ADDRESS + "/api/v1/sessions:from-provider"),
                "attributes",
                Map.of("pkce.code.challenge.method", "S256"),
                "protocolMappers",
                List.of(roles(), organisation())));
        var users = new ArrayList<Map<String, Object>>();
        for (var role : Roles.ENROLLED) {
            clients.add(system("system-" + role, Map.of()));
            users.add(account("system-" + role, role));
            users.add(person(role, List.of(role)));
        }
        clients.add(system(WEAK, levels("one-factor")));
        users.add(account(WEAK, Roles.STEWARD));
        users.add(person("nothing", List.of()));
        users.add(person("two", List.of(Roles.STEWARD, Roles.ANALYST)));
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "realm",
                        "in-corpore",
                        "enabled",
                        true,
                        "sslRequired",
                        "none",
                        "attributes",
                        levels(LEVEL),
                        "roles",
                        Map.of(
                                "realm",
                                Roles.ENROLLED.stream()
                                        .map(role -> Map.of("name", role))
                                        .toList()),
                        "clients",
                        clients,
                        "users",
                        users));
    }

    /// What a client, or a realm, calls the level of whoever signed in.
    private static Map<String, String> levels(String name) {
        return Map.of("acr.loa.map", "{\"" + name + "\":1}");
    }

    private static Map<String, Object> system(String name, Map<String, String> levels) {
        return Map.of(
                "clientId",
                name,
                "secret",
                SECRET,
                "standardFlowEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                "attributes",
                levels,
                "protocolMappers",
                List.of(roles(), organisation(), audience()));
    }

    private static Map<String, Object> account(String system, String role) {
        return Map.of(
                "username",
                "service-account-" + system,
                "enabled",
                true,
                "serviceAccountClientId",
                system,
                "realmRoles",
                List.of(role));
    }

    private static Map<String, Object> person(String name, List<String> roles) {
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@in-corpore.invalid",
                "emailVerified",
                true,
                "firstName",
                "Vardenė",
                "lastName",
                "Pavardenė",
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)),
                "realmRoles",
                roles);
    }

    private static Map<String, Object> roles() {
        return mapper(
                "roles",
                "oidc-usermodel-realm-role-mapper",
                Map.of("claim.name", "roles", "multivalued", "true", "jsonType.label", "String"));
    }

    private static Map<String, Object> organisation() {
        return mapper(
                "organisation",
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", "organisation", "claim.value", ORGANISATION, "jsonType.label", "String"));
    }

    private static Map<String, Object> audience() {
        return mapper("audience", "oidc-audience-mapper", Map.of("included.client.audience", CLIENT));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> more) {
        var settings = new java.util.HashMap<>(more);
        settings.put("access.token.claim", "true");
        settings.put("id.token.claim", Boolean.toString(!name.equals("audience")));
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", settings);
    }
}
