package lt.incorpore.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A caller's mistake or a state that forbids what was asked, with every finding at once. Never used for bugs.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final transient List<Finding> findings;
    private final transient Map<String, String> headers;

    public Problem(ProblemType type, List<Finding> findings, Map<String, String> headers) {
        super(
                type.code() + " "
                        + findings.stream()
                                .map(f -> f.pointer() + ":" + f.code())
                                .toList(),
                null,
                false,
                false);
        this.type = type;
        this.findings = List.copyOf(findings);
        this.headers = Map.copyOf(headers);
    }

    public Problem withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Problem(type, findings, more);
    }

    public ProblemType type() {
        return type;
    }

    public List<Finding> findings() {
        return findings;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
