package lt.incorpore.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import org.junit.jupiter.api.Test;

/// Templates say only what has words, escape what people wrote, and refuse to pass over what is missing.
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "pages");
    private static final Path SOURCES = Path.of("src", "main", "java", "lt", "incorpore");
    private static final Pattern KEY = Pattern.compile("msg:(?!of\\()(\\w+)");

    private final Templates templates = new Templates(new Assets());

    @Test
    void every_word_that_a_template_says_is_there_in_every_language() throws IOException {
        var missing = new TreeSet<String>();
        for (var file : files(TEMPLATES, ".html")) {
            KEY.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> {
                        for (var lang : Lang.values()) {
                            if (!Words.has(lang, "page." + key)) {
                                missing.add(
                                        file.getFileName() + " says " + key + ", " + lang.tag() + " does not know it");
                            }
                        }
                    });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_word_of_a_page_is_left_over() throws IOException {
        var said = new StringBuilder();
        for (var file : files(TEMPLATES, ".html")) {
            said.append(Files.readString(file));
        }
        for (var file : files(SOURCES, ".java")) {
            said.append(Files.readString(file));
        }
        var text = said.toString();
        assertThat(isSaid("home_title", text)).isTrue();
        assertThat(isSaid("like_SEWING", text)).isTrue();
        assertThat(isSaid("nobody_says_this", text)).isFalse();
        var left = Words.of(Lang.EN).keySet().stream()
                .filter(key -> key.startsWith("page."))
                .map(key -> key.substring("page.".length()))
                .filter(key -> !isSaid(key, text))
                .toList();
        assertThat(left).isEmpty();
    }

    // By its name in a template or in a source, or by the beginning of its name where the rest is worked out.
    private static boolean isSaid(String key, String text) {
        if (Pattern.compile("msg:" + key + "\\b").matcher(text).find()
                || text.contains("\"" + key + "\"")
                || text.contains("page." + key + "\"")) {
            return true;
        }
        for (var end = key.indexOf('_'); end > 0; end = key.indexOf('_', end + 1)) {
            var beginning = "\"" + key.substring(0, end + 1) + "\"";
            if (text.contains(beginning + " +") || text.contains("words(" + beginning)) {
                return true;
            }
        }
        return List.of("_range", "_title", "_text").stream()
                .anyMatch(ending -> key.endsWith(ending)
                        && text.contains("\"" + key.substring(0, key.length() - ending.length()) + "\""));
    }

    @Test
    void what_people_wrote_is_escaped() {
        var html = draw("problem-type", "<script>alert(1)</script>");
        assertThat(html).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
    }

    @Test
    void what_nobody_gave_is_an_error() {
        var bare = templates.of("problem-type").instance();
        bare.setAttribute(Templates.LANG, Lang.LT);
        assertThatThrownBy(bare::render).isInstanceOf(TemplateException.class);
    }

    @Test
    void a_page_says_its_language_and_direction_and_whether_somebody_has_read_it() {
        assertThat(draw("about", "")).contains("<html lang=\"ar\" dir=\"rtl\"").contains("class=\"draft\"");
    }

    @Test
    void files_carry_a_fingerprint() {
        assertThat(new Assets().address("app.css")).matches("/a/app\\.css\\?v=[0-9a-f]{10}");
        assertThatThrownBy(() -> new Assets().address("nothing.css")).isInstanceOf(IllegalStateException.class);
    }

    private String draw(String template, String title) {
        var instance = templates.of(template).instance();
        instance.setAttribute(Templates.LANG, Lang.AR);
        return instance.data("frame", new Frame(Lang.AR, "/x", null, null, false))
                .data("title", title)
                .data("help", "")
                .data("code", "")
                .render();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toList());
        }
    }
}
