package lt.incorpore.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.incorpore.platform.ProblemAnswers;
import lt.incorpore.platform.idempotency.Idempotent;
import lt.incorpore.platform.idempotency.RunOnce;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// Writes into the contract what holds for every operation and would else be repeated at each: refusals
/// are problem details, keys are bearer keys, and an `{id}` is the `id` of an answer.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";
    private static final String RETRY = "Makes the request safe to send again: within 24 hours the same key and body "
            + "have their effect once and get the same answer, marked `Idempotent-Replayed: true`.";
    private static final String KEY = "Key";
    private static final String SESSION = "Session";
    private static final String PROBLEM = "Problem";
    // Named like the record, whose bare schema it replaces.
    private static final String FINDING = "FindingBody";

    private final ContractExamples examples = new ContractExamples();
    private final Set<String> idempotent;

    /// @param classes the service's own, as the build sees them
    public ContractFilter(IndexView classes) {
        idempotent = classes.getAnnotations(DotName.createSimple(Idempotent.class.getName())).stream()
                .filter(marked -> marked.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(marked -> marked.target().asMethod())
                .map(method -> method.annotation(DotName.createSimple(OPERATION)))
                .filter(Objects::nonNull)
                .map(named -> named.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        describe(contract.getComponents());
        if (contract.getPaths() != null) {
            contract.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().values().forEach(this::complete));
        }
    }

    private void complete(Operation operation) {
        examples.addTo(operation);
        if (idempotent.contains(operation.getOperationId())) {
            operation.addParameter(OASFactory.createParameter()
                    .name(RunOnce.KEY)
                    .in(Parameter.In.HEADER)
                    .description(RETRY)
                    .schema(text("1 to 255 characters; a UUID will do").maxLength(255)));
        }
        var responses = operation.getResponses();
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") && response.getContent() == null) {
                response.setContent(problem());
            }
        });
        if (responses.getDefaultValue() == null) {
            responses.setDefaultValue(OASFactory.createAPIResponse()
                    .description("A problem, in the reader's language")
                    .content(problem()));
        }
        if (operation.getSecurity() != null) {
            operation.setSecurity(operation.getSecurity().stream()
                    .flatMap(generated -> Stream.of(by(KEY, generated), by(SESSION, generated)))
                    .toList());
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ContractFilter::explainId);
            operation.getParameters().forEach(ContractFilter::sayOfEach);
        }
    }

    // Quarkus names a scheme that nobody declares, with the roles that may pass.
    private static SecurityRequirement by(String scheme, SecurityRequirement generated) {
        var roles = new ArrayList<String>();
        generated.getSchemes().values().forEach(roles::addAll);
        return OASFactory.createSecurityRequirement().addScheme(scheme, roles);
    }

    private static void explainId(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH
                && "id".equals(parameter.getName())
                && parameter.getDescription() == null) {
            parameter.setDescription("`id` of an answer");
        }
    }

    // An annotation can only say of a list what holds for each thing in it.
    private static void sayOfEach(Parameter parameter) {
        var list = parameter.getSchema();
        if (list == null || list.getType() == null || !list.getType().contains(Schema.SchemaType.ARRAY)) {
            return;
        }
        if (list.getEnumeration() != null && list.getItems() != null) {
            list.getItems().enumeration(list.getEnumeration());
            list.setEnumeration(null);
        }
        if (parameter.getExample() != null && !(parameter.getExample() instanceof List)) {
            parameter.setExample(List.of(parameter.getExample()));
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemAnswers.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static void addSchemes(Components components) {
        components.addSecurityScheme(
                KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A key, shown once when it is made."));
        components.addSecurityScheme(
                SESSION,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("__Host-ic")
                        .description("Somebody who signed in with a browser. Changes are taken from own pages alone."));
    }

    private static void describe(Components components) {
        addSchemes(components);
        // Only the bare schema that FINDING replaces names it.
        components.removeSchema("Severity");
        components.addSchema(
                FINDING,
                object(List.of("pointer", "code", "severity", "message"))
                        .description("One thing found in what was sent.")
                        .addProperty(
                                "pointer",
                                text(
                                        "Where: a JSON pointer (RFC 6901), ?name for a query parameter, or a header's name."))
                        .addProperty("code", text("Stable name."))
                        .addProperty(
                                "severity",
                                text("WARNING: accepted as it is.").enumeration(List.of("ERROR", "WARNING")))
                        .addProperty("message", text("The sentence, in the reader's language."))
                        .addProperty("rejected", text("What was sent."))
                        .addProperty("suggestion", text("What would be accepted."))
                        .addProperty("law", text("Act and article, where a law is the reason.")));
        components.addSchema(
                PROBLEM,
                object(List.of("type", "title", "status", "code", "detail", "requestId"))
                        .description("Problem details (RFC 9457), every finding at once.")
                        .addProperty(
                                "type",
                                text("Address of the page that explains it.").format("uri-reference"))
                        .addProperty("title", text("What is wrong, in the reader's language."))
                        .addProperty("status", number())
                        .addProperty("code", text("Stable name."))
                        .addProperty("detail", text("More of it, in the reader's language."))
                        .addProperty("requestId", text("Name of the request, to ask about it."))
                        .addProperty(
                                "errors",
                                schema(Schema.SchemaType.ARRAY)
                                        .items(OASFactory.createSchema().ref(FINDING))));
    }

    private static Schema object(List<String> required) {
        return schema(Schema.SchemaType.OBJECT).required(required);
    }

    private static Schema text(String description) {
        return schema(Schema.SchemaType.STRING).description(description);
    }

    private static Schema number() {
        return schema(Schema.SchemaType.INTEGER).format("int32");
    }

    private static Schema schema(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
