package lt.incorpore.platform;

import jakarta.ws.rs.QueryParam;
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

    /// As [#check], for an address whose parameters are the fields of a class, as the contract shows them: a field that
    /// is no list is sent once.
    ///
    /// @param shape with fields annotated by [QueryParam]
    public static List<Finding> findings(Map<String, List<String>> sent, Class<?> shape) {
        var single = new ArrayList<>(List.of(ALWAYS));
        var names = new ArrayList<String>();
        for (var field : shape.getDeclaredFields()) {
            var parameter = field.getAnnotation(QueryParam.class);
            if (parameter != null) {
                names.add(parameter.value());
                if (!Collection.class.isAssignableFrom(field.getType())) {
                    single.add(parameter.value());
                }
            }
        }
        var findings = new ArrayList<>(findings(sent, names.toArray(String[]::new)));
        once(sent, single, findings);
        return findings;
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
