package lt.incorpore.search.words;

import java.util.List;
import lt.incorpore.search.words.NamedConcept.Fit;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Occupation;

/// One thing that a question asks for: a word, or a few words that name one thing together.
///
/// @param text     as it was typed, in lower case
/// @param concepts that it names, best fit first
/// @param places   that it names
public record Asked(String text, List<NamedConcept> concepts, List<Municipality> places) {

    public Asked {
        concepts = List.copyOf(concepts);
        places = List.copyOf(places);
    }

    /// How many words it is.
    int words() {
        return text.split(" ", -1).length;
    }

    boolean saysNothing() {
        return concepts.isEmpty() && places.isEmpty();
    }

    /// What it names this well.
    public List<NamedConcept> named(Fit fit) {
        return concepts.stream().filter(named -> named.fit() == fit).toList();
    }

    /// The occupations it names this well.
    public List<Occupation> occupations(Fit fit) {
        return occupations(named(fit));
    }

    /// The occupations that are mostly called so.
    public List<Occupation> occupationsByPreferredName() {
        return occupations(
                named(Fit.WHOLE).stream().filter(NamedConcept::preferred).toList());
    }

    /// The skills it names this well, by URI.
    public List<String> skills(Fit fit) {
        return named(fit).stream()
                .map(NamedConcept::concept)
                .filter(concept -> !(concept instanceof Occupation))
                .map(Concept::uri)
                .toList();
    }

    private static List<Occupation> occupations(List<NamedConcept> named) {
        return named.stream()
                .map(NamedConcept::concept)
                .filter(Occupation.class::isInstance)
                .map(Occupation.class::cast)
                .toList();
    }

    public boolean isOccupation() {
        return !occupations(Fit.WHOLE).isEmpty();
    }
}
