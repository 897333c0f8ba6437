package lt.incorpore.house;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What must be true of sentences, whatever they say. Every method answers with what is wrong, one line each.
final class WordRules {

    private WordRules() {}

    /// Two languages of one room say the same things and name the same arguments.
    static List<String> apart(String room, Said one, Said other) {
        var wrong = new ArrayList<String>();
        for (var key : union(one.sentences.keySet(), other.sentences.keySet())) {
            var said = one.sentences.get(key);
            var alsoSaid = other.sentences.get(key);
            if (said == null || alsoSaid == null) {
                var silent = said == null ? one : other;
                wrong.add("%s.properties: %s is not said in %s".formatted(room, key, silent.lang));
            } else if (!arguments(said).equals(arguments(alsoSaid))) {
                wrong.add("%s.properties: %s names %s in %s and %s in %s"
                        .formatted(room, key, arguments(said), one.lang, arguments(alsoSaid), other.lang));
            }
        }
        return wrong;
    }

    /// Every sentence is an ICU pattern with named arguments, and its plurals are those of its language.
    static List<String> misspelt(String room, Said language) {
        var wrong = new ArrayList<String>();
        language.sentences.forEach((key, sentence) -> {
            var place = "%s/%s.properties: %s ".formatted(language.lang, room, key);
            try {
                new MessageFormat(sentence, ULocale.forLanguageTag(language.lang));
                plurals(sentence, language.lang).forEach(p -> wrong.add(place + p));
            } catch (IllegalArgumentException e) {
                wrong.add(place + "is no ICU pattern: " + e.getMessage());
            }
        });
        return wrong;
    }

    /// Sentences that code asks for and nobody says.
    static List<String> missing(Collection<String> needed, Said language) {
        return needed.stream()
                .filter(key -> !language.sentences.containsKey(key))
                .map(key -> key + " is not said in " + language.lang)
                .toList();
    }

    /// Findings that are said and that no source names.
    static List<String> unused(Said language, Codes codes) {
        return language.sentences.keySet().stream()
                .filter(key -> key.startsWith(Codes.FINDING))
                .filter(key -> !codes.mayName(key.substring(Codes.FINDING.length())))
                .map(key -> key + " is said, but nothing finds it")
                .sorted()
                .toList();
    }

    /// Sentences of one language.
    record Said(String lang, Map<String, String> sentences) {}

    private static List<String> plurals(String sentence, String lang) {
        var pattern = new MessagePattern(sentence);
        var wrong = new ArrayList<String>();
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                wrong.add("numbers an argument instead of naming it");
            }
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType().hasPluralStyle()) {
                var named = categories(pattern, i);
                var spoken = new TreeSet<>(rules(part.getArgType(), lang).getKeywords());
                if (!named.equals(spoken)) {
                    wrong.add("has the plurals %s, %s has %s".formatted(named, lang, spoken));
                }
            }
        }
        return wrong;
    }

    private static PluralRules rules(MessagePattern.ArgType kind, String lang) {
        return PluralRules.forLocale(
                ULocale.forLanguageTag(lang),
                kind == MessagePattern.ArgType.SELECTORDINAL
                        ? PluralRules.PluralType.ORDINAL
                        : PluralRules.PluralType.CARDINAL);
    }

    // Selectors of this argument alone: what stands inside a branch is passed over. An explicit =N is no category.
    private static Set<String> categories(MessagePattern pattern, int argument) {
        var named = new TreeSet<String>();
        var end = pattern.getLimitPartIndex(argument);
        for (var i = argument + 1; i < end; i++) {
            switch (pattern.getPartType(i)) {
                case MSG_START -> i = pattern.getLimitPartIndex(i);
                case ARG_SELECTOR -> {
                    var selector = pattern.getSubstring(pattern.getPart(i));
                    if (!selector.startsWith("=")) {
                        named.add(selector);
                    }
                }
                default -> {}
            }
        }
        return named;
    }

    private static Set<String> arguments(String sentence) {
        var names = new TreeSet<String>();
        try {
            var pattern = new MessagePattern(sentence);
            for (var i = 0; i < pattern.countParts(); i++) {
                if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                    names.add(pattern.getSubstring(pattern.getPart(i)));
                }
            }
        } catch (IllegalArgumentException notAPattern) {
            // Reported by misspelt.
        }
        return names;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /// How many words a sentence has on average. A plural or an argument counts as one word.
    static double wordsASentence(List<String> sentences) {
        var words = 0;
        var count = 0;
        for (var text : sentences) {
            var plain = text;
            while (plain.contains("{")) {
                var shorter = plain.replaceAll("\\{[^{}]*}", "x");
                if (shorter.equals(plain)) {
                    break;
                }
                plain = shorter;
            }
            for (var sentence : plain.split("[.!?]+(\\s+|$)")) {
                if (!sentence.isBlank()) {
                    words += sentence.strip().split("\\s+").length;
                    count++;
                }
            }
        }
        return count == 0 ? 0 : (double) words / count;
    }
}
