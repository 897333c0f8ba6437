package lt.incorpore.taxonomy.linking;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/// Sentences of which the skills are known, to measure extraction by. The folder holds `skill-extraction/<set>.csv`
/// (SkillSkape) and `esco/1.1.1/` (ESCO's skills and relations in English).
final class SkillSets {

    private static final int AMONG = 5;
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
    record RecallPrecision(int sentences, double atFive, double millis) {

        String line(String set) {
            return String.format(Locale.ROOT, "%-18s %6d %8.4f %8.2f", set, sentences, atFive, millis);
        }

        static String header() {
            return String.format("%-18s %6s %8s %8s", "set", "texts", "RP@5", "ms");
        }
    }

    boolean isThere() {
        return Files.isDirectory(folder.resolve("skill-extraction"));
    }

    RecallPrecision measure(String set) {
        var skills = skills();
        var index = new SkillIndex("en", skills);
        var sum = 0.0;
        var nanos = 0L;
        var sentences = sentences(set, skills);
        for (var sentence : sentences) {
            var start = System.nanoTime();
            var scores = index.scores(sentence.text);
            nanos += System.nanoTime() - start;
            sum += recallPrecision(scores, sentence.right);
        }
        var count = Math.max(1, sentences.size());
        return new RecallPrecision(sentences.size(), sum / count, nanos / 1e6 / count);
    }

    static double recallPrecision(float[] scores, Set<Integer> right) {
        var hits = IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> scores[a] == scores[b] ? a - b : Float.compare(scores[b], scores[a]))
                .limit(AMONG)
                .filter(right::contains)
                .count();
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
        var occupations = occupations();
        var skills = new ArrayList<SkillIndex.Skill>();
        for (var row : rows(entry("classification-en-csv.zip", "skills_en.csv"))) {
            var others = row.getField("altLabels")
                    .lines()
                    .map(String::strip)
                    .filter(n -> !n.isEmpty())
                    .toList();
            skills.add(new SkillIndex.Skill(
                    row.getField("preferredLabel"),
                    others,
                    row.getField("description"),
                    occupations.getOrDefault(row.getField("conceptUri"), 0)));
        }
        return skills;
    }

    private Map<String, Integer> occupations() {
        var counts = new HashMap<String, Integer>();
        rows(entry("relations-csv.zip", "occupationSkillRelations.csv"))
                .forEach(row -> counts.merge(row.getField("skillUri"), 1, Integer::sum));
        return counts;
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
