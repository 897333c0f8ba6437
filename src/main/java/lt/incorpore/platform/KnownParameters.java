package lt.incorpore.platform;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Refuses query parameters that an address does not know. JAX-RS would ignore them, and a misspelt filter would then
/// answer a question that nobody asked.
public final class KnownParameters {

    /// Chooses the language of the answer at every address; see [Reader].
    private static final String ALWAYS = "lang";

    private KnownParameters() {}

    /// @param known names of the address's query parameters; `lang` is known everywhere
    /// @throws Problem naming every unknown one, each with the nearest known
    public static void check(UriInfo uri, String... known) {
        var findings = findings(uri, known);
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
    }

    /// Parameters that mean one thing and were sent more than once.
    public static void once(Map<String, List<String>> sent, Collection<String> names, List<Finding> findings) {
        sent.forEach((name, values) -> {
            if (names.contains(name) && values.size() > 1) {
                findings.add(Finding.error("?" + name, "twice").rejecting(values.getLast()));
            }
        });
    }

    /// As [#check], for an address that has more to find fault with.
    public static List<Finding> findings(UriInfo uri, String... known) {
        return findings(uri.getQueryParameters(), known);
    }

    /// As [#check], for parameters that were written down and are read again.
    public static List<Finding> findings(Map<String, List<String>> sent, String... known) {
        var names = new ArrayList<>(Arrays.asList(known));
        names.add(ALWAYS);
        return sent.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> Nearest.to(name, names).finding("?" + name, "unknown_parameter"))
                .toList();
    }
}
