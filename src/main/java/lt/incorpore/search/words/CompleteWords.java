package lt.incorpore.search.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.words.Names.Begun;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Occupation;

/// Guesses what somebody is about to type: names that hold the words so far, the last one perhaps only begun.
@ApplicationScoped
public class CompleteWords {

    private static final int MOST_NAMES = 60;
    private static final int LONGEST = 4;
    private static final Set<LanguageWords> AS_TYPED = Set.of(LanguageWords.ANY);

    private final NamesInMemory names;

    CompleteWords(NamesInMemory names) {
        this.names = names;
    }

    /// Something that can be chosen, and the name by which it was met.
    ///
    /// @param language of the name, BCP 47
    /// @param before   the words before it, which stay as they are
    public record Completed(Choice choice, String value, String name, String language, String before) {}

    /// @param text what was typed so far
    /// @return those that complete the most words, shorter names first; empty where there is nothing to complete
    public List<Completed> complete(String text) {
        var words = ReadQuestion.wordsOf(text);
        for (var from = Math.max(0, words.size() - LONGEST); from < words.size(); from++) {
            var completed = complete(words, from);
            if (!completed.isEmpty()) {
                return completed;
            }
        }
        return List.of();
    }

    private List<Completed> complete(List<String> words, int from) {
        var before = String.join(" ", words.subList(0, from));
        var known = names.now();
        var begun = words.subList(from, words.size()).stream().map(Spelt::of).toList();
        var completed = new LinkedHashMap<List<String>, Completed>();
        for (var by : List.of(AS_TYPED, LanguageWords.SOUNDING)) {
            if (completed.isEmpty()) {
                for (var one : all(known, begun, by)) {
                    completed.putIfAbsent(
                            List.of(one.choice().name(), one.value()),
                            new Completed(one.choice(), one.value(), one.name(), one.language(), before));
                }
            }
        }
        return List.copyOf(completed.values());
    }

    private static List<Completed> all(KnownNames known, Collection<Spelt> begun, Set<LanguageWords> by) {
        var all = new ArrayList<Completed>();
        known.conditions().beginning(begun, by, MOST_NAMES).forEach(one -> all.add(of(one.thing(), one)));
        known.places().beginning(begun, by, MOST_NAMES).forEach(one -> all.add(of(one.thing(), one)));
        known.concepts().beginning(begun, by, MOST_NAMES).forEach(one -> all.add(of(one.thing(), one)));
        return all;
    }

    private static Completed of(Condition condition, Begun<?> begun) {
        return completed(condition.choice(), condition.value(), begun);
    }

    private static Completed of(List<Municipality> there, Begun<?> begun) {
        return there.size() == 1
                ? completed(Choice.MUNICIPALITY, there.getFirst().code(), begun)
                : completed(Choice.COUNTY, there.getFirst().county(), begun);
    }

    private static Completed of(Concept concept, Begun<?> begun) {
        return completed(concept instanceof Occupation ? Choice.OCCUPATION : Choice.SKILL, concept.uri(), begun);
    }

    private static Completed completed(Choice choice, String value, Begun<?> begun) {
        return new Completed(choice, value, begun.name(), begun.language(), "");
    }
}
