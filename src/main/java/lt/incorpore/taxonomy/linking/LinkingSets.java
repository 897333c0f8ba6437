package lt.incorpore.taxonomy.linking;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Titles of which the right occupation or group is known, to measure linking by. The folder holds
/// `occupation-linking/<set>/` (the MELO benchmark), `lpk/*.tsv` (Lithuanian titles with their ISCO-08 unit group) and
/// `esco/labels/` (ESCO's names, a file a language).
final class LinkingSets {

    private static final String GROUP_URI = "/isco/C";

    private final Path folder;

    /// @param folder see [LinkingSets]
    LinkingSets(Path folder) {
        this.folder = folder;
    }

    /// @return ranks by set, in the order of their names; without those that are not there
    SortedMap<String, Ranks> measure() {
        var measured = new TreeMap<String, Ranks>();
        for (var set : foldersOf(folder.resolve("occupation-linking"))) {
            measured.put(set.getFileName().toString(), melo(set));
        }
        var titles = folder.resolve("lpk");
        if (Files.isDirectory(titles)) {
            measured.put("lpk", unitGroups(titles));
        }
        return measured;
    }

    /// One set of MELO. Its corpus alone is searched, name by name, as its baselines do.
    Ranks melo(Path set) {
        var uris = new HashMap<String, String>();
        rows(set.resolve("concept_mapping.tsv")).forEach(row -> uris.put(row[0], row[1]));
        var known = occupations(language(set));
        var owners = new ArrayList<TitleName.Owner>();
        var ownerOf = new HashMap<String, Integer>();
        var names = new ArrayList<TitleName>();
        var elements = new ArrayList<String>();
        for (var row : rows(set.resolve("corpus_elements.tsv"))) {
            var uri = uris.getOrDefault(row[0], "");
            var isNew = !ownerOf.containsKey(uri);
            var owner = ownerOf.computeIfAbsent(uri, concept -> {
                owners.add(owner(concept, known));
                return owners.size() - 1;
            });
            names.add(new TitleName(owner, row[1], isNew));
            elements.add(row[0]);
        }
        var right = new HashMap<String, Set<String>>();
        rows(set.resolve("annotations.tsv"))
                .forEach(row ->
                        right.computeIfAbsent(row[0], q -> new HashSet<>()).add(row[2]));
        var index = new TitleIndex(language(set), names, owners);
        var ranks = new Ranks();
        for (var row : rows(set.resolve("queries.tsv"))) {
            var start = System.nanoTime();
            var scores = index.fits(row[1]).byName();
            var nanos = System.nanoTime() - start;
            ranks.add(rank(scores, elements, right.getOrDefault(row[0], Set.of())), nanos);
        }
        return ranks;
    }

    /// Lithuanian titles and their unit groups, found by ESCO's Lithuanian names.
    Ranks unitGroups(Path titles) {
        var index = lithuanian();
        var ranks = new Ranks();
        for (var file : filesOf(titles)) {
            var rows = rows(file);
            for (var row : rows.subList(1, rows.size())) {
                // The file has commas within braces as `","`.
                var title = row[2].replace("\",\"", ",").replace('{', '(').replace('}', ')');
                var start = System.nanoTime();
                var scores = index.fits(title).byGroup();
                var nanos = System.nanoTime() - start;
                ranks.add(rank(scores, index.unitGroups(), Set.of(row[1])), nanos);
            }
        }
        return ranks;
    }

    private TitleIndex lithuanian() {
        var owners = new ArrayList<TitleName.Owner>();
        var names = new ArrayList<TitleName>();
        var known = occupations("lt");
        for (var row : table("occupations_lt.csv")) {
            owners.add(owner(row.getField("conceptUri"), known));
            namesIn(row)
                    .forEach(name -> names.add(
                            new TitleName(owners.size() - 1, name, name.equals(row.getField("preferredLabel")))));
        }
        for (var row : table("ISCOGroups_lt.csv")) {
            if (row.getField("code").length() == 4) {
                owners.add(new TitleName.Owner(row.getField("code"), true));
                names.add(new TitleName(owners.size() - 1, row.getField("preferredLabel"), true));
            }
        }
        return new TitleIndex("lt", names, owners);
    }

    private static Set<String> namesIn(NamedCsvRecord row) {
        var names = new LinkedHashSet<String>();
        names.add(row.getField("preferredLabel"));
        row.findField("altLabels").orElse("").lines().map(String::strip).forEach(names::add);
        names.remove("");
        return names;
    }

    /// @return by URI; described in one language, named in all others
    private Map<String, TitleName.Owner> occupations(String lang) {
        var known = new HashMap<String, TitleName.Owner>();
        for (var file : filesOf(folder.resolve("esco/labels"))) {
            var name = file.getFileName().toString();
            if (name.startsWith("occupations_")) {
                var isOwn = name.equals("occupations_" + lang + ".csv");
                for (var row : table(name)) {
                    var said = isOwn ? row.getField("description") : "";
                    var elsewhere = isOwn ? "" : String.join("\n", namesIn(row));
                    var one = new TitleName.Owner(row.getField("iscoGroup"), false, said, elsewhere);
                    known.merge(row.getField("conceptUri"), one, LinkingSets::both);
                }
            }
        }
        return known;
    }

    private static TitleName.Owner both(TitleName.Owner one, TitleName.Owner other) {
        var elsewhere = one.elsewhere() + '\n' + other.elsewhere();
        return new TitleName.Owner(one.isco(), false, one.description() + other.description(), elsewhere);
    }

    private static TitleName.Owner owner(String uri, Map<String, TitleName.Owner> known) {
        var at = uri.indexOf(GROUP_URI);
        return at < 0
                ? known.getOrDefault(uri, new TitleName.Owner("0000", false))
                : new TitleName.Owner(uri.substring(at + GROUP_URI.length()), true);
    }

    /// @return place of the best right answer, from 1; of equal scores the earlier is first; 0 where none is right
    static int rank(float[] scores, List<String> answers, Set<String> right) {
        var best = -1;
        for (var at = 0; at < scores.length; at++) {
            if (right.contains(answers.get(at)) && (best < 0 || scores[at] > scores[best])) {
                best = at;
            }
        }
        var rank = best < 0 ? 0 : 1;
        for (var at = 0; at < scores.length && best >= 0; at++) {
            if (scores[at] > scores[best] || scores[at] == scores[best] && at < best) {
                rank++;
            }
        }
        return rank;
    }

    // "pol_q_pl_c_pl": Polish titles, Polish names.
    private static String language(Path set) {
        var name = set.getFileName().toString();
        return name.substring(name.lastIndexOf('_') + 1);
    }

    private List<NamedCsvRecord> table(String name) {
        try {
            return CsvReader.builder()
                    .ofNamedCsvRecord(folder.resolve("esco/labels").resolve(name))
                    .stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> foldersOf(Path folder) {
        return listed(folder).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> filesOf(Path folder) {
        return listed(folder).stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> listed(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
