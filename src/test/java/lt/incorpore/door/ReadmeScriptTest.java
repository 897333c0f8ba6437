package lt.incorpore.door;

import static io.restassured.RestAssured.given;
import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The front page's lines for an HR system are run as they stand there, by bash and curl.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadmeScriptTest {

    private static final String SECTION = "## From an employer's HR system";
    private static final String WRITTEN_FOR = "http://localhost:8080";

    @Test
    void a_strangers_script_does_what_the_front_page_says(@TempDir Path folder) throws Exception {
        assumeTrue(onThePath("bash") && onThePath("curl"), "Skipped: bash or curl is not installed");
        var blocks = blocks(SECTION);
        assertThat(blocks).hasSize(5);
        var said = run(folder, blocks);
        assertThat(said).hasSize(5);
        assertThat(said.get(1)).contains("\"publishable\":false", "pay_missing", "\"suggestion\":\"82\"");
        assertThat(Files.readString(folder.resolve("head.txt"))).startsWith("HTTP/1.1 201");
        assertThat(Files.readString(folder.resolve("offer.json"))).contains("\"reference\":\"HR-2291\"");
        assertThat(said.get(3)).contains("\"from\":1450", "\"to\":1700", "\"version\":1");
        assertThat(said.get(4))
                .contains("\"state\":\"DONE\"", "\"created\":1", "\"closed\":1", "\"rejected\":1")
                .contains("\"reference\":\"HR-2293\"", "pay_missing");
    }

    @Test
    void the_lines_for_followers_do_what_the_front_page_says(@TempDir Path folder) throws Exception {
        assumeTrue(onThePath("bash") && onThePath("curl"), "Skipped: bash or curl is not installed");
        var offer = anOffer().titled("Siuvėjas (-a)").in("82").persist();
        WaitForIndex.toCatchUp();
        var snapshot = given().get("/api/v1/feeds/offers/snapshot?limit=1000");
        while (snapshot.<Boolean>path("more")) {
            snapshot = given().queryParam("limit", 1000)
                    .queryParam("after", snapshot.<String>path("cursor"))
                    .get("/api/v1/feeds/offers/snapshot");
        }
        var cursor = snapshot.<String>path("cursor");
        var lines = blocks("## Follow, carry on, be told").getFirst().lines().filter(line -> line.startsWith("curl"));
        var said = run(
                folder,
                lines.map(line -> line.replaceFirst("  +#.*", "")
                                .replace("localhost:8080", WRITTEN_FOR)
                                .replace("<cursor>", cursor)
                                .replace("job_101", offer.id()))
                        .toList());
        assertThat(said).hasSize(4);
        assertThat(said.get(0)).contains("\"items\"", "\"cursor\"");
        assertThat(said.get(1)).contains("\"items\"", "\"cursor\"");
        assertThat(said.get(2)).contains("<feed", "<entry");
        assertThat(said.get(3)).contains("\"@type\":\"JobPosting\"", offer.id());
    }

    private static List<String> blocks(String title) throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var from = readme.indexOf(title);
        assertThat(from).as("the section is there").isNotNegative();
        var section = readme.substring(from, readme.indexOf("\n## ", from + 1));
        var blocks = new ArrayList<String>();
        var parts = section.split("```", -1);
        for (var i = 1; i < parts.length; i += 2) {
            blocks.add(parts[i]);
        }
        return blocks;
    }

    // What each block prints, in one shell, which stops at the first that fails.
    private List<String> run(Path folder, List<String> blocks) throws Exception {
        var address = "http://localhost:" + RestAssured.port;
        var script = "set -euo pipefail\n"
                + blocks.stream()
                        .map(block -> block.replace(WRITTEN_FOR, address))
                        .collect(Collectors.joining("\necho; echo ----\n"));
        Files.writeString(folder.resolve("script.sh"), script);
        var output = folder.resolve("output.txt").toFile();
        var process = new ProcessBuilder("bash", "script.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output.toPath());
        assertThat(process.exitValue()).as(said).isZero();
        return List.of(said.split("----\n", -1));
    }

    private static boolean onThePath(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
