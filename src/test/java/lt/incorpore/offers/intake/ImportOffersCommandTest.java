package lt.incorpore.offers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import lt.incorpore.testdata.FeedWriter;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportOffersCommandTest {

    @Inject
    Instance<ImportOffersCommand.Feed> uzt;

    @Inject
    Instance<ImportOffersCommand.Lines> offers;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    @TempDir
    Path folder;

    private final String organisation = "Komandos " + UUID.randomUUID();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_report_holds_one_line_for_each_rejected_row_in_the_asked_language() throws IOException {
        var report = folder.resolve("report.ndjson");
        var exit = run(uzt.get(), feed(600).toString(), "--report", report.toString(), "--lang", "lt");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("600", "Naujų: ").doesNotContain("--report");
        var lines = Files.readAllLines(report);
        assertThat(lines).isNotEmpty();
        for (var line : lines) {
            var entry = json.readTree(line);
            assertThat(entry.path("file").asText()).isEqualTo("feed.json");
            assertThat(entry.path("row").asLong()).isBetween(1L, 600L);
            assertThat(entry.path("line").asLong())
                    .isGreaterThan(entry.path("row").asLong());
            assertThat(entry.path("reference").asText()).startsWith("DV-01-9");
            assertThat(entry.at("/errors/0/pointer").asText()).startsWith("/");
            assertThat(entry.at("/errors/0/message").asText()).isNotBlank();
        }
        assertThat(Files.readString(report)).doesNotContain(FeedWriter.CANARY, FeedWriter.CANARY_MAIL);

        run(uzt.get(), feed(600).toString(), "--report", report.toString(), "--lang", "lt");
        assertThat(Files.readAllLines(report)).isEqualTo(lines);
    }

    @Test
    void a_file_that_breaks_ends_with_exit_code_1_and_the_place() throws IOException {
        var file = feed(300);
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 500));
        assertThat(run(uzt.get(), file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("breaks in line 301");
    }

    @Test
    void a_dry_run_does_not_even_make_the_organisation_known() throws IOException {
        assertThat(run(uzt.get(), feed(100).toString(), "--dry-run")).isZero();
        assertThat(out.toString()).contains("nothing was written");
        assertThat(count("SELECT count(*) FROM organisation WHERE name = ?1")).isZero();
    }

    @Test
    void wrong_use_is_told_before_anything_is_read() throws IOException {
        assertThat(run(uzt.get(), folder.resolve("nothing.json").toString())).isEqualTo(2);
        assertThat(run(uzt.get(), folder.toString())).isEqualTo(2);
        assertThat(run(uzt.get(), feed(1).toString(), "--lang", "xx")).isEqualTo(2);
        assertThat(new CommandLine(offers.get()).setErr(new PrintWriter(err)).execute(feed(1).toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nothing.json", "--lang: xx", "--organisation");
    }

    @Test
    void a_file_that_is_no_report_is_not_written_over() throws IOException {
        var precious = folder.resolve("thesis.txt");
        Files.writeString(precious, "ten years of work\n");
        assertThat(run(uzt.get(), feed(1).toString(), "--report", precious.toString()))
                .isNotZero();
        assertThat(precious).hasContent("ten years of work");
    }

    @Test
    void offers_of_our_own_shape_have_their_own_command() throws IOException {
        var file = folder.resolve("own.ndjson");
        Files.writeString(file, """
                {"reference": "a-1", "kind": "VACANCY", "title": "Siuvėjas (-a)", "iscoGroup": "7531",\
                 "place": {"municipality": "82"}, "pay": {"from": 1300, "per": "MONTH"}}
                """);
        assertThat(run(offers.get(), file.toString())).isZero();
        assertThat(out.toString()).contains("1 new");
    }

    private int run(ImportOffersCommand command, String... arguments) {
        var line = new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var all = new java.util.ArrayList<>(java.util.List.of(arguments));
        all.add("--organisation");
        all.add(organisation);
        return line.execute(all.toArray(String[]::new));
    }

    private Path feed(int rows) throws IOException {
        var file = folder.resolve("feed.json");
        new FeedWriter(11, LocalDate.now(java.time.ZoneId.of("Europe/Vilnius")))
                .write(rows, file, FeedWriter.Shape.PAGES);
        return file;
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql)
                        .setParameter(1, organisation)
                        .getSingleResult())
                .longValue();
    }
}
