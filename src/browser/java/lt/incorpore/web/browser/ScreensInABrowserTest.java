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

    private static final int DESK = 1100;
    private static final int DESK_HIGH = 820;

    /// Name of the picture, and of the line in the table of pages.
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("where", "where"),
            Map.entry("what", "what"),
            Map.entry("jobs", "jobs"),
            Map.entry("job", "one job"),
            Map.entry("nothing", "nothing found"),
            Map.entry("code", "carry on"),
            Map.entry("life", "skills from life, on"),
            Map.entry("skills", "skills from life: result"),
            Map.entry("interests", "interests: result"),
            Map.entry("orientation", "orientation"),
            Map.entry("occupation", "the way to an occupation"),
            Map.entry("rights", "rights: answer"),
            Map.entry("card", "sign in with a card"),
            Map.entry("me", "my data"));

    /// Those that are read at a desk.
    private static final Map<String, String> DESKS =
            Map.of("people", "people for an offer", "findings", "what is wrong with an offer", "counsellor", "what would be if");

    @TestHTTPResource
    URI server = URI.create("http://localhost");

    @Test
    void pictures_of_the_main_pages() throws IOException {
        assumeTrue(Chromium.path().isPresent(), "No Chromium here: no pictures were taken");
        var folder = Boolean.getBoolean("incorpore.write") ? Path.of("docs", "screens") : Path.of("target", "screens");
        Files.createDirectories(folder);
        for (var lang : new Lang[] {Lang.LT, Lang.UK, Lang.AR}) {
            pictures(PAGES, lang, new NewContextOptions().setViewportSize(PHONE, HIGH), folder);
            pictures(DESKS, lang, new NewContextOptions().setViewportSize(DESK, DESK_HIGH), folder);
        }
    }

    private void pictures(Map<String, String> pages, Lang lang, NewContextOptions size, Path folder) throws IOException {
        try (var context = Chromium.browser().newContext(size)) {
            var page = context.newPage();
            for (var shown : pages.entrySet()) {
                var line = PageTable.named(shown.getValue());
                Cast.all().enter(context, server, line.as());
                page.navigate(Cast.all().address(server, line, lang));
                line.then().accept(page);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                var file = folder.resolve(shown.getKey() + "-" + lang.tag() + ".png");
                page.screenshot(new ScreenshotOptions().setPath(file));
                assertThat(Files.size(file)).as(file.toString()).isGreaterThan(SMALLEST_PICTURE);
            }
        }
    }
}
