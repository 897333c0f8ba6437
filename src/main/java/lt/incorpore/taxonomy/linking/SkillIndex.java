package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The names of skills in one language, with their descriptions where those are known, and how well each skill fits a
/// sentence.
///
/// A score is a sum of evidence: likeness of the sentence to the skill's name by runs of letters, to all that is
/// said of the skill, how much of one of its names the sentence says, and how many occupations need it: what many
/// need stands in many advertisements. Weights were fitted on 1,000 sentences of SkillSkape's training part.
final class SkillIndex {

    /// Of the evidence in the order of [#evidence].
    private static final float[] WEIGHTS = {4.8f, 17, 4.2f, 0.53f};

    private final String lang;
    private final List<Skill> skills;
    private final Vectors grams;
    private final Vectors everything;
    private final Vectors eachName;
    private final int[] skillOfName;
    private final float[] needed;

    /// @param name        the preferred one
    /// @param others      further names
    /// @param description empty where there is none
    /// @param occupations how many need it
    record Skill(String name, List<String> others, String description, int occupations) {}

    SkillIndex(String lang, List<Skill> skills) {
        this.lang = lang;
        this.skills = List.copyOf(skills);
        var stems = Stems.of(lang);
        grams = vectors(skill -> TitleWords.ofText(skill.name, stems).grams());
        everything = vectors(skill -> TitleWords.ofText(
                        skill.name + '\n' + String.join("\n", skill.others) + '\n' + skill.description, stems)
                .stemCounts());
        var single = new Vectors.Builder();
        var owners = new ArrayList<Integer>();
        for (var skill = 0; skill < skills.size(); skill++) {
            for (var name : namesOf(skill)) {
                single.add(TitleWords.ofText(name, stems).stemSet());
                owners.add(skill);
            }
        }
        eachName = single.build();
        skillOfName = owners.stream().mapToInt(Integer::intValue).toArray();
        needed = new float[skills.size()];
        for (var skill = 0; skill < needed.length; skill++) {
            needed[skill] = (float) Math.log1p(skills.get(skill).occupations);
        }
    }

    int size() {
        return needed.length;
    }

    String lang() {
        return lang;
    }

    /// The share of a text's words that stand in a name or a description.
    double known(String text) {
        var stems = TitleWords.ofText(text, Stems.of(lang)).stems();
        return stems.isEmpty()
                ? 0
                : (double) stems.stream().filter(everything::knows).count() / stems.size();
    }

    /// @return by skill
    float[] scores(String sentence) {
        var evidence = evidence(sentence);
        var scores = new float[needed.length];
        for (var skill = 0; skill < scores.length; skill++) {
            for (var kind = 0; kind < WEIGHTS.length; kind++) {
                scores[skill] += WEIGHTS[kind] * evidence[kind][skill];
            }
        }
        return scores;
    }

    /// Whether a sentence says at least half of one of the skill's names, by rarity. Without that the best of many
    /// skills would be proposed for any sentence.
    boolean speaksFor(int skill, String sentence) {
        var stems = Stems.of(lang);
        var question = TitleWords.ofText(sentence, stems).stemSet();
        return namesOf(skill).stream().anyMatch(name -> {
            var all = 0f;
            var said = 0f;
            for (var stem : TitleWords.ofText(name, stems).stemSet().keySet()) {
                var rarity = eachName.rarityOf(stem);
                all += rarity;
                said += question.containsKey(stem) ? rarity : 0;
            }
            return said > 0 && 2 * said >= all;
        });
    }

    /// @return by kind of evidence and skill
    float[][] evidence(String sentence) {
        var words = TitleWords.ofText(sentence, Stems.of(lang));
        var question = words.stemSet();
        var covered = new float[needed.length];
        var byName = eachName.covered(question);
        for (var name = 0; name < byName.length; name++) {
            covered[skillOfName[name]] = Math.max(covered[skillOfName[name]], byName[name]);
        }
        return new float[][] {grams.cosines(words.grams()), everything.cosines(question), covered, needed};
    }

    /// The stems of a skill that may show it: those of its names, or where none is in the sentence, of all that is
    /// said.
    Set<String> showing(int skill, Set<String> inSentence) {
        var stems = Stems.of(lang);
        var shown = common(String.join("\n", namesOf(skill)), stems, inSentence);
        return shown.isEmpty() ? common(skills.get(skill).description, stems, inSentence) : shown;
    }

    private static Set<String> common(String text, Stems stems, Set<String> inSentence) {
        return TitleWords.ofText(text, stems).stems().stream()
                .filter(inSentence::contains)
                .collect(Collectors.toSet());
    }

    private List<String> namesOf(int skill) {
        var names = new ArrayList<String>();
        names.add(skills.get(skill).name);
        names.addAll(skills.get(skill).others);
        return names;
    }

    private Vectors vectors(Function<Skill, Map<String, Float>> features) {
        var vectors = new Vectors.Builder();
        skills.forEach(skill -> vectors.add(features.apply(skill)));
        return vectors.build();
    }
}
