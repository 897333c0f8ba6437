package lt.incorpore.taxonomy.esco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// ESCO 1.1.1 in English with older names in seven languages, where somebody has laid them beside the project: in
/// `../shared/data`, or below `-Dincorpore.shared`.
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class RealEscoTest {

    private static final String SEAMSTRESS = EscoFolder.SEAMSTRESS;

    @Inject
    ImportEsco importEsco;

    @Inject
    Taxonomy taxonomy;

    @Test
    void the_official_files_come_in_whole_and_a_second_time_change_nothing() {
        var esco = Path.of(System.getProperty("incorpore.shared", "../shared/data"), "esco");
        assumeTrue(Files.isDirectory(esco), "Skipped: there is no " + esco.toAbsolutePath());
        var seamstress = taxonomy.occupation(SEAMSTRESS).orElseThrow().number();
        var starter = taxonomy.occupations().size() + taxonomy.skills().size();
        var told = new ArrayList<String>();

        var report = importEsco.from(List.of(esco), false, told::add);

        assertThat(taxonomy.occupations()).hasSize(3007);
        assertThat(taxonomy.skills()).hasSize(13_896);
        assertThat(report.newConcepts()).isEqualTo(3007 + 13_896 - starter);
        assertThat(report.skipped()).isEqualTo(new ImportReport.Skipped(0, 3, 67));
        assertThat(told).anyMatch(line -> line.contains("skills_en.csv: 13,896 rows"));
        assertThat(taxonomy.occupation(seamstress).map(Concept::uri)).contains(SEAMSTRESS);

        var technicalDirector = taxonomy.occupation(
                        "http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34")
                .orElseThrow();
        assertThat(technicalDirector.iscoGroup()).as("of the later release").isEqualTo("2654");
        assertThat(taxonomy.name(technicalDirector, Lang.LT)).isEqualTo("technikos direktorius");
        assertThat(taxonomy.names(technicalDirector))
                .anyMatch(name -> name.lang().equals("ar"));
        assertThat(taxonomy.iscoGroup("0110").orElseThrow().names().byTag())
                .containsKeys("lt", "en", "pl", "lv", "et", "de");

        assertThat(importEsco.from(List.of(esco), false, told::add).changes()).isZero();
    }
}
