package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import lt.incorpore.house.Manifests.Container;
import lt.incorpore.house.Manifests.DeploymentSpec;
import lt.incorpore.house.Manifests.Kustomization;
import lt.incorpore.house.Manifests.NetworkPolicySpec;
import lt.incorpore.house.Manifests.Probe;
import lt.incorpore.house.Manifests.ServiceSpec;
import lt.incorpore.platform.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The container and the manifests fit the service and each other. What they promise of safety is first seen to fail.
class ManifestsTest {

    private static final Path BASE = Path.of("k8s", "base");
    private static final String OWNER = "10001";
    private static final String HOME = "/var/lib/incorpore";
    private static final String TOMBSTONES = "/var/lib/incorpore-tombstones";
    private static final String AUTHORITY = "/etc/incorpore/database";

    @Test
    void every_manifest_is_read_strictly_and_listed() throws IOException {
        var listed = Manifests.read(Files.readString(BASE.resolve("kustomization.yaml")), Kustomization.class)
                .resources();
        try (var files = Files.list(BASE)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.equals("kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
        for (var file : listed) {
            assertThat(Manifests.read(text(file)).metadata().labels())
                    .as(file)
                    .containsEntry("app.kubernetes.io/name", "in-corpore");
        }
    }

    @Test
    void a_misspelt_or_doubled_field_is_refused() throws IOException {
        var deployment = text("deployment.yaml");
        assertThatThrownBy(() -> Manifests.read(deployment.replace("readinessProbe:", "readynessProbe:")))
                .hasMessageContaining("readynessProbe");
        assertThatThrownBy(() -> Manifests.read(deployment.replace("replicas: 1", "replicas: 1\n  replicas: 2")))
                .hasMessageContaining("Duplicate field 'replicas'");
    }

    @Test
    void the_pod_is_probed_where_the_service_answers_and_has_no_rights() throws IOException {
        assertThat(wrong(text("deployment.yaml"))).isEmpty();
    }

    @Test
    void a_crooked_pod_is_seen_through() throws IOException {
        var crooked = text("deployment.yaml")
                .replace("/q/health/ready", "/health/ready")
                .replace("/live\n              port: management", "/live\n              port: http")
                .replace("containerPort: 8080", "containerPort: 9090")
                .replace("runAsNonRoot: true", "runAsNonRoot: false")
                .replace("runAsUser: 10001", "runAsUser: 0")
                .replace("type: RuntimeDefault", "type: Unconfined")
                .replace("allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true")
                .replace("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false")
                .replace("drop: [\"ALL\"]", "add: [\"NET_ADMIN\"]")
                .replace("limits:\n              memory: 2Gi", "limits:\n              memory: 4Gi")
                .replace("mountPath: /tmp", "mountPath: /temp")
                .replace(
                        "valueFrom:\n                secretKeyRef:\n                  name: in-corpore\n"
                                + "                  key: secret\n",
                        "value: a secret for everybody to read\n");
        assertThat(wrong(crooked))
                .containsExactlyInAnyOrder(
                        "may run as root",
                        "runs as another user than the image: 0",
                        "is not confined by seccomp",
                        "may gain rights",
                        "may write its root file system",
                        "keeps capabilities",
                        "promises another amount of memory than it caps",
                        "does not mount [/etc/incorpore/database, /tmp, /var/lib/incorpore, /var/lib/incorpore-tombstones]"
                                + " but [/etc/incorpore/database, /temp, /var/lib/incorpore,"
                                + " /var/lib/incorpore-tombstones]",
                        "opens [9090, 9000], the service listens on [8080, 9000]",
                        "life is asked at another port",
                        "holds the value of INCORPORE_SECRET, which belongs into a secret",
                        "readiness is asked at /health/ready, the service answers at /q/health/ready");
    }

    @Test
    void service_and_network_let_through_only_what_the_pod_opens() throws IOException {
        var service = Manifests.spec(Manifests.read(text("service.yaml")), ServiceSpec.class);
        assertThat(service.ports()).allMatch(p -> p.targetPort().equals("http"));
        var policy = Manifests.spec(Manifests.read(text("network-policy.yaml")), NetworkPolicySpec.class);
        assertThat(policy.policyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.ingress())
                .allMatch(way -> way.from() != null && !way.from().isEmpty());
        // Whoever brings people in does not come to what is for operators.
        assertThat(policy.ingress()).allMatch(way -> way.ports().size() == 1);
        assertThat(policy.ingress().stream()
                        .collect(Collectors.toMap(way -> way.ports().getFirst().port(), way -> way.from())))
                .containsOnlyKeys("http", "management")
                .satisfies(ways -> assertThat(ways.get("http")).doesNotContainAnyElementsOf(ways.get("management")));
        assertThat(policy.egress())
                .allMatch(way -> way.to() != null && !way.to().isEmpty());
        assertThat(policy.egress().stream().flatMap(way -> way.ports().stream()).map(p -> p.port()))
                .containsExactlyInAnyOrder("53", "53", "5432");
        assertThat(service.selector())
                .isEqualTo(policy.podSelector().matchLabels())
                .isEqualTo(pod(text("deployment.yaml")).selector().matchLabels());
    }

    @Test
    void the_list_of_erased_people_outlives_index_and_database() throws IOException {
        assertThat(lost(text("deployment.yaml"))).isEmpty();
        assertThat(lost(text("deployment.yaml").replace("claimName: in-corpore-tombstones", "claimName: in-corpore")))
                .containsExactly("shares its volume with others");
        assertThat(lost(text("deployment.yaml").replace("incorpore-tombstones", "elsewhere")))
                .containsExactly("lies on no volume");
    }

    private static List<String> lost(String deployment) throws IOException {
        var place = Objects.requireNonNull(Manifests.read(text("config.yaml")).data())
                .get("INCORPORE_VAULT_TOMBSTONES");
        var pod = pod(deployment).template().spec();
        var mount = pod.containers().getFirst().volumeMounts().stream()
                .filter(each -> Objects.requireNonNull(place).startsWith(each.mountPath() + "/"))
                .findFirst();
        if (mount.isEmpty()) {
            return List.of("lies on no volume");
        }
        var claims = pod.volumes().stream()
                .filter(volume -> volume.persistentVolumeClaim() != null)
                .collect(Collectors.toMap(
                        Manifests.Volume::name,
                        volume -> Objects.requireNonNull(volume.persistentVolumeClaim())
                                .getOrDefault("claimName", "")));
        var claim = claims.get(mount.get().name());
        var wrong = new ArrayList<String>();
        note(wrong, claim != null, "is gone with the pod");
        note(
                wrong,
                claims.values().stream().filter(other -> other.equals(claim)).count() == 1,
                "shares its volume with others");
        return wrong;
    }

    @Test
    void no_manifest_holds_a_secret() throws IOException {
        for (var file : Manifests.read(Files.readString(BASE.resolve("kustomization.yaml")), Kustomization.class)
                .resources()) {
            assertThat(Manifests.read(text(file)).kind()).isNotEqualTo("Secret");
        }
        var data = Objects.requireNonNull(Manifests.read(text("config.yaml")).data());
        assertThat(data.keySet()).noneMatch(key -> key.matches(".*(SECRET|PASSWORD|KEY|TOKEN).*"));
    }

    @Test
    void the_image_runs_as_the_same_user_and_opens_the_same_port() throws IOException {
        var dockerfile = Files.readAllLines(Path.of("Dockerfile"));
        assertThat(dockerfile)
                .contains("USER " + OWNER + ":" + OWNER, "EXPOSE " + setting("quarkus.http.port", ""))
                .contains("VOLUME " + HOME, "STOPSIGNAL SIGTERM")
                .anyMatch(line -> line.startsWith("HEALTHCHECK"))
                .noneMatch(line -> line.startsWith("FROM") && line.contains(":latest"));
        assertThat(String.join("\n", dockerfile))
                .contains("/dev/tcp/127.0.0.1/" + setting("quarkus.management.port", "")
                        + " && printf 'GET /q/health/live");
    }

    @Test
    void the_pod_speaks_to_its_database_by_tls_and_as_two_roles() throws IOException {
        var data = Objects.requireNonNull(Manifests.read(text("config.yaml")).data());
        var address = data.getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "");
        DatabaseAddress.refuseUnprotected("config.yaml", address);
        assertThat(address).contains("sslrootcert=" + AUTHORITY + "/");
        assertThat(data.get("QUARKUS_FLYWAY_USERNAME"))
                .isNotBlank()
                .isNotEqualTo(data.get("QUARKUS_DATASOURCE_USERNAME"));
        assertThat(pod(text("deployment.yaml")).template().spec().containers().getFirst().env().stream()
                        .map(Manifests.Variable::name))
                .contains("QUARKUS_FLYWAY_PASSWORD", "QUARKUS_DATASOURCE_PASSWORD");
    }

    private static String text(String file) throws IOException {
        return Files.readString(BASE.resolve(file));
    }

    private static DeploymentSpec pod(String deployment) {
        return Manifests.spec(Manifests.read(deployment), DeploymentSpec.class);
    }

    private static List<String> wrong(String deployment) throws IOException {
        var wrong = new ArrayList<String>();
        var pod = pod(deployment).template().spec();
        var rights = pod.securityContext();
        note(wrong, rights.runAsNonRoot(), "may run as root");
        note(
                wrong,
                OWNER.equals(Long.toString(rights.runAsUser())),
                "runs as another user than the image: " + rights.runAsUser());
        note(wrong, Map.of("type", "RuntimeDefault").equals(rights.seccompProfile()), "is not confined by seccomp");
        note(wrong, !pod.automountServiceAccountToken(), "holds a token of the cluster");
        for (var container : pod.containers()) {
            rights(container, wrong);
            connections(container, wrong);
        }
        return wrong;
    }

    private static void rights(Container container, List<String> wrong) {
        var rights = container.securityContext();
        note(wrong, !rights.allowPrivilegeEscalation(), "may gain rights");
        note(wrong, rights.readOnlyRootFilesystem(), "may write its root file system");
        note(wrong, Map.of("drop", List.of("ALL")).equals(rights.capabilities()), "keeps capabilities");
        var resources = container.resources();
        note(
                wrong,
                resources.limits().containsKey("memory")
                        && resources
                                .limits()
                                .get("memory")
                                .equals(resources.requests().get("memory")),
                "promises another amount of memory than it caps");
        var mounted = container.volumeMounts().stream()
                .map(Manifests.Mount::mountPath)
                .sorted()
                .toList();
        var needed = List.of(AUTHORITY, "/tmp", HOME, TOMBSTONES);
        note(wrong, needed.equals(mounted), "does not mount " + needed + " but " + mounted);
    }

    private static void connections(Container container, List<String> wrong) throws IOException {
        var ports = List.of(
                Integer.valueOf(setting("quarkus.http.port", "8080")),
                Integer.valueOf(setting("quarkus.management.port", "9000")));
        var open = container.ports().stream().map(p -> p.containerPort()).toList();
        note(wrong, open.equals(ports), "opens " + open + ", the service listens on " + ports);
        for (var variable : container.env()) {
            note(
                    wrong,
                    variable.value() == null,
                    "holds the value of " + variable.name() + ", which belongs into a secret");
        }
        var health =
                setting("quarkus.management.root-path", "/q") + setting("quarkus.smallrye-health.root-path", "/health");
        probe("start", container.startupProbe(), health + "/started", wrong);
        probe("life", container.livenessProbe(), health + "/live", wrong);
        probe("readiness", container.readinessProbe(), health + "/ready", wrong);
    }

    private static void probe(String what, @Nullable Probe probe, String answered, List<String> wrong) {
        if (probe == null) {
            wrong.add(what + " is not asked for");
            return;
        }
        var asked = probe.httpGet().path();
        note(wrong, asked.equals(answered), what + " is asked at " + asked + ", the service answers at " + answered);
        note(wrong, probe.httpGet().port().equals("management"), what + " is asked at another port");
    }

    private static void note(List<String> wrong, boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private static String setting(String key, String otherwise) throws IOException {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            settings.load(in);
        }
        return settings.getProperty(key, otherwise);
    }
}
