package lt.incorpore.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.orientation.trainings.KeepTraining;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Invented trainings pass every check of real ones, are found as they are, and say that they are invented.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoTrainingsTest {

    @Inject
    Taxonomy taxonomy;

    @Inject
    KeepTraining keep;

    @Inject
    RegisterOrganisation organisations;

    @Inject
    Clock clock;

    @Test
    void invented_trainings_are_held_and_close_gaps_of_language_licence_and_skill() {
        var invented = new DemoTrainings(taxonomy, LocalDate.now(clock)).invent();
        assertThat(invented).allSatisfy(one -> assertThat(one.title()).endsWith(LoadDemoWorld.INVENTED));
        assertThat(invented).anyMatch(one -> one.drivingClass() != null).anyMatch(one -> one.language() != null);
        assertThat(invented.stream().filter(one -> !one.skills().isEmpty()).toList())
                .hasSizeGreaterThanOrEqualTo(4);

        var organiser = organisations.named(Keys.someOrganisation()).id();
        var held = invented.stream()
                .map(one -> keep.take(organiser, one, List.of()))
                .toList();
        try {
            given().get("/api/v1/trainings?language=lt&municipality=82")
                    .then()
                    .statusCode(200)
                    .body("items.training.level", hasItems("A1", "A2", "B1"));
        } finally {
            held.forEach(id -> keep.takeOut(organiser, id));
        }
    }
}
