package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The front page tells the truth: its links lead somewhere, and its settings have the defaults it names.
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(QUARKUS_[A-Z_]+)` \\| `([^`]+)` \\|");

    @Test
    void links_lead_somewhere() throws IOException {
        assertThat(deadLinks("[there](pom.xml), [far](https://example.org), [nowhere](none.md)"))
                .containsExactly("none.md");
        assertThat(deadLinks(Files.readString(Path.of("README.md")))).isEmpty();
    }

    @Test
    void settings_have_the_defaults_that_are_named() throws IOException {
        assertThat(wrongDefaults("| `QUARKUS_HTTP_PORT` | `8080` | x |\n| `QUARKUS_HTTP_HOST` | `0.0.0.0` | x |"))
                .containsExactly("QUARKUS_HTTP_HOST is 127.0.0.1");
        var readme = Files.readString(Path.of("README.md"));
        assertThat(SETTING.matcher(readme).results()).isNotEmpty();
        assertThat(wrongDefaults(readme)).isEmpty();
    }

    private static List<String> deadLinks(String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.startsWith("http"))
                .filter(target -> !Files.exists(Path.of(target)))
                .toList();
    }

    private static List<String> wrongDefaults(String text) throws IOException {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            settings.load(in);
        }
        var wrong = new ArrayList<String>();
        SETTING.matcher(text).results().forEach(row -> {
            var is = settings.stringPropertyNames().stream()
                    .filter(key -> variable(key).equals(row.group(1)))
                    .map(settings::getProperty)
                    .findFirst()
                    .orElse("not set");
            if (!is.equals(row.group(2))) {
                wrong.add(row.group(1) + " is " + is);
            }
        });
        return wrong;
    }

    private static String variable(String key) {
        return key.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
