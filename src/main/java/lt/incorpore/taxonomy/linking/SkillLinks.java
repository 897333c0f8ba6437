package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lt.incorpore.taxonomy.Name;
import lt.incorpore.taxonomy.Skill;
import lt.incorpore.taxonomy.Taxonomy;

/// Which skills a text asks for, sentence by sentence, with the words that show them. The text's language is the
/// one whose names and descriptions have most of its words. Never changes once built.
final class SkillLinks {

    /// Per cent below which a skill is noise rather than a proposal.
    private static final int LEAST_CONFIDENCE = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}+#']+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;](?=\\s|$)|[\\n•]");

    private final long generation;
    private final Map<String, Spoken> byLanguage = new LinkedHashMap<>();

    /// @param skills by place in the index
    private record Spoken(SkillIndex index, List<Skill> skills) {}

    /// @param confidence how likely the sentence asks for it, per cent
    /// @param start      of the words that show it, in the text, from 0
    /// @param end        after them
    record LinkedSkill(Skill skill, int confidence, int start, int end) {}

    /// @param descriptions by language and number of the skill
    SkillLinks(Taxonomy taxonomy, Map<String, Map<Integer, String>> descriptions) {
        generation = taxonomy.generation();
        var needed = new HashMap<Integer, Integer>();
        for (var occupation : taxonomy.occupations()) {
            taxonomy.essentialSkills(occupation.number())
                    .forEach(skill -> needed.merge(skill.number(), 1, Integer::sum));
            taxonomy.optionalSkills(occupation.number())
                    .forEach(skill -> needed.merge(skill.number(), 1, Integer::sum));
        }
        var texts = new HashMap<String, List<SkillIndex.Skill>>();
        var skills = new HashMap<String, List<Skill>>();
        for (var skill : taxonomy.skills()) {
            var byTag = new LinkedHashMap<String, List<Name>>();
            taxonomy.names(skill)
                    .forEach(name -> byTag.computeIfAbsent(name.lang(), lang -> new ArrayList<>())
                            .add(name));
            byTag.forEach((lang, names) -> {
                var described = descriptions.getOrDefault(lang, Map.of()).getOrDefault(skill.number(), "");
                var all = names.stream().map(Name::text).toList();
                var text = new SkillIndex.Skill(
                        all.getFirst(), all.subList(1, all.size()), described, needed.getOrDefault(skill.number(), 0));
                texts.computeIfAbsent(lang, tag -> new ArrayList<>()).add(text);
                skills.computeIfAbsent(lang, tag -> new ArrayList<>()).add(skill);
            });
        }
        texts.keySet().stream()
                .sorted()
                .forEach(lang -> byLanguage.put(
                        lang,
                        new Spoken(
                                new SkillIndex(lang, texts.getOrDefault(lang, List.of())),
                                skills.getOrDefault(lang, List.of()))));
    }

    long generation() {
        return generation;
    }

    /// @return the most confident first, each skill once
    List<LinkedSkill> find(String text, int most) {
        var spoken = byLanguage.values().stream()
                .max(Comparator.comparingDouble(one -> one.index.known(text)))
                .filter(one -> one.index.known(text) > 0);
        if (spoken.isEmpty()) {
            return List.of();
        }
        var best = new HashMap<Skill, LinkedSkill>();
        var ends = SENTENCE_END.matcher(text);
        for (var start = 0; start < text.length(); ) {
            var end = ends.find(start) ? ends.end() : text.length();
            for (var linked : inSentence(spoken.get(), text.substring(start, end), start)) {
                best.merge(linked.skill, linked, (one, other) -> other.confidence > one.confidence ? other : one);
            }
            start = end;
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt((LinkedSkill linked) -> -linked.confidence)
                        .thenComparing(linked -> linked.skill.number()))
                .limit(most)
                .toList();
    }

    private static List<LinkedSkill> inSentence(Spoken spoken, String sentence, int offset) {
        var stems = Stems.of(spoken.index.lang());
        var words = WORD.matcher(sentence).results().toList();
        var stemOf = words.stream()
                .map(word -> stems.stem(word.group().toLowerCase(Locale.ROOT)))
                .toList();
        var scores = spoken.index.scores(sentence);
        var chances = Chances.of(scores);
        var linked = new ArrayList<LinkedSkill>();
        for (var place = 0; place < scores.length; place++) {
            if (chances[place] < LEAST_CONFIDENCE || !spoken.index.speaksFor(place, sentence)) {
                continue;
            }
            var shown = spoken.index.showing(place, new HashSet<>(stemOf));
            var at = IntStream.range(0, words.size())
                    .filter(word -> shown.contains(stemOf.get(word)))
                    .toArray();
            if (at.length > 0) {
                linked.add(new LinkedSkill(
                        spoken.skills.get(place),
                        chances[place],
                        offset + words.get(at[0]).start(),
                        offset + words.get(at[at.length - 1]).end()));
            }
        }
        return linked;
    }
}
