package lt.incorpore.platform.parameters;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlainText;
import lt.incorpore.platform.PlatformProblems;

/// Holds every operation of the API to its query parameters, before it begins. One that nobody knows is refused, or
/// `?dryRun=true` would publish wherever there is no dry run; a switch is `true` or `false`, or `?dryRun=1` would.
///
/// An operation that takes [UriInfo] reads parameters by other ways too, and says itself which it knows
/// ([KnownParameters]).
@Provider
@Priority(Priorities.ENTITY_CODER)
public class RefuseUnknown implements ContainerRequestFilter {

    private static final String API = "/api/";
    private static final String DRY_RUN = "dryRun";
    private static final List<String> SWITCH = List.of("true", "false");

    private final ResourceInfo resource;

    RefuseUnknown(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var sent = uri.getQueryParameters();
        if (sent.isEmpty() || !uri.getRequestUri().getRawPath().startsWith(API)) {
            return;
        }
        var findings = findings(sent, resource.getResourceMethod());
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
    }

    static List<Finding> findings(Map<String, List<String>> sent, Method operation) {
        var known = known(operation);
        var findings = new ArrayList<Finding>();
        var checksItself = Arrays.asList(operation.getParameterTypes()).contains(UriInfo.class);
        if (!checksItself) {
            KnownParameters.findings(sent, known.keySet().toArray(String[]::new)).stream()
                    .map(RefuseUnknown::withHelp)
                    .forEach(findings::add);
        }
        var single = known.entrySet().stream()
                .filter(one -> checksItself
                        ? one.getValue() == boolean.class
                        : !Collection.class.isAssignableFrom(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        KnownParameters.once(sent, single, findings);
        sent.forEach((name, values) -> {
            var isSwitch = known.get(name) == boolean.class;
            for (var value : values) {
                PlainText.check("?" + name, value, findings);
                if (isSwitch && SWITCH.stream().noneMatch(value::equalsIgnoreCase)) {
                    findings.add(Nearest.to(value, SWITCH).finding("?" + name, "unknown_word"));
                }
            }
        });
        return findings;
    }

    private static Finding withHelp(Finding finding) {
        return finding.pointer().equals("?" + DRY_RUN) ? Finding.error(finding.pointer(), "no_dry_run") : finding;
    }

    private static Map<String, Class<?>> known(Method operation) {
        var known = new LinkedHashMap<String, Class<?>>();
        for (var parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    note(field, field.getType(), known);
                }
            }
            note(parameter, parameter.getType(), known);
        }
        return known;
    }

    private static void note(AnnotatedElement place, Class<?> type, Map<String, Class<?>> known) {
        var named = place.getAnnotation(QueryParam.class);
        if (named != null) {
            known.put(named.value(), type);
        }
    }
}
