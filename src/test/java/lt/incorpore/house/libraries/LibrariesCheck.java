package lt.incorpore.house.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `./incorpore libraries`: what is newer, what is known against what is in service, and what of both is overdue by
/// docs/libraries.md. The launcher has asked the repository before.
class LibrariesCheck {

    private static final Path ASKED = Path.of("target");
    private static final String OSV = System.getProperty("incorpore.osv", "https://api.osv.dev");

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void nothing_stays_behind_for_longer_than_promised() throws Exception {
        var promise = Promise.read(Files.readString(Path.of("docs", "libraries.md")));
        List<Newer> newer;
        try (var report = Files.newInputStream(ASKED.resolve("property-updates-report.xml"))) {
            newer = Newer.in(report, promise);
        }
        System.out.printf(
                "Libraries: %d newer on their lines, all brought up to date on %s%n",
                newer.size(), promise.broughtUpToDate());
        newer.forEach(each -> System.out.printf("  %s: %s%n", each.property(), each.version()));
        assertThat(promise.isOver(today) ? newer : List.of())
                .as("newer for longer than three months")
                .isEmpty();
    }

    @Test
    void nothing_grave_is_known_for_longer_than_promised() throws Exception {
        var libraries = Weaknesses.libraries(Files.readString(ASKED.resolve("libraries.txt")));
        assertThat(libraries).hasSizeGreaterThan(50);
        try {
            var known = new Weaknesses(URI.create(OSV)).of(libraries);
            System.out.printf("Weaknesses: %d known of %d libraries%n", known.size(), libraries.size());
            known.forEach(each -> System.out.printf(
                    "  %s %s %s, since %s: %s%n",
                    each.library(), each.id(), each.grade(), each.published(), each.summary()));
            assertThat(known.stream().filter(each -> Promise.isOverdue(each, today)))
                    .as("grave and known for longer than thirty days")
                    .isEmpty();
        } catch (IOException e) {
            fail("Weaknesses of %d libraries were not looked up: %s did not answer (%s)", libraries.size(), OSV, e);
        }
    }
}
