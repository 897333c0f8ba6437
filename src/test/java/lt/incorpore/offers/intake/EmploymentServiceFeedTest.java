package lt.incorpore.offers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.testdata.FeedWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmploymentServiceFeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    private final List<Map<String, String>> read = new ArrayList<>();

    @Test
    void lines_pages_and_a_bare_array_hold_the_same_rows() throws IOException {
        assertThat(rows(written(2_500, FeedWriter.Shape.LINES))).hasSize(2_500);
        var ofLines = List.copyOf(read);
        assertThat(rows(written(2_500, FeedWriter.Shape.PAGES))).hasSize(2_500);
        assertThat(read).isEqualTo(ofLines);
        assertThat(rows("[" + written(2_500, FeedWriter.Shape.LINES).strip().replace("\n", ",") + "]"))
                .hasSize(2_500);
        assertThat(read).isEqualTo(ofLines);
    }

    @Test
    void pages_may_stand_one_a_line_or_in_an_array_or_say_data_otherwise() throws IOException {
        var page =
                "{\"_page\": {\"next\": \"abc\"}, \"_data\": [{\"darbo_vietos_id\": \"1\"}, {\"darbo_vietos_id\": 2}]}";
        assertThat(rows(page + "\n" + page + "\n")).hasSize(4);
        assertThat(rows("[" + page + "," + page + "]")).hasSize(4);
        assertThat(rows("{\"vietos\": [{\"darbo_vietos_id\": \"1\"}], \"viso\": 1}"))
                .hasSize(1);
        assertThat(rows("{\"_data\": []}")).isEmpty();
        assertThat(rows("")).isEmpty();
    }

    @Test
    void the_last_page_says_whether_there_are_more() throws IOException {
        assertThat(isContinued("{\"_data\": [], \"_page\": {\"next\": \"WzFd\"}}"))
                .isTrue();
        assertThat(
                        isContinued(
                                "{\"_data\": [], \"_page\": {\"next\": \"WzFd\"}} {\"_data\": [], \"_page\": {\"next\": null}}"))
                .isFalse();
        assertThat(isContinued("{\"darbo_vietos_id\": \"1\"}\n{\"_page\": {\"next\": \"WzFd\"}}\n"))
                .isTrue();
    }

    @Test
    void gzip_and_a_byte_order_mark_make_no_difference() throws IOException {
        var file = folder.resolve("feed.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(0xef);
            out.write(0xbb);
            out.write(0xbf);
            out.write(written(700, FeedWriter.Shape.PAGES).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(file)).hasSize(700);
    }

    @Test
    void rows_know_their_line() throws IOException {
        var rows = rows("{\"_data\": [\n{\"darbo_vietos_id\": \"1\"},\n\n{\"darbo_vietos_id\": \"2\"}\n]}");
        assertThat(rows)
                .extracting(ImportRows.Row::at)
                .containsExactly(new ImportRows.At(1, 2), new ImportRows.At(2, 4));
    }

    @Test
    void a_document_cut_short_gives_its_rows_and_then_the_place_of_the_break() throws IOException {
        var whole = written(1_500, FeedWriter.Shape.PAGES);
        var cut = whole.substring(0, whole.indexOf("DV-01-900001200"));
        var file = folder.resolve("cut.json");
        Files.writeString(file, cut);
        try (var feed = feed(file)) {
            for (var row = 0; row < 1_200; row++) {
                assertThat(feed.next()).isNotNull();
            }
            assertThatThrownBy(feed::next).isInstanceOfSatisfying(ImportRows.Broken.class, broken -> {
                assertThat(broken.line()).isEqualTo(1_200 + 1 + 2 + 1);
                assertThat(broken.offset()).isEqualTo(cut.getBytes(StandardCharsets.UTF_8).length);
            });
        }
    }

    @Test
    void a_packed_file_cut_short_gives_the_rows_that_can_be_unpacked() throws IOException {
        for (var shape : FeedWriter.Shape.values()) {
            var file = folder.resolve(shape + ".gz");
            try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(written(3_000, shape).getBytes(StandardCharsets.UTF_8));
            }
            var bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            var rows = 0;
            try (var feed = feed(file)) {
                while (true) {
                    assertThat(feed.next()).isNotNull();
                    rows++;
                }
            } catch (ImportRows.Broken broken) {
                assertThat(rows).as(shape.name()).isBetween(500, 2_500);
                assertThat(broken.line()).isGreaterThan(rows);
            }
        }
    }

    @Test
    void a_broken_line_is_one_bad_row_and_the_next_line_is_read() throws IOException {
        var rows = rows("""
                {"darbo_vietos_id": "1"}
                {"darbo_vietos_id": "2", "darbdavio_kontaktinis_asmuo": Kanarėlytė}

                [1]
                {"darbo_vietos_id": "3"}
                """);
        assertThat(rows).hasSize(4);
        assertThat(findings(rows.get(1))).extracting("code").containsExactly("json_broken");
        assertThat(findings(rows.get(1)).getFirst().arguments()).containsEntry("line", 2L);
        assertThat(findings(rows.get(2))).extracting("code").containsExactly("wrong_type");
        assertThat(rows.get(3).at()).isEqualTo(new ImportRows.At(4, 5));
    }

    @Test
    void a_broken_first_line_does_not_hide_the_others() throws IOException {
        assertThat(rows("{\"darbo_vietos_id\": \"1\", }\n{\"darbo_vietos_id\": \"2\"}\n"))
                .hasSize(2);
    }

    @Test
    void a_last_line_cut_short_is_a_break_of_the_file() throws IOException {
        var file = folder.resolve("cut.jsonl");
        Files.writeString(file, "{\"darbo_vietos_id\": \"1\"}\n{\"darbo_vietos_id\": \"2\", \"statu");
        try (var feed = feed(file)) {
            assertThat(feed.next()).isNotNull();
            assertThatThrownBy(feed::next)
                    .isInstanceOfSatisfying(
                            ImportRows.Broken.class,
                            broken -> assertThat(broken.line()).isEqualTo(2));
        }
    }

    @Test
    void an_endless_line_is_one_bad_row() throws IOException {
        var rows = rows("{\"darbo_vietos_id\": \"1\"}\n{\"darbo_vietos_id\": \"" + "x".repeat(3 << 20)
                + "\"}\n{\"darbo_vietos_id\": \"3\"}\n");
        assertThat(rows).hasSize(3);
        assertThat(findings(rows.get(1))).extracting("code").containsExactly("line_too_long");
    }

    @Test
    void the_person_to_call_never_leaves_the_reader() throws IOException {
        var file = folder.resolve("people.jsonl");
        Files.writeString(
                file,
                written(500, FeedWriter.Shape.LINES)
                        + """
                {"darbo_vietos_id": "x", "darbdavio_el_pastas": {"nested": ["%s"]}, "darbdavio_tel_nr": ["%s"]}
                {"darbdavio_kontaktinis_asmuo": %s}
                """.formatted(FeedWriter.CANARY_MAIL, FeedWriter.CANARY_PHONE, FeedWriter.CANARY));
        var rows = rows(file);
        assertThat(rows).hasSize(502);
        assertThat(rows.toString()).doesNotContain(FeedWriter.CANARY, FeedWriter.CANARY_MAIL, FeedWriter.CANARY_PHONE);
        for (var fields : read) {
            assertThat(EmploymentServiceFeed.FIELDS).containsAll(fields.keySet());
            assertThat(fields.values().toString()).doesNotContain(FeedWriter.CANARY);
        }
    }

    private static List<lt.incorpore.platform.Finding> findings(ImportRows.Row row) {
        return ((ImportRows.Offered) row).draft().findings();
    }

    private static String written(int rows, FeedWriter.Shape shape) throws IOException {
        var out = new StringWriter();
        new FeedWriter(7, TODAY).write(rows, out, shape);
        return out.toString();
    }

    private boolean isContinued(String text) throws IOException {
        var file = folder.resolve("pages.json");
        Files.writeString(file, text);
        try (var feed = feed(file)) {
            while (feed.next() != null) {
                // To the end: only there is known what the last page says.
            }
            return feed.isContinuedElsewhere();
        }
    }

    private List<ImportRows.Row> rows(String text) throws IOException {
        var file = folder.resolve("feed.json");
        Files.writeString(file, text);
        return rows(file);
    }

    private List<ImportRows.Row> rows(Path file) throws IOException {
        read.clear();
        var rows = new ArrayList<ImportRows.Row>();
        try (var feed = feed(file)) {
            for (var row = feed.next(); row != null; row = feed.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private EmploymentServiceFeed feed(Path file) throws IOException {
        var codes = new EmploymentServiceOffer.Codes(name -> "82", (group, title) -> null);
        return new EmploymentServiceFeed(ImportFile.open(file), (at, fields) -> {
            read.add(fields);
            return new ImportRows.Offered(
                    at, new JsonInput.Read<>(new EmploymentServiceOffer(fields, codes, TODAY).content(), List.of()));
        });
    }
}
