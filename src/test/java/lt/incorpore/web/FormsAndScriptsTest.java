package lt.incorpore.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What forms and scripts of the pages must not do, read from their sources.
class FormsAndScriptsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern SECRET = Pattern.compile("name=\"(password|pin)\"");
    /// Writes markup, or runs words.
    private static final Pattern MARKUP = Pattern.compile(
            "\\.(innerHTML|outerHTML)\\s*[+]?=|insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\(");
    /// Stays in the browser after the visit, readable by any script of this host.
    private static final Pattern STORE = Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie");

    @Test
    void secrets_are_hidden_while_they_are_typed_and_may_be_pasted() throws IOException {
        var secrets = new ArrayList<String>();
        for (var page : below("pages", ".html")) {
            var text = Files.readString(page);
            assertThat(text).as(page.toString()).doesNotContain("onpaste", "autocomplete=\"nope\"");
            secrets.addAll(INPUT.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(input -> SECRET.matcher(input).find())
                    .toList());
        }
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(3).allMatch(input -> input.contains("type=\"password\""));
        assertThat(scripts()).noneMatch(script -> script.contains("paste"));
    }

    @Test
    void scripts_show_text_as_text_and_keep_nothing_of_a_person_in_the_browser() throws IOException {
        assertThat(MARKUP.matcher("list.innerHTML = answer").find()).isTrue();
        assertThat(scripts())
                .isNotEmpty()
                .noneMatch(script -> MARKUP.matcher(script).find());
        assertThat(scripts()).noneMatch(script -> STORE.matcher(script).find());
        // What the worker keeps are results that everybody may see; PagesInABrowserTest tries it.
        assertThat(Files.readString(RESOURCES.resolve("META-INF/resources/sw.js"), UTF_8))
                .contains("!/no-store|private/.test(rule)");
    }

    @Test
    void whoever_is_signed_in_can_leave_from_every_page_of_their_own() throws IOException {
        for (var page : List.of(
                "own/data", "door/sessions", "employer/offers", "employer/offer", "employer/post", "employer/asked")) {
            assertThat(Files.readString(RESOURCES.resolve("pages/" + page + ".html")))
                    .as(page)
                    .contains("action=\"{frame.home}/sign-out\"");
        }
    }

    private static List<String> scripts() throws IOException {
        var scripts = new ArrayList<String>();
        for (var file : below("META-INF/resources", ".js")) {
            scripts.add(Files.readString(file));
        }
        return scripts;
    }

    private static List<Path> below(String folder, String ending) throws IOException {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
