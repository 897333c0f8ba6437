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
/// A score is a sum of evidence, see [#evidence]. Weights were fitted on SkillSkape's training part.
final class SkillIndex {

    /// Of the evidence in the order of [#evidence].
    private static final float[] WEIGHTS = {5.8f, 13, 1.5f, 0.5f, -0.4f, 18.5f, 2.7f};

    /// Which of the evidence is the share of a name that is said.
    private static final int SAID = 2;

    /// Likeness of a sentence and an occupation below which the two have nothing to do with each other.
    private static final float LEAST_ALIKE = 0.05f;

    private final String lang;
    private final List<Skill> skills;
    private final Vectors grams;
    private final Vectors everything;
    private final Topics topics;
    private final Vectors eachName;
    private final int[] skillOfName;
    private final Vectors occupations;
    private final float[] needed;
    private final float[] lengths;

    /// @param name        the preferred one
    /// @param others      further names
    /// @param description empty where there is none
    /// @param neededBy    places of the occupations that need it
    record Skill(String name, List<String> others, String description, int[] neededBy) {}

    /// How well each skill fits a sentence, by skill.
    ///
    /// @param scores the higher the better
    /// @param said   the most of one of its names that the sentence says, 0 to 1, by rarity
    record Fits(float[] scores, float[] said) {}

    /// @param occupations all that is said of each, names and description
    SkillIndex(String lang, List<Skill> skills, List<String> occupations) {
        this.lang = lang;
        this.skills = List.copyOf(skills);
        var stems = Stems.of(lang);
        grams = vectors(skills, skill -> TitleWords.ofText(skill.name, stems).grams());
        everything = vectors(
                skills,
                skill -> TitleWords.ofText(
                                skill.name + '\n' + String.join("\n", skill.others) + '\n' + skill.description, stems)
                        .stemCounts());
        topics = new Topics(everything);
        this.occupations =
                vectors(occupations, said -> TitleWords.ofText(said, stems).stemCounts());
        var single = new Vectors.Builder();
        var owners = new ArrayList<Integer>();
        needed = new float[skills.size()];
        lengths = new float[skills.size()];
        for (var skill = 0; skill < skills.size(); skill++) {
            for (var name : namesOf(skill)) {
                single.add(TitleWords.ofText(name, stems).stemSet());
                owners.add(skill);
            }
            needed[skill] = (float) Math.log1p(skills.get(skill).neededBy.length);
            lengths[skill] =
                    TitleWords.ofText(skills.get(skill).name, stems).stems().size();
        }
        eachName = single.build();
        skillOfName = owners.stream().mapToInt(Integer::intValue).toArray();
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

    Fits fits(String sentence) {
        var evidence = evidence(sentence);
        var scores = new float[needed.length];
        for (var kind = 0; kind < WEIGHTS.length; kind++) {
            for (var skill = 0; skill < scores.length; skill++) {
                scores[skill] += WEIGHTS[kind] * evidence[kind][skill];
            }
        }
        return new Fits(scores, evidence[SAID]);
    }

    /// Likeness of the sentence to the skill's name by runs of letters; to all that is said of the skill; how much
    /// of one of its names the sentence says; how many occupations need it, for what many need stands in many
    /// advertisements; how many words its name has, for long names are those of special cases; how like the
    /// sentence is, in the mean, to what is said of the occupations that need it; likeness by what both are about.
    ///
    /// @return by kind of evidence and skill
    float[][] evidence(String sentence) {
        var words = TitleWords.ofText(sentence, Stems.of(lang));
        var question = words.stemSet();
        var said = new float[needed.length];
        var byName = eachName.covered(question);
        for (var name = 0; name < byName.length; name++) {
            said[skillOfName[name]] = Math.max(said[skillOfName[name]], byName[name]);
        }
        return new float[][] {
            grams.cosines(words.grams()),
            everything.cosines(question),
            said,
            needed,
            lengths,
            byOccupations(question),
            topics.cosines(question)
        };
    }

    private float[] byOccupations(Map<String, Float> question) {
        var alike = occupations.cosines(question);
        var means = new float[needed.length];
        for (var skill = 0; skill < means.length; skill++) {
            var neededBy = skills.get(skill).neededBy;
            for (var occupation : neededBy) {
                means[skill] += alike[occupation] > LEAST_ALIKE ? alike[occupation] : 0;
            }
            // One more, that of nothing: one occupation alone proves little.
            means[skill] /= neededBy.length + 1;
        }
        return means;
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

    private static <T> Vectors vectors(List<T> things, Function<T, Map<String, Float>> features) {
        var vectors = new Vectors.Builder();
        things.forEach(thing -> vectors.add(features.apply(thing)));
        return vectors.build();
    }
}
