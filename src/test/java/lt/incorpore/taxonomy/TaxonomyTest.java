package lt.incorpore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.intake.LoadStarterSet;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class TaxonomyTest {

    @Inject
    Taxonomy taxonomy;

    @Inject
    LoadStarterSet loadStarterSet;

    @Inject
    AgroalDataSource database;

    @Test
    void a_first_start_knows_the_starter_set() {
        assertThat(taxonomy.occupations()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(taxonomy.skills()).hasSizeGreaterThanOrEqualTo(350);
        for (var occupation : taxonomy.occupations()) {
            assertThat(taxonomy.essentialSkills(occupation.number())).isNotEmpty();
            for (var lang : Lang.values()) {
                assertThat(taxonomy.nameLanguage(occupation, lang)).isEqualTo(lang.tag());
            }
        }
    }

    @Test
    void a_seamstress_is_found_by_her_uri_and_number_and_needs_a_sewing_machine() {
        var seamstress = taxonomy.occupation(
                        "http://data.europa.eu/esco/occupation/517c01aa-e875-4690-bf38-17307a57eafe")
                .orElseThrow();
        assertThat(seamstress.iscoGroup()).isEqualTo("7533");
        assertThat(taxonomy.occupation(seamstress.number())).contains(seamstress);
        assertThat(taxonomy.skill(seamstress.number())).isEmpty();
        assertThat(taxonomy.skill(seamstress.uri())).isEmpty();
        assertThat(taxonomy.name(seamstress, Lang.UK)).isEqualTo("швачка");
        assertThat(taxonomy.essentialSkills(seamstress.number()))
                .extracting(skill -> taxonomy.name(skill, Lang.EN))
                .contains("use a sewing machine");
        assertThat(taxonomy.occupationsOf("753")).contains(seamstress);
        assertThat(taxonomy.nearestOccupations("siuvejos", 3)).contains(seamstress);
    }

    @Test
    void every_related_skill_exists_and_is_another_one() {
        var somethingRelated = new HashSet<Integer>();
        for (var skill : taxonomy.skills()) {
            var related = taxonomy.related(skill.number());
            assertThat(related).hasSizeLessThanOrEqualTo(24);
            for (var near : related) {
                assertThat(near.skill()).isNotEqualTo(skill.number());
                assertThat(taxonomy.skill(near.skill())).isPresent();
                somethingRelated.add(skill.number());
            }
        }
        assertThat(somethingRelated).hasSizeGreaterThan(300);
    }

    @Test
    void the_starter_set_is_loaded_once_even_when_nodes_start_together() throws Exception {
        var generation = taxonomy.generation();
        forgetTheStarterSet();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> start = loadStarterSet::whereNew;
            var loaded = nodes
                    .invokeAll(IntStream.range(0, 4).mapToObj(i -> start).toList())
                    .stream()
                    .filter(done -> {
                        try {
                            return done.get();
                        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .count();
            assertThat(loaded).isEqualTo(1);
        }
        taxonomy.refresh();
        assertThat(taxonomy.generation()).as("equal rows are not written again").isEqualTo(generation);
    }

    @Test
    void a_change_made_by_another_process_is_seen_after_a_look_at_the_generation() throws SQLException {
        var cook = taxonomy.occupation("http://data.europa.eu/esco/occupation/90f75f67-495d-49fa-ab57-2f320e251d7e")
                .orElseThrow();
        run("INSERT INTO concept_names VALUES (" + cook.number() + ", 'et', 'ESCO', 'kokk', true)");
        taxonomy.refresh();
        assertThat(taxonomy.names(cook))
                .as("nobody said that anything changed")
                .extracting(Name::lang)
                .doesNotContain("et");

        run("UPDATE taxonomy_state SET generation = generation + 1");
        taxonomy.refresh();
        assertThat(taxonomy.names(cook)).contains(new Name("et", "kokk", true));

        run("DELETE FROM concept_names WHERE lang = 'et'; UPDATE taxonomy_state SET generation = generation + 1");
        taxonomy.refresh();
    }

    @Test
    void education_levels_are_those_of_isced() {
        assertThat(EducationLevel.ofIsced(0)).contains(EducationLevel.EARLY_CHILDHOOD);
        assertThat(EducationLevel.ofIsced(8)).contains(EducationLevel.DOCTORAL);
        assertThat(EducationLevel.ofIsced(9)).isEmpty();
        assertThat(EducationLevel.ofIsced(-1)).isEmpty();
    }

    private void forgetTheStarterSet() throws SQLException {
        run("UPDATE taxonomy_state SET starter = NULL");
    }

    private void run(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
