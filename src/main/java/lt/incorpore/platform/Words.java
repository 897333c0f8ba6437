package lt.incorpore.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Every sentence the service says, by key and language: `words/<lang>/<room>.properties`, UTF-8, ICU message patterns
/// with named arguments. A key without a sentence in the asked language is said in English; a key without any is a bug.
public final class Words {

    private static final Words ALL = new Words();

    private final Map<Lang, Map<String, String>> patterns = new EnumMap<>(Lang.class);
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words() {
        for (var lang : Lang.values()) {
            var sentences = new HashMap<String, String>();
            for (var room : rooms()) {
                read("words/" + lang.tag() + "/" + room + ".properties").forEach((k, v) -> {
                    if (sentences.put((String) k, (String) v) != null) {
                        throw new IllegalStateException("words: " + k + " is said twice in " + lang.tag());
                    }
                });
            }
            patterns.put(lang, sentences);
        }
    }

    /// @param arguments what the sentence names; numbers are shown with Western digits, days as the pattern says
    public static String say(Lang lang, String key, Map<String, ?> arguments) {
        var shown = new HashMap<String, Object>(arguments);
        // The pattern language knows moments, not days.
        shown.replaceAll((name, value) -> value instanceof LocalDate day
                ? Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant())
                : value);
        return ALL.format(lang, key).format(shown, new StringBuffer(), null).toString();
    }

    public static String say(Lang lang, String key) {
        return say(lang, key, Map.of());
    }

    public static boolean has(Lang lang, String key) {
        return of(lang).containsKey(key);
    }

    /// All sentences of one language, by key.
    public static Map<String, String> of(Lang lang) {
        return Map.copyOf(java.util.Objects.requireNonNull(ALL.patterns.get(lang)));
    }

    /// The files each language has, listed in `words/rooms.txt` since a jar cannot be listed cheaply.
    static List<String> rooms() {
        try (var in = Words.class.getClassLoader().getResourceAsStream("words/rooms.txt")) {
            if (in == null) {
                throw new IllegalStateException("words/rooms.txt is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String resource) {
        var read = new Properties();
        try (var in = Words.class.getClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    // MessageFormat is not safe for several threads at once, hence the clone.
    private MessageFormat format(Lang lang, String key) {
        var format = formats.computeIfAbsent(lang.tag() + ' ' + key, k -> {
            var own = pattern(lang, key);
            var shown = own == null ? Lang.EN : lang;
            var pattern = own == null ? pattern(Lang.EN, key) : own;
            if (pattern == null) {
                throw new IllegalStateException("words: nothing is said for " + key);
            }
            return new MessageFormat(pattern, ULocale.forLanguageTag(shown.tag() + "-u-nu-latn"));
        });
        return (MessageFormat) format.clone();
    }

    private @Nullable String pattern(Lang lang, String key) {
        return java.util.Objects.requireNonNull(patterns.get(lang)).get(key);
    }
}
