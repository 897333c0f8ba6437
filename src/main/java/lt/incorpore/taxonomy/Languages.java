package lt.incorpore.taxonomy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// The languages that offers and profiles speak of, in the order of their file.
final class Languages {

    private final SequencedMap<String, Language> byCode = new LinkedHashMap<>();

    private Languages() {}

    static Languages read() {
        var languages = new Languages();
        for (var row : ReferenceFile.rows("languages.csv")) {
            var language = new Language(languages.byCode.size() + 1, row.getField("code"), ReferenceFile.names(row));
            if (languages.byCode.put(language.code(), language) != null) {
                throw new IllegalStateException("languages.csv: " + language.code() + " stands there twice");
            }
        }
        return languages;
    }

    Optional<Language> language(String code) {
        return Optional.ofNullable(byCode.get(code.toLowerCase(Locale.ROOT)));
    }

    Collection<Language> all() {
        return List.copyOf(byCode.values());
    }
}
