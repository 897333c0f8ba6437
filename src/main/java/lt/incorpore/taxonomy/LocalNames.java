package lt.incorpore.taxonomy;

import java.util.Map;
import lt.incorpore.platform.Lang;

/// What one thing is called, one name a language.
///
/// @param byTag at least one name, by BCP 47 tag
public record LocalNames(Map<String, String> byTag) {

    public LocalNames {
        byTag = Map.copyOf(byTag);
        if (byTag.isEmpty()) {
            throw new IllegalArgumentException("Nothing is without a name");
        }
    }

    /// The name in this language, else in English, else in Lithuanian, else in any.
    public String in(Lang lang) {
        return byTag.getOrDefault(shownIn(lang), "");
    }

    /// Tag of the language that [#in] really answers in.
    public String shownIn(Lang lang) {
        for (var tag : new String[] {lang.tag(), Lang.EN.tag(), Lang.LT.tag()}) {
            if (byTag.containsKey(tag)) {
                return tag;
            }
        }
        return byTag.keySet().stream().min(String::compareTo).orElseThrow();
    }
}
