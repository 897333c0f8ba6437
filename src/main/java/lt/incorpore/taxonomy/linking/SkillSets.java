package lt.incorpore.taxonomy.linking;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/// Sentences of which the skills are known, to measure extraction by. The folder holds `skill-extraction/<set>.csv`
/// (SkillSkape) and `esco/1.1.1/` (ESCO's skills and relations in English).
final class SkillSets {

    private static final int AMONG = 5;
    private static final String CLASSIFICATION = "classification-en-csv.zip";
    /// A Python list of names, in either kind of quotes.
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"([^\"]*)\"");

    private final Path folder;

    SkillSets(Path folder) {
        this.folder = folder;
    }

    /// @param right skills by place in the index
    record Sentence(String text, Set<Integer> right) {}

    /// Recall-precision at 5: of the right skills, as many as five can hold, the share that is among the first
    /// five; the mean over all sentences with a known skill.
    ///
    /// @param atFive   of all skills, ranked
    /// @param proposed of what is proposed, as `POST /api/v1/skills:extract` does
    record RecallPrecision(int sentences, double atFive, double proposed, double millis) {

        String line(String set) {
            return String.format(Locale.ROOT, "%-18s %6d %8.4f %8.4f %8.2f", set, sentences, atFive, proposed, millis);
        }

        static String header() {
            return String.format("%-18s %6s %8s %8s %8s", "set", "texts", "RP@5", "proposed", "ms");
        }
    }

    boolean isThere() {
        return Files.isDirectory(folder.resolve("skill-extraction"));
    }

    RecallPrecision measure(String set) {
        var skills = skills();
        var index = new SkillIndex("en", skills, occupations());
        var ranked = 0.0;
        var proposed = 0.0;
        var nanos = 0L;
        var sentences = sentences(set, skills);
        for (var sentence : sentences) {
            ranked += recallPrecision(best(index.fits(sentence.text).scores()), sentence.right);
            var start = System.nanoTime();
            var asked = TextSkills.of(index, sentence.text);
            nanos += System.nanoTime() - start;
            proposed +=
                    recallPrecision(asked.stream().map(TextSkills.Asked::skill).toList(), sentence.right);
        }
        var count = Math.max(1, sentences.size());
        return new RecallPrecision(sentences.size(), ranked / count, proposed / count, nanos / 1e6 / count);
    }

    private static List<Integer> best(float[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer skill) -> -scores[skill]))
                .limit(AMONG)
                .toList();
    }

    /// @param found best first
    static double recallPrecision(List<Integer> found, Set<Integer> right) {
        var hits = found.stream().limit(AMONG).filter(right::contains).count();
        return (double) hits / Math.min(AMONG, right.size());
    }

    List<Sentence> sentences(String set, List<SkillIndex.Skill> skills) {
        var places = new HashMap<String, Integer>();
        for (var skill = 0; skill < skills.size(); skill++) {
            places.put(skills.get(skill).name().toLowerCase(Locale.ROOT), skill);
        }
        var sentences = new ArrayList<Sentence>();
        for (var row : rows(read(folder.resolve("skill-extraction").resolve(set + ".csv")))) {
            var right = new HashSet<Integer>();
            QUOTED.matcher(row.getField("skills")).results().forEach(name -> {
                var text = name.group(1) == null ? name.group(2) : name.group(1).replace("\\'", "'");
                var place = places.get(text.toLowerCase(Locale.ROOT));
                if (place != null) {
                    right.add(place);
                }
            });
            // "UNK" and skills of other editions cannot be found by anybody.
            if (!right.isEmpty()) {
                sentences.add(new Sentence(row.getField("sentence"), right));
            }
        }
        return sentences;
    }

    List<SkillIndex.Skill> skills() {
        var neededBy = neededBy();
        var skills = new ArrayList<SkillIndex.Skill>();
        for (var row : rows(entry(CLASSIFICATION, "skills_en.csv"))) {
            var others = row.getField("altLabels")
                    .lines()
                    .map(String::strip)
                    .filter(n -> !n.isEmpty())
                    .toList();
            skills.add(new SkillIndex.Skill(
                    row.getField("preferredLabel"),
                    others,
                    row.getField("description"),
                    neededBy.getOrDefault(row.getField("conceptUri"), Set.of()).stream()
                            .mapToInt(Integer::intValue)
                            .toArray()));
        }
        return skills;
    }

    List<String> occupations() {
        return rows(entry(CLASSIFICATION, "occupations_en.csv")).stream()
                .map(row -> String.join(
                        "\n", row.getField("preferredLabel"), row.getField("altLabels"), row.getField("description")))
                .toList();
    }

    private Map<String, Set<Integer>> neededBy() {
        var places = new HashMap<String, Integer>();
        rows(entry(CLASSIFICATION, "occupations_en.csv"))
                .forEach(row -> places.put(row.getField("conceptUri"), places.size()));
        var neededBy = new HashMap<String, Set<Integer>>();
        for (var row : rows(entry("relations-csv.zip", "occupationSkillRelations.csv"))) {
            var place = places.get(row.getField("occupationUri"));
            if (place != null) {
                neededBy.computeIfAbsent(row.getField("skillUri"), skill -> new TreeSet<>())
                        .add(place);
            }
        }
        return neededBy;
    }

    private String entry(String zip, String name) {
        try (var file = new ZipFile(folder.resolve("esco/1.1.1").resolve(zip).toFile())) {
            var entry = file.stream()
                    .filter(one -> one.getName().endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(zip + " holds no " + name));
            return new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv.replace("\uFEFF", "")).stream()
                .toList();
    }
}
