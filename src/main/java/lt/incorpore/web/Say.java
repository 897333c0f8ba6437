package lt.incorpore.web;

import java.util.HashMap;
import java.util.Map;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;

/// The words of pages in one language, for what is put together before it is drawn.
public record Say(Lang lang) {

    public String it(String key) {
        return Words.say(lang, "page." + key);
    }

    public String it(String key, String name, Object value) {
        return Words.say(lang, "page." + key, Map.of(name, value));
    }

    public String it(String key, Map<String, ?> arguments) {
        return Words.say(lang, "page." + key, new HashMap<>(arguments));
    }
}
