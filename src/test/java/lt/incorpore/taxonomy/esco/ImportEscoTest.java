package lt.incorpore.taxonomy.esco;

import static lt.incorpore.taxonomy.esco.EscoFolder.GLASS_HARPIST;
import static lt.incorpore.taxonomy.esco.EscoFolder.KNOW_ACOUSTICS;
import static lt.incorpore.taxonomy.esco.EscoFolder.LITHUANIAN;
import static lt.incorpore.taxonomy.esco.EscoFolder.NEEDS;
import static lt.incorpore.taxonomy.esco.EscoFolder.OCCUPATIONS;
import static lt.incorpore.taxonomy.esco.EscoFolder.POLISH_GLASSES;
import static lt.incorpore.taxonomy.esco.EscoFolder.SEAMSTRESS;
import static lt.incorpore.taxonomy.esco.EscoFolder.SKILLS;
import static lt.incorpore.taxonomy.esco.EscoFolder.TUNE_GLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Name;
import lt.incorpore.taxonomy.RelatedSkill;
import lt.incorpore.taxonomy.SkillType;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ImportEscoTest {

    @Inject
    ImportEsco importEsco;

    @Inject
    Taxonomy taxonomy;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void forget_what_was_imported() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    DELETE FROM concept_descriptions;
                    DELETE FROM concept_names WHERE source = 'ESCO';
                    DELETE FROM occupation_skill WHERE source = 'ESCO';
                    DELETE FROM skill_relation WHERE source = 'ESCO';
                    DELETE FROM concepts WHERE uri LIKE '%made-up%';
                    UPDATE concepts SET source = 'STARTER';
                    UPDATE taxonomy_state SET generation = generation + 1;
                    """);
        }
        taxonomy.refresh();
    }

    @Test
    void a_whole_folder_becomes_occupations_skills_names_and_relations() {
        var report = imported(EscoFolder.whole(folder));

        var harpist = taxonomy.occupation(GLASS_HARPIST).orElseThrow();
        assertThat(harpist.iscoGroup()).isEqualTo("2652");
        assertThat(harpist.code()).isEqualTo("2652.9");
        assertThat(harpist.regulated()).isTrue();
        assertThat(taxonomy.names(harpist))
                .containsExactly(
                        new Name("en", "glass harpist", true),
                        new Name("en", "glass-harp player", false),
                        new Name("en", "player of glasses", false),
                        new Name("lt", "stiklo arfininkas", true),
                        new Name("lt", "stiklo arfininkė", false));
        assertThat(taxonomy.essentialSkills(harpist.number()))
                .extracting(Concept::uri)
                .containsExactly(TUNE_GLASSES);
        assertThat(taxonomy.optionalSkills(harpist.number()))
                .extracting(Concept::uri)
                .containsExactly(KNOW_ACOUSTICS);
        assertThat(taxonomy.skill(KNOW_ACOUSTICS).orElseThrow().type()).isEqualTo(SkillType.KNOWLEDGE);
        assertThat(taxonomy.related(skill(TUNE_GLASSES)))
                .containsExactly(
                        new RelatedSkill(skill(POLISH_GLASSES), 700), new RelatedSkill(skill(KNOW_ACOUSTICS), 400));
        assertThat(report.newConcepts()).isEqualTo(4);
        assertThat(report.rows()).isEqualTo(3 + 3 + 3 + 1 + 1 + 2);
        assertThat(report.skipped()).isEqualTo(new ImportReport.Skipped(1, 1, 1));
    }

    @Test
    void what_a_skill_is_said_to_be_is_kept() throws SQLException {
        imported(EscoFolder.whole(folder));
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM concept_descriptions d JOIN concepts c ON c.number = d.concept"
                                + " WHERE d.lang = 'en' AND c.kind <> 'OCCUPATION' AND d.text <> ''")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    @Test
    void a_name_missing_in_a_language_is_shown_in_english() {
        imported(EscoFolder.whole(folder));
        var skill = taxonomy.skill(TUNE_GLASSES).orElseThrow();
        assertThat(taxonomy.name(skill, Lang.LT)).isEqualTo("tune glasses");
        assertThat(taxonomy.nameLanguage(skill, Lang.LT)).isEqualTo("en");
    }

    @Test
    void a_second_run_changes_nothing() {
        var esco = EscoFolder.whole(folder);
        imported(esco);
        var number = taxonomy.occupation(GLASS_HARPIST).orElseThrow().number();
        var generation = taxonomy.generation();

        var report = imported(esco);

        assertThat(report.newConcepts()).isZero();
        assertThat(report.changes()).isZero();
        assertThat(taxonomy.generation()).isEqualTo(generation);
        assertThat(taxonomy.occupation(GLASS_HARPIST).orElseThrow().number()).isEqualTo(number);
    }

    @Test
    void a_corrected_file_replaces_what_it_said_before_and_keeps_the_number() {
        var esco = EscoFolder.whole(folder);
        imported(esco);
        var number = taxonomy.occupation(GLASS_HARPIST).orElseThrow().number();

        imported(esco.with("9.1.0/occupations_en.csv", OCCUPATIONS.replace("glass harpist", "armonicist"))
                .with("9.1.0/occupationSkillRelations.csv", NEEDS.replace("optional", "essential")));

        var harpist = taxonomy.occupation(number).orElseThrow();
        assertThat(taxonomy.names(harpist))
                .extracting(Name::text)
                .contains("armonicist")
                .doesNotContain("glass harpist");
        assertThat(taxonomy.essentialSkills(number)).hasSize(2);
        assertThat(taxonomy.optionalSkills(number)).isEmpty();
        assertThat(taxonomy.name(harpist, Lang.LT)).isEqualTo("stiklo arfininkas");
    }

    @Test
    void a_starter_concept_keeps_its_number_and_its_names_beside_those_of_esco() {
        var before = taxonomy.occupation(SEAMSTRESS).orElseThrow();
        var ownName = taxonomy.name(before, Lang.EN);
        var skills = taxonomy.essentialSkills(before.number());

        imported(EscoFolder.whole(folder));

        var after = taxonomy.occupation(SEAMSTRESS).orElseThrow();
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.code()).isEqualTo("7533.1");
        assertThat(taxonomy.name(after, Lang.EN)).isEqualTo("sewing operative");
        assertThat(taxonomy.names(after)).contains(new Name("en", ownName, false));
        assertThat(taxonomy.nameLanguage(after, Lang.UK)).isEqualTo("uk");
        assertThat(taxonomy.essentialSkills(after.number())).isEqualTo(skills);
    }

    @Test
    void numbers_have_no_gaps() {
        imported(EscoFolder.whole(folder));
        var all = taxonomy.occupations().size() + taxonomy.skills().size();
        for (var number = 1; number <= all; number++) {
            assertThat(taxonomy.occupation(number).isPresent()
                            || taxonomy.skill(number).isPresent())
                    .as("concept " + number)
                    .isTrue();
        }
    }

    @Test
    void broken_rows_are_all_named_by_file_and_row_and_nothing_is_kept() {
        var generation = taxonomy.generation();
        var esco = EscoFolder.whole(folder)
                .with("9.1.0/occupations_en.csv", OCCUPATIONS.replace(",7533,", ",75x3,"))
                .with(
                        "9.1.0/skills_en.csv",
                        SKILLS + "KnowledgeSkillCompetence,not a uri,knowledge,,x,,released,\nonly,two\n");

        assertThatThrownBy(() -> imported(esco))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("3 rows are broken")
                .hasMessageContaining("occupations_en.csv, row 3 (line 4): iscoGroup")
                .hasMessageContaining("skills_en.csv, row 5 (line 6): conceptUri is not a URI: \"not a uri\"")
                .hasMessageContaining("skills_en.csv, row 6 (line 7): it has 2 cells, the header 8");

        assertThat(taxonomy.skill(TUNE_GLASSES)).isEmpty();
        assertThat(taxonomy.generation()).isEqualTo(generation);
    }

    @Test
    void a_missing_column_is_named() {
        var esco = EscoFolder.whole(folder)
                .with(
                        "9.1.0/skills_en.csv",
                        SKILLS.replace("preferredLabel", "label").replace("skillType", "type"));
        assertThatThrownBy(() -> imported(esco))
                .isInstanceOf(ImportRefused.class)
                .hasMessageEndingWith("skills_en.csv lacks the columns skillType, preferredLabel.");
    }

    @Test
    void a_dry_run_reports_the_same_and_keeps_nothing() {
        var esco = EscoFolder.whole(folder);
        var dry = importEsco.from(List.of(esco.path()), true, told::add);
        assertThat(taxonomy.occupation(GLASS_HARPIST)).isEmpty();
        var real = imported(esco);
        assertThat(dry.newConcepts()).isEqualTo(real.newConcepts());
        assertThat(dry.changes()).isEqualTo(real.changes());
        assertThat(taxonomy.occupation(GLASS_HARPIST)).isPresent();
    }

    @Test
    void zips_inside_a_folder_are_read_where_they_lie() {
        var esco = new EscoFolder(folder)
                .withZip(
                        "classification v9.2.zip",
                        "../../outside/occupations_en.csv",
                        OCCUPATIONS,
                        "skills_en.csv",
                        SKILLS,
                        "__MACOSX/._skills_en.csv",
                        "rubbish");
        imported(esco);
        assertThat(taxonomy.occupation(GLASS_HARPIST)).isPresent();
        assertThat(folder.resolve("../../outside")).doesNotExist();
    }

    @Test
    void a_zip_that_is_cut_off_is_refused_in_one_sentence() throws IOException {
        var zip = new EscoFolder(folder)
                .withZip("esco.zip", "occupations_en.csv", OCCUPATIONS, "skills_en.csv", SKILLS)
                .path()
                .resolve("esco.zip");
        Files.write(zip, java.util.Arrays.copyOf(Files.readAllBytes(zip), 400));
        assertThatThrownBy(() -> imported(new EscoFolder(zip)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("esco.zip is not a whole zip file");
    }

    @Test
    void text_that_is_not_utf_8_and_a_quote_that_never_ends_are_refused() throws IOException {
        var esco = EscoFolder.whole(folder);
        Files.write(
                folder.resolve("labels/occupations_lt.csv"),
                LITHUANIAN.getBytes(java.nio.charset.StandardCharsets.UTF_16));
        assertThatThrownBy(() -> imported(esco))
                .hasMessageContaining("occupations_lt.csv")
                .hasMessageContaining("not UTF-8");

        esco.with("labels/occupations_lt.csv", LITHUANIAN + "Occupation,\"http://no.end");
        assertThatThrownBy(() -> imported(esco))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("occupations_lt.csv cannot be read at row 4");
    }

    @Test
    void files_of_names_alone_make_no_concepts() {
        var report = imported(new EscoFolder(folder).with("occupations_lt.csv", LITHUANIAN));
        assertThat(report.newConcepts()).isZero();
        assertThat(report.skipped().unknown()).isEqualTo(2);
        assertThat(taxonomy.occupation(GLASS_HARPIST)).isEmpty();
    }

    @Test
    void the_names_of_the_later_version_are_shown() {
        var esco = EscoFolder.whole(folder)
                .with("9.10.0/occupations_en.csv", OCCUPATIONS.replace("glass harpist", "latest harpist"))
                .with("9.10.0/skills_en.csv", SKILLS);
        imported(esco);
        var harpist = taxonomy.occupation(GLASS_HARPIST).orElseThrow();
        assertThat(taxonomy.name(harpist, Lang.EN)).isEqualTo("latest harpist");
        assertThat(taxonomy.names(harpist)).contains(new Name("en", "glass harpist", false));
    }

    @Test
    void names_of_isco_groups_come_along_in_other_languages() {
        imported(new EscoFolder(folder).with("ISCOGroups_lv.csv", """
                conceptType,conceptUri,code,preferredLabel
                ISCOGroup,http://data.europa.eu/esco/isco/C7533,7533,Šuvēji
                ISCOGroup,http://data.europa.eu/esco/isco/C7,7,Amatnieki
                """));
        assertThat(taxonomy.iscoGroup("7533").orElseThrow().names().byTag()).containsEntry("lv", "Šuvēji");
    }

    @Test
    void files_that_are_not_of_esco_are_ignored_with_a_word() {
        imported(EscoFolder.whole(folder));
        assertThat(told).anyMatch(line -> line.startsWith("Ignored") && line.contains("greenSkillsCollection_en.csv"));
        assertThat(told).contains("Ignored 1 files that are not CSV.");
        assertThatThrownBy(() -> imported(new EscoFolder(folder.resolve("nowhere"))))
                .hasMessageContaining("There is no file or folder");
    }

    @Test
    void a_file_that_does_not_say_its_language_is_refused() {
        var esco = new EscoFolder(folder).with("occupations.csv", LITHUANIAN);
        assertThatThrownBy(() -> imported(esco)).hasMessageContaining("does not say its language");
    }

    @Test
    void a_zip_that_unpacks_to_too_much_is_refused_while_it_is_read() {
        new EscoFolder(folder).withZip("bomb.zip", "occupations_en.csv", OCCUPATIONS + "x".repeat(3_000_000));
        try (var files = SourceFiles.below(List.of(folder), 1 << 20)) {
            var file = files.files().getFirst();
            assertThatThrownBy(() -> EscoTable.open(file).each(row -> {}, new BrokenRows()))
                    .isInstanceOf(ImportRefused.class)
                    .hasMessageContaining("unpack to more than 1 MB");
        }
    }

    private ImportReport imported(EscoFolder esco) {
        return importEsco.from(List.of(esco.path()), false, told::add);
    }

    private int skill(String uri) {
        return taxonomy.skill(uri).orElseThrow().number();
    }
}
