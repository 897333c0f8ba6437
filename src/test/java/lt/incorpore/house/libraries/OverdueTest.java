package lt.incorpore.house.libraries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lt.incorpore.house.libraries.Weaknesses.Known;
import org.junit.jupiter.api.Test;

/// `./incorpore libraries` tells what is overdue from what is not.
class OverdueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String REPORT = """
            <PropertyUpdatesReport><properties>
            <property><propertyName>same.version</propertyName><status>no new available</status></property>
            <property><propertyName>small.version</propertyName><incrementals><incremental>2.1.9</incremental>
            <incremental>2.1.10</incremental></incrementals><majors><major>3.0.0</major></majors></property>
            <property><propertyName>kept.version</propertyName><incrementals><incremental>3.33.4</incremental></incrementals>
            <minors><minor>3.40.1</minor></minors></property>
            <property><propertyName>quiet.version</propertyName><minors><minor>10.4.0</minor></minors></property>
            <property><propertyName>early.version</propertyName><minors><minor>1.1.0-RC1</minor><minor>1.1.0.CR2</minor>
            <minor>1.1-M3</minor></minors></property>
            </properties></PropertyUpdatesReport>""";

    @Test
    void the_newest_of_the_line_counts_and_what_is_not_out_yet_does_not() throws Exception {
        var promise = new Promise(DAY, Map.of("kept.version", "3.33", "quiet.version", "10.3"));
        assertThat(Newer.in(new ByteArrayInputStream(REPORT.getBytes(UTF_8)), promise))
                .containsExactly(new Newer("small.version", "2.1.10"), new Newer("kept.version", "3.33.4"));
    }

    @Test
    void three_months_are_promised_and_the_page_says_from_when() throws IOException {
        var promise = Promise.read("Brought up to date: 2026-11-23.\n\n"
                + "| `quarkus.version` | `3.33` | the line that is looked after longest |\n");
        assertThat(promise).isEqualTo(new Promise(DAY, Map.of("quarkus.version", "3.33")));
        assertThat(promise.isOver(LocalDate.of(2027, 2, 23))).isFalse();
        assertThat(promise.isOver(LocalDate.of(2027, 2, 24))).isTrue();
        assertThatThrownBy(() -> Promise.read("soon")).hasMessageContaining("does not say when");
        var page = Promise.read(Files.readString(Path.of("docs", "libraries.md")));
        var pom = Files.readString(Path.of("pom.xml"));
        assertThat(page.held())
                .isNotEmpty()
                .allSatisfy((property, line) -> assertThat(pom).contains("<" + property + ">" + line + "."));
    }

    @Test
    void a_grave_weakness_is_overdue_after_thirty_days() {
        assertThat(Promise.isOverdue(known("CRITICAL", 31), DAY)).isTrue();
        assertThat(Promise.isOverdue(known("HIGH", 31), DAY)).isTrue();
        assertThat(Promise.isOverdue(known("HIGH", 30), DAY)).isFalse();
        assertThat(Promise.isOverdue(known("MODERATE", 300), DAY)).isFalse();
    }

    @Test
    void libraries_are_read_from_what_maven_lists() {
        assertThat(Weaknesses.libraries("""

                        The following files have been resolved:
                           io.quarkus:quarkus-arc:jar:3.33.2.1:compile -- module io.quarkus.arc
                           io.netty:netty-transport-native-epoll:jar:linux-x86_64:4.1.1:runtime
                        """))
                .containsExactly(
                        "pkg:maven/io.quarkus/quarkus-arc@3.33.2.1",
                        "pkg:maven/io.netty/netty-transport-native-epoll@4.1.1");
    }

    /// Answers as https://google.github.io/osv.dev/api/ describes.
    @Test
    void what_osv_knows_is_told_with_its_grade_and_silence_is_an_error() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/v1/querybatch", """
                {"results": [{}, {"vulns": [{"id": "GHSA-2001", "modified": "2026-10-02T00:00:00Z"}]}]}""");
        answer(server, "/v1/vulns/GHSA-2001", """
                {"id": "GHSA-2001", "summary": "Opens all doors", "modified": "2026-10-02T00:00:00Z",
                "published": "2026-10-01T21:14:15.5Z", "database_specific": {"severity": "HIGH"}}""");
        server.start();
        var place = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try {
            assertThat(new Weaknesses(place).of(List.of("pkg:maven/a/b@1", "pkg:maven/c/d@2")))
                    .containsExactly(new Known(
                            "pkg:maven/c/d@2", "GHSA-2001", "HIGH", LocalDate.of(2026, 10, 1), "Opens all doors"));
            assertThatThrownBy(() -> new Weaknesses(place).of(List.of("pkg:maven/a/b@1")))
                    .isInstanceOf(IOException.class);
        } finally {
            server.stop(0);
        }
        assertThatThrownBy(() -> new Weaknesses(place).of(List.of("pkg:maven/a/b@1")))
                .isInstanceOf(IOException.class);
    }

    private static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static Known known(String grade, int days) {
        return new Known("pkg:maven/a/b@1", "GHSA-2001", grade, DAY.minusDays(days), "");
    }
}
