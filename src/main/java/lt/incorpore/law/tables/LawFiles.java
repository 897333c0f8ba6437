package lt.incorpore.law.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The texts of the tables by file name. Kept apart from reading them so that a test can add next year's row to the
/// tables that are shipped.
///
/// Public for the rules of `lt.incorpore.law`, which name the table they read.
public record LawFiles(Map<String, String> texts) {

    static final String SOURCES = "sources.csv";
    public static final String RIGHT_TO_WORK = "right-to-work.csv";
    public static final String LANGUAGE_CATEGORIES = "language-categories.csv";
    public static final String LANGUAGE_FLOOR = "language-floor.csv";
    public static final String LANGUAGE_RELIEF = "language-relief.csv";
    public static final String WAGE_FLOOR = "wage-floor.csv";
    public static final String SUPPORT_MEASURES = "support-measures.csv";
    public static final String LEGAL_FACTS = "legal-facts.csv";
    public static final String REGULATED_PROFESSIONS = "regulated-professions.csv";

    private static final String[] ALL = {
        SOURCES,
        RIGHT_TO_WORK,
        LANGUAGE_CATEGORIES,
        LANGUAGE_FLOOR,
        LANGUAGE_RELIEF,
        WAGE_FLOOR,
        SUPPORT_MEASURES,
        LEGAL_FACTS,
        REGULATED_PROFESSIONS
    };

    public LawFiles {
        texts = Map.copyOf(texts);
    }

    public static LawFiles shipped() {
        var texts = new HashMap<String, String>();
        for (String name : ALL) {
            texts.put(name, resource(name));
        }
        return new LawFiles(texts);
    }

    /// These files with one text replaced.
    public LawFiles with(String name, String text) {
        var changed = new HashMap<>(texts);
        changed.put(name, text);
        return new LawFiles(changed);
    }

    public String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException("No table " + name);
        }
        return text;
    }

    private static String resource(String name) {
        try (InputStream in = LawFiles.class.getResourceAsStream("/law/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The table law/" + name + " is missing from the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read law/" + name, e);
        }
    }
}
