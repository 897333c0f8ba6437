package lt.incorpore.orientation.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lt.incorpore.orientation.interests.ScoreInterests.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as O*NET publishes them, in small.
class OnetFilesTest {

    private static final String NEAR = "http://data.europa.eu/esco/occupation/near";
    private static final String FAR = "http://data.europa.eu/esco/occupation/far";

    @TempDir
    Path folder;

    @Test
    void the_best_matches_count_and_say_how_sure_they_are() throws IOException {
        write(
                List.of("O*NET-SOC Code", "Element Name", "Scale ID", "Data Value"),
                row("1", "Realistic", "OI", "7.0"),
                row("1", "Social", "OI", "1.0"),
                row("1", "Artistic", "IH", "5.0"),
                row("2", "Realistic", "OI", "4.0"),
                row("2", "Social", "OI", "4.0"));
        Files.writeString(folder.resolve(OnetFiles.CROSSWALK), """
                about,x,,,,,
                1,a,"d, e",%s,near,d,exactMatch
                2,b,d,%s,near,d,broadMatch
                1,a,d,%s,far,d,broadMatch
                2,b,d,%s,far,d,broadMatch
                9,c,d,http://data.europa.eu/esco/isco/C1,group,d,exactMatch
                """.formatted(NEAR, NEAR, FAR, FAR));
        var read = new OnetFiles(folder).read();
        assertThat(read).containsOnlyKeys(NEAR, FAR);
        assertThat(read.get(NEAR)).satisfies(met -> {
            assertThat(met.interests()).isEqualTo(new Interests(100, 0, 0, 0, 0, 0));
            assertThat(met.confidence()).isEqualTo(Confidence.HIGH);
        });
        assertThat(read.get(FAR)).satisfies(met -> {
            assertThat(met.interests()).isEqualTo(new Interests(75, 0, 0, 25, 0, 0));
            assertThat(met.confidence()).isEqualTo(Confidence.MIDDLE);
        });
    }

    @Test
    void a_file_that_is_no_workbook_is_refused() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(OnetFiles.INTERESTS)))) {
            put(zip, "other.xml", "<a/>");
        }
        assertThatThrownBy(() -> Spreadsheet.read(folder.resolve(OnetFiles.INTERESTS), row -> {}))
                .hasMessageContaining(OnetFiles.INTERESTS);
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    // The first row as shared strings, the others in the cells themselves; the second column starts at C.
    @SafeVarargs
    private void write(List<String> header, List<String>... rows) throws IOException {
        var strings = new StringBuilder("<sst>");
        header.forEach(name -> strings.append("<si><t>").append(name).append("</t></si>"));
        var sheet = new StringBuilder("<worksheet><sheetData><row r=\"1\">");
        var columns = List.of("A", "C", "D", "E");
        for (var i = 0; i < header.size(); i++) {
            sheet.append("<c r=\"%s1\" t=\"s\"><v>%d</v></c>".formatted(columns.get(i), i));
        }
        sheet.append("</row>");
        for (var row : rows) {
            sheet.append("<row r=\"2\">");
            for (var i = 0; i < row.size(); i++) {
                sheet.append(
                        "<c r=\"%s2\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(columns.get(i), row.get(i)));
            }
            sheet.append("</row>");
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(OnetFiles.INTERESTS)))) {
            put(zip, "xl/sharedStrings.xml", strings.append("</sst>").toString());
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    sheet.append("</sheetData></worksheet>").toString());
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
