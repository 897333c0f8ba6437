package lt.incorpore.search.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lt.incorpore.search.words.NamedConcept.Fit;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;

/// Understands what people type: which words name an occupation, a skill or a place together, and which say nothing.
@ApplicationScoped
public class ReadQuestion {

    public static final int LONGEST = 200;
    public static final int MOST_WORDS = 20;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}+#'’]+");
    private static final int LONGEST_NAME = 4;

    /// Words that stand in nearly every question and tell nothing apart: little words, and "I look for work".
    private static final Set<String> SAY_NOTHING = Set.of(
            "į",
            "ir",
            "ar",
            "su",
            "prie",
            "kaip",
            "darbas",
            "darbo",
            "darbą",
            "darba",
            "darbai",
            "darbų",
            "ieškau",
            "ieškoma",
            "reikalingas",
            "reikalinga",
            "in",
            "at",
            "for",
            "of",
            "the",
            "a",
            "an",
            "and",
            "or",
            "as",
            "job",
            "jobs",
            "work",
            "vacancy",
            "w",
            "we",
            "i",
            "z",
            "na",
            "do",
            "praca",
            "pracy",
            "pracę",
            "szukam",
            "в",
            "на",
            "и",
            "с",
            "для",
            "как",
            "работа",
            "работу",
            "работы",
            "ищу",
            "вакансия",
            "у",
            "і",
            "та",
            "з",
            "робота",
            "роботу",
            "роботи",
            "шукаю",
            "вакансія");

    private final NamesInMemory names;
    private final Taxonomy taxonomy;

    ReadQuestion(NamesInMemory names, Taxonomy taxonomy) {
        this.names = names;
        this.taxonomy = taxonomy;
    }

    /// The words of a question, in lower case.
    public static List<String> wordsOf(String question) {
        return BETWEEN_WORDS
                .splitAsStream(question.toLowerCase(Locale.ROOT))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /// @param question at most [#LONGEST] characters and [#MOST_WORDS] words; what goes beyond is not read
    /// @return nothing when the question says nothing
    public List<Asked> read(String question) {
        var words = wordsOf(question.length() > LONGEST ? question.substring(0, LONGEST) : question).stream()
                .limit(MOST_WORDS)
                .toList();
        return new Reading(names.now(), words).asked();
    }

    /// One question being read from left to right.
    private final class Reading {

        private final ConceptNames current;
        private final List<String> words;
        private final Map<String, Asked> singles = new HashMap<>();

        Reading(ConceptNames current, List<String> words) {
            this.current = current;
            this.words = words;
        }

        List<Asked> asked() {
            var asked = new ArrayList<Asked>();
            for (var at = 0; at < words.size(); ) {
                var together = together(at);
                if (together.isPresent()) {
                    asked.add(together.get());
                    at += together.get().words();
                } else {
                    if (!SAY_NOTHING.contains(words.get(at))) {
                        asked.add(single(words.get(at)));
                    }
                    at++;
                }
            }
            return asked;
        }

        // The most words from here on that name one thing, and where one of two is not known at all, nearly name one.
        private Optional<Asked> together(int at) {
            var most = Math.min(LONGEST_NAME, words.size() - at);
            for (var many = most; many > 1; many--) {
                var text = text(at, many);
                var named = new Asked(text, current.wholly(text), places(text));
                if (!named.saysNothing()) {
                    return Optional.of(named);
                }
            }
            if (most > 1 && (isUnknown(words.get(at)) || isUnknown(words.get(at + 1)))) {
                for (var many = most; many > 1; many--) {
                    var named = new Asked(text(at, many), current.nearly(text(at, many)), List.of());
                    if (!named.saysNothing()) {
                        return Optional.of(named);
                    }
                }
            }
            return Optional.empty();
        }

        private String text(int at, int many) {
            return String.join(" ", words.subList(at, at + many));
        }

        private boolean isUnknown(String word) {
            return single(word).saysNothing() || !single(word).named(Fit.NEAR).isEmpty();
        }

        private Asked single(String word) {
            return singles.computeIfAbsent(word, one -> new Asked(one, concepts(one), places(one)));
        }

        private List<NamedConcept> concepts(String word) {
            var concepts = new ArrayList<>(current.wholly(word));
            // What is somebody's trade is not looked for among the names of skills as well: "programuotojas" and
            // "programa" have the same stem.
            var isOccupation = concepts.stream().anyMatch(known -> known.concept() instanceof Occupation);
            for (var part : current.partly(word)) {
                var isNew = concepts.stream().noneMatch(known -> known.concept().equals(part.concept()));
                if (isNew && (part.concept() instanceof Occupation || !isOccupation)) {
                    concepts.add(part);
                }
            }
            // A word that is known is not taken for another.
            return concepts.isEmpty() && places(word).isEmpty() ? current.nearly(word) : concepts;
        }

        private List<Municipality> places(String text) {
            return taxonomy.municipalityNamed(text).stream().toList();
        }
    }
}
