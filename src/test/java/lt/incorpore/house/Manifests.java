package lt.incorpore.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The manifests of Kubernetes as far as we use them. What is not written here is refused: Kubernetes would pass over a
/// misspelt field in silence, and the pod would run with root's rights or without a probe.
final class Manifests {

    private static final ObjectMapper STRICT =
            Contract.YAML.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Map<String, Class<?>> SPECS = Map.of(
            "Deployment", DeploymentSpec.class,
            "Service", ServiceSpec.class,
            "NetworkPolicy", NetworkPolicySpec.class,
            "PodDisruptionBudget", DisruptionBudgetSpec.class,
            "PersistentVolumeClaim", ClaimSpec.class);

    private Manifests() {}

    record Manifest(
            String apiVersion,
            String kind,
            Metadata metadata,
            @Nullable JsonNode spec,
            @Nullable Map<String, String> data,
            @Nullable Boolean automountServiceAccountToken) {}

    record Metadata(@Nullable String name, Map<String, String> labels) {}

    record DeploymentSpec(int replicas, Strategy strategy, Selector selector, Template template) {}

    record Strategy(String type) {}

    record Selector(Map<String, String> matchLabels) {}

    record Template(Metadata metadata, PodSpec spec) {}

    record PodSpec(
            String serviceAccountName,
            boolean automountServiceAccountToken,
            boolean enableServiceLinks,
            int terminationGracePeriodSeconds,
            PodSecurity securityContext,
            List<Container> containers,
            List<Volume> volumes) {}

    record PodSecurity(
            boolean runAsNonRoot,
            long runAsUser,
            long runAsGroup,
            long fsGroup,
            String fsGroupChangePolicy,
            Map<String, String> seccompProfile) {}

    record Container(
            String name,
            String image,
            String imagePullPolicy,
            List<Port> ports,
            List<EnvironmentSource> envFrom,
            List<Variable> env,
            @Nullable Probe startupProbe,
            @Nullable Probe livenessProbe,
            @Nullable Probe readinessProbe,
            JsonNode lifecycle,
            Resources resources,
            ContainerSecurity securityContext,
            List<Mount> volumeMounts) {}

    record Port(String name, int containerPort) {}

    record EnvironmentSource(Map<String, String> configMapRef) {}

    record Variable(
            String name, @Nullable String value, @Nullable ValueFrom valueFrom) {}

    record ValueFrom(SecretKey secretKeyRef) {}

    record SecretKey(String name, String key) {}

    record Probe(HttpGet httpGet, int periodSeconds, int timeoutSeconds, int failureThreshold) {}

    record HttpGet(String path, String port) {}

    record Resources(Map<String, String> requests, Map<String, String> limits) {}

    record ContainerSecurity(
            boolean allowPrivilegeEscalation, boolean readOnlyRootFilesystem, Map<String, List<String>> capabilities) {}

    record Mount(String name, String mountPath) {}

    record Volume(
            String name,
            @Nullable Map<String, String> persistentVolumeClaim,
            @Nullable Map<String, String> configMap,
            @Nullable Map<String, String> emptyDir) {}

    record ServiceSpec(Map<String, String> selector, List<ServicePort> ports) {}

    record ServicePort(String name, int port, String targetPort) {}

    record NetworkPolicySpec(Selector podSelector, List<String> policyTypes, List<Way> ingress, List<Way> egress) {}

    record Way(@Nullable List<Peer> from, @Nullable List<Peer> to, List<PolicyPort> ports) {}

    record Peer(
            @Nullable Selector namespaceSelector, @Nullable Selector podSelector) {}

    record PolicyPort(String protocol, String port) {}

    record DisruptionBudgetSpec(int maxUnavailable, Selector selector) {}

    record ClaimSpec(List<String> accessModes, Resources resources) {}

    record Kustomization(String apiVersion, String kind, List<String> resources) {}

    /// @throws IllegalArgumentException when a field is unknown, given twice, or of another type
    static Manifest read(String yaml) {
        var manifest = read(yaml, Manifest.class);
        var spec = SPECS.get(manifest.kind);
        if (spec == null && manifest.spec != null) {
            throw new IllegalArgumentException(manifest.kind + " has a spec that nobody described here");
        }
        if (spec != null) {
            spec(manifest, spec);
        }
        return manifest;
    }

    static <T> T spec(Manifest manifest, Class<T> type) {
        try {
            return STRICT.treeToValue(manifest.spec, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(manifest.kind + ": " + e.getOriginalMessage(), e);
        }
    }

    static <T> T read(String yaml, Class<T> type) {
        try {
            return STRICT.readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
