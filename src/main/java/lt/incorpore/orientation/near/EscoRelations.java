package lt.incorpore.orientation.near;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import lt.incorpore.orientation.near.SkillVectors.Needs;

/// Measures how well "occupations near this one" are found: from the skills alone, against what ESCO itself says of its
/// occupations and what was held back, which is where each stands in its tree. Occupations with one broader occupation
/// count 2, those of one unit group 1.
///
/// Reads `esco/1.1.1/relations-csv.zip` and `classification-en-csv.zip`.
final class EscoRelations {

    private static final int FIRST = 10;
    private static final String FOLDER = "esco/1.1.1";

    private final Path relations;
    private final Path classification;

    EscoRelations(Path data) {
        relations = data.resolve(FOLDER).resolve("relations-csv.zip");
        classification = data.resolve(FOLDER).resolve("classification-en-csv.zip");
    }

    boolean areThere() {
        return Files.isRegularFile(relations) && Files.isRegularFile(classification);
    }

    /// @param asked occupations that have any relation to find
    /// @param gain  mean nDCG of the first ten
    record Measured(int asked, double gain) {}

    Measured measure() {
        var vectors = new SkillVectors<>(needs());
        var judged = judged();
        var sum = 0.0;
        var asked = 0;
        for (var one : judged.entrySet()) {
            var right = one.getValue();
            if (!right.isEmpty()) {
                var found = vectors.near(one.getKey(), FIRST).stream()
                        .map(near -> right.getOrDefault(near.occupation(), 0))
                        .toList();
                sum += gain(found) / gain(best(right));
                asked++;
            }
        }
        return new Measured(asked, asked == 0 ? 0 : sum / asked);
    }

    private static List<Integer> best(Map<String, Integer> right) {
        return right.values().stream()
                .sorted((one, other) -> other - one)
                .limit(FIRST)
                .toList();
    }

    /// Discounted cumulative gain: Σ (2^relevance − 1) / log2(place + 1).
    static double gain(List<Integer> relevances) {
        var sum = 0.0;
        for (var place = 1; place <= relevances.size(); place++) {
            sum += (Math.pow(2, relevances.get(place - 1)) - 1) / (Math.log(place + 1) / Math.log(2));
        }
        return sum;
    }

    private Map<String, Needs<String>> needs() {
        var groups = groups();
        var essential = new TreeMap<String, List<String>>();
        var optional = new TreeMap<String, List<String>>();
        read(relations, "occupationSkillRelations.csv", row -> {
            var occupation = row.getField("occupationUri");
            if (groups.containsKey(occupation)) {
                (row.getField("relationType").equals("essential") ? essential : optional)
                        .computeIfAbsent(occupation, any -> new ArrayList<>())
                        .add(row.getField("skillUri"));
            }
        });
        var needs = new HashMap<String, Needs<String>>();
        for (var occupation : groups.keySet()) {
            needs.put(
                    occupation,
                    new Needs<>(
                            essential.getOrDefault(occupation, List.of()),
                            optional.getOrDefault(occupation, List.of())));
        }
        needs.values()
                .removeIf(one -> one.essential().isEmpty() && one.optional().isEmpty());
        return needs;
    }

    /// For each occupation how near every other stands in the tree.
    private Map<String, Map<String, Integer>> judged() {
        var groups = groups();
        var broader = new HashMap<String, Set<String>>();
        read(relations, "broaderRelationsOccPillar.csv", row -> {
            if (groups.containsKey(row.getField("broaderUri"))) {
                broader.computeIfAbsent(row.getField("conceptUri"), any -> new HashSet<>())
                        .add(row.getField("broaderUri"));
            }
        });
        var members = new TreeMap<String, List<String>>();
        groups.forEach((occupation, group) ->
                members.computeIfAbsent(group, any -> new ArrayList<>()).add(occupation));
        var judged = new TreeMap<String, Map<String, Integer>>();
        groups.forEach((occupation, group) -> {
            var right = new HashMap<String, Integer>();
            for (var other : members.getOrDefault(group, List.of())) {
                if (!other.equals(occupation)) {
                    right.put(other, isKin(occupation, other, broader) ? 2 : 1);
                }
            }
            judged.put(occupation, right);
        });
        return judged;
    }

    private static boolean isKin(String one, String other, Map<String, Set<String>> broader) {
        var above = broader.getOrDefault(one, Set.of());
        var aboveOther = broader.getOrDefault(other, Set.of());
        return above.contains(other)
                || aboveOther.contains(one)
                || above.stream().anyMatch(aboveOther::contains);
    }

    private Map<String, String> groups() {
        var groups = new HashMap<String, String>();
        read(
                classification,
                "occupations_en.csv",
                row -> groups.put(row.getField("conceptUri"), row.getField("iscoGroup")));
        return groups;
    }

    private static void read(Path zip, String name, Consumer<NamedCsvRecord> taker) {
        try (var files = new ZipFile(zip.toFile())) {
            var entry = files.stream()
                    .filter(one -> one.getName().endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no " + name + " in it"));
            try (var in = files.getInputStream(entry);
                    var csv = CsvReader.builder()
                            .detectBomHeader(true)
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                csv.forEach(taker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + zip.getFileName(), e);
        }
    }
}
