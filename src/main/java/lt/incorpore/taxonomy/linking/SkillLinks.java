package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Skill;
import lt.incorpore.taxonomy.Taxonomy;

/// Which skills a text asks for, sentence by sentence, with the words that show them. The text's language is the
/// one whose names and descriptions have most of its words. Never changes once built.
final class SkillLinks {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}+#']+");

    private final long generation;
    private final Map<String, Spoken> byLanguage = new LinkedHashMap<>();

    /// @param skills by place in the index
    private record Spoken(SkillIndex index, List<Skill> skills) {

        /// With the words that show it, as long as there are any.
        Optional<LinkedSkill> shown(TextSkills.Asked asked, String text) {
            var stems = Stems.of(index.lang());
            var words = WORD.matcher(text)
                    .region(asked.start(), asked.end())
                    .results()
                    .toList();
            var stemOf = words.stream()
                    .map(word -> stems.stem(word.group().toLowerCase(Locale.ROOT)))
                    .toList();
            var shown = index.showing(asked.skill(), Set.copyOf(stemOf));
            var at = IntStream.range(0, words.size())
                    .filter(word -> shown.contains(stemOf.get(word)))
                    .toArray();
            return at.length == 0
                    ? Optional.empty()
                    : Optional.of(new LinkedSkill(
                            skills.get(asked.skill()),
                            asked.confidence(),
                            words.get(at[0]).start(),
                            words.get(at[at.length - 1]).end()));
        }
    }

    /// @param confidence how likely the sentence asks for it, per cent
    /// @param start      of the words that show it, in the text, from 0
    /// @param end        after them
    record LinkedSkill(Skill skill, int confidence, int start, int end) {}

    /// @param ofSkills      descriptions by language and number of the skill
    /// @param ofOccupations as `ofSkills`
    SkillLinks(
            Taxonomy taxonomy,
            Map<String, Map<Integer, String>> ofSkills,
            Map<String, Map<Integer, String>> ofOccupations) {
        generation = taxonomy.generation();
        var occupations = List.copyOf(taxonomy.occupations());
        var neededBy = neededBy(taxonomy, occupations);
        var texts = new TreeMap<String, List<SkillIndex.Skill>>();
        var skills = new HashMap<String, List<Skill>>();
        for (var skill : taxonomy.skills()) {
            namesByLanguage(taxonomy, skill).forEach((lang, names) -> {
                var text = new SkillIndex.Skill(
                        names.getFirst(),
                        names.subList(1, names.size()),
                        ofSkills.getOrDefault(lang, Map.of()).getOrDefault(skill.number(), ""),
                        neededBy.getOrDefault(skill, new ArrayList<>()).stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
                texts.computeIfAbsent(lang, tag -> new ArrayList<>()).add(text);
                skills.computeIfAbsent(lang, tag -> new ArrayList<>()).add(skill);
            });
        }
        texts.forEach((lang, all) -> {
            var said = ofOccupations.getOrDefault(lang, Map.of());
            var index = new SkillIndex(
                    lang,
                    all,
                    occupations.stream()
                            .map(one -> String.join(
                                            "\n", namesByLanguage(taxonomy, one).getOrDefault(lang, List.of()))
                                    + '\n'
                                    + said.getOrDefault(one.number(), ""))
                            .toList());
            byLanguage.put(lang, new Spoken(index, skills.getOrDefault(lang, List.of())));
        });
    }

    private static Map<Skill, List<Integer>> neededBy(Taxonomy taxonomy, List<Occupation> occupations) {
        var neededBy = new HashMap<Skill, List<Integer>>();
        for (var place = 0; place < occupations.size(); place++) {
            var needs = new LinkedHashSet<>(
                    taxonomy.essentialSkills(occupations.get(place).number()));
            needs.addAll(taxonomy.optionalSkills(occupations.get(place).number()));
            for (var skill : needs) {
                neededBy.computeIfAbsent(skill, one -> new ArrayList<>()).add(place);
            }
        }
        return neededBy;
    }

    /// The preferred one first.
    private static Map<String, List<String>> namesByLanguage(Taxonomy taxonomy, Concept concept) {
        var names = new HashMap<String, List<String>>();
        taxonomy.names(concept)
                .forEach(name -> names.computeIfAbsent(name.lang(), lang -> new ArrayList<>())
                        .add(name.text()));
        return names;
    }

    long generation() {
        return generation;
    }

    /// @return the most confident first, each skill once
    List<LinkedSkill> find(String text, int most) {
        var spoken = byLanguage.values().stream()
                .max(Comparator.comparingDouble(one -> one.index.known(text)))
                .filter(one -> one.index.known(text) > 0);
        return spoken.map(known -> TextSkills.of(known.index, text).stream()
                        .flatMap(asked -> known.shown(asked, text).stream())
                        .limit(most)
                        .toList())
                .orElse(List.of());
    }
}
