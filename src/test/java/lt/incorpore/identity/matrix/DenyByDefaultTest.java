package lt.incorpore.identity.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An endpoint that says nothing of who may is closed, and is not built in the first place.
class DenyByDefaultTest {

    private static final List<Class<? extends Annotation>> SAYS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class, Authenticated.class);

    // Without an address, lest the service of the other tests take it for an endpoint of its own.
    static class CrookedResource {
        @GET
        String open() {
            return "";
        }
    }

    @Test
    void every_endpoint_says_who_may() {
        assertThat(silent(new ClassFileImporter().importClasses(CrookedResource.class)))
                .containsExactly(CrookedResource.class.getName() + ".open()");
        var ours = new ClassFileImporter(List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS))
                .importPackages("lt.incorpore");
        assertThat(endpoints(ours)).hasSizeGreaterThan(90);
        assertThat(silent(ours)).isEmpty();
    }

    @Test
    void an_endpoint_that_says_nothing_would_be_closed() throws java.io.IOException {
        var settings = Files.readString(Path.of("src/main/resources/application.properties"), StandardCharsets.UTF_8);
        assertThat(settings).contains("quarkus.security.jaxrs.deny-unannotated-endpoints=true");
    }

    private static List<String> silent(JavaClasses classes) {
        return endpoints(classes).stream()
                .filter(method -> SAYS.stream()
                        .noneMatch(mark -> method.isAnnotatedWith(mark)
                                || method.getOwner().isAnnotatedWith(mark)))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
    }

    private static List<JavaMethod> endpoints(JavaClasses classes) {
        return classes.stream()
                .flatMap(owner -> owner.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }
}
