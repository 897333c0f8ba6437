package lt.incorpore.search.words;

import java.util.List;
import lt.incorpore.search.words.NamedConcept.Fit;
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

    /// The occupations it names this well.
    public List<Occupation> occupations(Fit fit) {
        return concepts.stream()
                .filter(named -> named.fit() == fit)
                .flatMap(named -> named.concept() instanceof Occupation occupation
                        ? java.util.stream.Stream.of(occupation)
                        : java.util.stream.Stream.empty())
                .toList();
    }

    /// The skills it names this well, by URI.
    public List<String> skills(Fit fit) {
        return concepts.stream()
                .filter(named -> named.fit() == fit && !(named.concept() instanceof Occupation))
                .map(named -> named.concept().uri())
                .toList();
    }

    public boolean isOccupation() {
        return !occupations(Fit.WHOLE).isEmpty();
    }
}
