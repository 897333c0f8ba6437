package lt.incorpore.search.words;

import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.County;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Taxonomy;

/// All that a question can name, of one generation of the taxonomy.
///
/// @param concepts occupations and skills
/// @param places   a municipality, or those of a county
record KnownNames(
        long generation, Names<Concept> concepts, Names<List<Municipality>> places, Names<Condition> conditions) {

    private static final String LITHUANIAN = "lt";
    private static final int LONGEST_NAME_PART = 3;

    static KnownNames of(Taxonomy taxonomy) {
        var generation = taxonomy.generation();
        return new KnownNames(generation, conceptNames(taxonomy), placeNames(taxonomy), conditionNames());
    }

    private static Names<Concept> conceptNames(Taxonomy taxonomy) {
        var names = new Names.Builder<Concept>();
        var everyday = Phrases.everydayNames();
        Stream.<Concept>concat(taxonomy.occupations().stream(), taxonomy.skills().stream())
                .forEach(concept -> {
                    for (var name : taxonomy.names(concept)) {
                        for (var part : name.text().split("/", LONGEST_NAME_PART)) {
                            names.add(concept, name.lang(), part, name.preferred());
                        }
                    }
                    everyday.getOrDefault(concept.uri(), List.of())
                            .forEach(said -> names.add(concept, said.language(), said.text(), false));
                });
        return names.build();
    }

    private static Names<List<Municipality>> placeNames(Taxonomy taxonomy) {
        var names = new Names.Builder<List<Municipality>>();
        var foreign = Phrases.placeNames();
        for (var municipality : taxonomy.municipalities()) {
            var there = List.of(municipality);
            var called = municipality.names();
            called.byLang().byTag().forEach((language, name) -> names.add(there, language, name, true));
            Stream.of(called.locative(), called.genitive(), called.brief(), called.centre())
                    .forEach(name -> names.add(there, LITHUANIAN, name, false));
            foreign.getOrDefault(municipality.code(), List.of())
                    .forEach(said -> names.add(there, said.language(), said.text(), false));
        }
        for (var county : taxonomy.counties()) {
            var there = municipalitiesOf(county, taxonomy);
            county.names().byTag().forEach((language, name) -> names.add(there, language, name, true));
        }
        return names.build();
    }

    private static List<Municipality> municipalitiesOf(County county, Taxonomy taxonomy) {
        return taxonomy.municipalities().stream()
                .filter(municipality -> municipality.county().equals(county.code()))
                .toList();
    }

    private static Names<Condition> conditionNames() {
        var names = new Names.Builder<Condition>();
        Phrases.conditions()
                .forEach((condition, said) ->
                        said.forEach(one -> names.add(condition, one.language(), one.text(), false)));
        return names.build();
    }
}
