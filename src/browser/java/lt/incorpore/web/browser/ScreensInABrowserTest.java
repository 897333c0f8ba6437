package lt.incorpore.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lt.incorpore.platform.Lang;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Pictures of the main pages, as a phone shows them: in `target/screens`, and with `-Dincorpore.write=true` in
/// `docs/screens`, where the front page shows some.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScreensInABrowserTest {

    private static final int PHONE = 390;
    private static final int HIGH = 844;
    private static final int SMALLEST_PICTURE = 5_000;

    private static final Map<String, String> PAGES = Map.of(
            "where", "",
            "jobs", "/jobs?near=56&km=10&like=SEWING",
            "job", "/job/{job}",
            "what", "/find/like?near=56&km=10",
            "nothing", "/search?q=qwxzkj&near=56&km=5",
            "code", "/continue");

    @TestHTTPResource
    URI server = URI.create("http://localhost");

    @Test
    void pictures_of_the_main_pages() throws IOException {
        assumeTrue(Chromium.path().isPresent(), "No Chromium here: no pictures were taken");
        var folder = Boolean.getBoolean("incorpore.write") ? Path.of("docs", "screens") : Path.of("target", "screens");
        Files.createDirectories(folder);
        for (var lang : new Lang[] {Lang.LT, Lang.UK, Lang.AR}) {
            try (var context = Chromium.browser().newContext(new NewContextOptions().setViewportSize(PHONE, HIGH))) {
                var page = context.newPage();
                for (var shown : PAGES.entrySet()) {
                    page.navigate(server + lang.tag() + shown.getValue().replace("{job}", SampleOffers.job()));
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    var file = folder.resolve(shown.getKey() + "-" + lang.tag() + ".png");
                    page.screenshot(new ScreenshotOptions().setPath(file));
                    assertThat(Files.size(file)).as(file.toString()).isGreaterThan(SMALLEST_PICTURE);
                }
            }
        }
    }
}
