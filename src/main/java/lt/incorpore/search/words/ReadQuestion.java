package lt.incorpore.search.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lt.incorpore.taxonomy.Municipality;
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
        var current = names.now();
        var asked = new ArrayList<Asked>();
        for (var at = 0; at < words.size(); ) {
            var together = wordsTogether(current, words, at);
            if (together > 1) {
                asked.add(whole(current, String.join(" ", words.subList(at, at + together))));
            } else if (!SAY_NOTHING.contains(words.get(at))) {
                asked.add(single(current, words.get(at)));
            }
            at += together;
        }
        return asked;
    }

    // The most words from here on that name one thing; 1 when they do not.
    private int wordsTogether(ConceptNames current, List<String> words, int at) {
        for (var many = Math.min(LONGEST_NAME, words.size() - at); many > 1; many--) {
            var text = String.join(" ", words.subList(at, at + many));
            if (!current.wholly(text).isEmpty()
                    || taxonomy.municipalityNamed(text).isPresent()) {
                return many;
            }
        }
        return 1;
    }

    private Asked whole(ConceptNames current, String text) {
        return new Asked(text, current.wholly(text), places(text));
    }

    private Asked single(ConceptNames current, String word) {
        var places = places(word);
        var concepts = new ArrayList<>(current.wholly(word));
        for (var part : current.partly(word)) {
            if (concepts.stream().noneMatch(known -> known.concept().equals(part.concept()))) {
                concepts.add(part);
            }
        }
        // A word that is known is not taken for another.
        return new Asked(word, concepts.isEmpty() && places.isEmpty() ? current.nearly(word) : concepts, places);
    }

    private List<Municipality> places(String text) {
        return taxonomy.municipalityNamed(text).stream().toList();
    }
}
