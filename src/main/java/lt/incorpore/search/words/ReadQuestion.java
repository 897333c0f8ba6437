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
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;

/// Understands what people type: which words name an occupation, a skill, a place or a condition together, and which
/// say nothing.
@ApplicationScoped
public class ReadQuestion {

    public static final int LONGEST = 200;
    public static final int MOST_WORDS = 20;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}+#'’]+");
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_CONDITION = 6;
    private static final int SHORTEST_MISSPELT_PLACE = 5;

    /// How often wrong letters are looked for in one question: it is what costs most.
    private static final int MOST_MISSPELT = 8;

    private final Set<String> sayNothing = Phrases.sayingNothing();
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
    public Understood read(String question) {
        var words = wordsOf(question.length() > LONGEST ? question.substring(0, LONGEST) : question).stream()
                .limit(MOST_WORDS)
                .map(Spelt::of)
                .toList();
        return words.isEmpty() ? Understood.NOTHING : new Reading(names.now(), words).understood();
    }

    /// One question being read from left to right.
    private final class Reading {

        private final KnownNames known;
        private final List<Spelt> words;
        private final Map<String, Asked> singles = new HashMap<>();
        private int misspelt;

        Reading(KnownNames known, List<Spelt> words) {
            this.known = known;
            this.words = words;
        }

        Understood understood() {
            var asked = new ArrayList<Asked>();
            var conditions = new ArrayList<Condition.Said>();
            for (var at = 0; at < words.size(); ) {
                var condition = condition(at);
                var together = together(at);
                if (condition.isPresent()
                        && condition.get().words() >= together.map(Asked::words).orElse(1)) {
                    conditions.add(condition.get());
                    at += condition.get().words();
                } else if (together.isPresent()) {
                    asked.add(together.get());
                    at += together.get().words();
                } else {
                    if (!sayNothing.contains(words.get(at).text())) {
                        asked.add(single(words.get(at)));
                    }
                    at++;
                }
            }
            return new Understood(asked, conditions);
        }

        // The most words from here on that say one condition.
        private Optional<Condition.Said> condition(int at) {
            for (var many = Math.min(LONGEST_CONDITION, words.size() - at); many > 0; many--) {
                var said = words(at, many);
                var found = known.conditions().wholly(said, LanguageWords.SPELLING);
                if (found.isEmpty() && many > 1) {
                    found = known.conditions().wholly(said, LanguageWords.SOUNDING);
                }
                if (!found.isEmpty()) {
                    return Optional.of(
                            new Condition.Said(said.text(), found.getFirst().thing()));
                }
            }
            return Optional.empty();
        }

        // The most words from here on that name one thing, and where one of two is not known at all, nearly name one.
        private Optional<Asked> together(int at) {
            var most = Math.min(LONGEST_NAME, words.size() - at);
            for (var many = most; many > 1; many--) {
                var said = words(at, many);
                var named = new Asked(said.text(), wholly(said, LanguageWords.SPELLING), places(said));
                if (!named.saysNothing()) {
                    return Optional.of(named);
                }
            }
            if (most > 1 && (isUnknown(words.get(at)) || isUnknown(words.get(at + 1)))) {
                for (var many = most; many > 1; many--) {
                    var said = words(at, many);
                    var named = new Asked(said.text(), nearly(said), List.of());
                    if (!named.saysNothing()) {
                        return Optional.of(named);
                    }
                }
            }
            return Optional.empty();
        }

        private Spelt words(int at, int many) {
            return Spelt.together(words.subList(at, at + many));
        }

        private boolean isUnknown(Spelt word) {
            var alone = single(word);
            return !sayNothing.contains(word.text())
                    && (alone.saysNothing() || !alone.named(Fit.NEAR).isEmpty());
        }

        private Asked single(Spelt word) {
            return singles.computeIfAbsent(word.text(), text -> {
                var concepts = whollyOrPartly(word, LanguageWords.SPELLING);
                var places = places(word);
                // A word that is known is not taken for another.
                if (concepts.isEmpty() && places.isEmpty()) {
                    concepts = whollyOrPartly(word, LanguageWords.SOUNDING);
                    places = concepts.isEmpty() ? misspeltPlaces(word) : places;
                    concepts = concepts.isEmpty() && places.isEmpty() ? nearly(word) : concepts;
                }
                return new Asked(text, concepts, places);
            });
        }

        private List<NamedConcept> whollyOrPartly(Spelt word, Set<LanguageWords> by) {
            var concepts = new ArrayList<>(wholly(word, by));
            // What is somebody's trade is not looked for among the names of skills as well: "programuotojas" and
            // "programa" have the same stem.
            var isOccupation = concepts.stream().anyMatch(one -> one.concept() instanceof Occupation);
            for (var part : named(known.concepts().partly(word, by), Fit.PART, by)) {
                var isNew = concepts.stream().noneMatch(one -> one.concept().equals(part.concept()));
                if (isNew && (part.concept() instanceof Occupation || !isOccupation)) {
                    concepts.add(part);
                }
            }
            return concepts;
        }

        private List<NamedConcept> wholly(Spelt said, Set<LanguageWords> by) {
            return named(known.concepts().wholly(said, by), Fit.WHOLE, by);
        }

        // Several words together may sound like a name; letters that are wrong are looked for last.
        private List<NamedConcept> nearly(Spelt said) {
            var near = said.isOneWord() ? List.<NamedConcept>of() : wholly(said, LanguageWords.SOUNDING);
            if (near.isEmpty() && misspelt++ >= MOST_MISSPELT) {
                return near;
            }
            if (near.isEmpty()) {
                near = nearly(said, LanguageWords.SPELLING);
            }
            return near.isEmpty() ? nearly(said, LanguageWords.SOUNDING) : near;
        }

        private List<NamedConcept> nearly(Spelt said, Set<LanguageWords> by) {
            return named(known.concepts().nearly(said, by), Fit.NEAR, by);
        }

        private List<Municipality> places(Spelt said) {
            var spelt = taxonomy.municipalityNamed(said.text());
            return spelt.isPresent()
                    ? List.of(spelt.get())
                    : first(known.places().wholly(said, LanguageWords.SPELLING));
        }

        private List<Municipality> misspeltPlaces(Spelt word) {
            var sounding = first(known.places().wholly(word, LanguageWords.SOUNDING));
            return sounding.isEmpty() && word.text().length() >= SHORTEST_MISSPELT_PLACE
                    ? first(known.places().nearly(word, LanguageWords.SPELLING))
                    : sounding;
        }

        private List<Municipality> first(List<Names.Found<List<Municipality>>> found) {
            return found.isEmpty() ? List.of() : found.getFirst().thing();
        }
    }

    private static List<NamedConcept> named(List<Names.Found<Concept>> found, Fit fit, Set<LanguageWords> by) {
        var heard = by.equals(LanguageWords.SOUNDING);
        return found.stream()
                .map(one -> new NamedConcept(one.thing(), one.language(), one.preferred(), fit, heard))
                .toList();
    }
}
