package lt.incorpore.orientation.interests;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lt.incorpore.orientation.interests.InterestsOfOccupations.Met;
import lt.incorpore.orientation.interests.InterestsOfOccupations.Source;
import lt.incorpore.orientation.interests.ScoreInterests.Confidence;

/// Reads what O*NET publishes: `Interests.xlsx`, and ESCO's crosswalk to it, `crosswalk_esco_onet.csv`.
final class OnetFiles {

    static final String INTERESTS = "Interests.xlsx";
    static final String CROSSWALK = "crosswalk_esco_onet.csv";

    /// The scale of an occupation's interests, 1 to 7.
    private static final String SCALE = "OI";

    private static final double LEAST = 1;
    private static final double SPAN = 6;
    private static final int URI = 3;
    private static final int KIND = 6;

    private final Path folder;

    OnetFiles(Path folder) {
        this.folder = folder;
    }

    boolean areThere() {
        return Files.isRegularFile(folder.resolve(INTERESTS)) && Files.isRegularFile(folder.resolve(CROSSWALK));
    }

    /// How an occupation of ESCO stands to one of O*NET, the best last.
    private enum Match {
        BROAD,
        NARROW,
        CLOSE,
        EXACT;

        static Match of(String written) {
            return switch (written) {
                case "exactMatch" -> EXACT;
                case "closeMatch" -> CLOSE;
                case "narrowMatch" -> NARROW;
                default -> BROAD;
            };
        }

        Confidence confidence() {
            return this == EXACT || this == CLOSE ? Confidence.HIGH : Confidence.MIDDLE;
        }
    }

    private record Tie(String onet, Match match) {}

    /// By ESCO URI: the mean of its best matches.
    Map<String, Met> read() {
        var byOnet = interests();
        var all = new HashMap<String, Met>();
        crosswalk().forEach((uri, ties) -> {
            var best = ties.stream()
                    .filter(tie -> byOnet.containsKey(tie.onet))
                    .map(Tie::match)
                    .max(Match::compareTo);
            best.ifPresent(match -> {
                var some = ties.stream()
                        .filter(tie -> tie.match == match && byOnet.containsKey(tie.onet))
                        .map(tie -> Objects.requireNonNull(byOnet.get(tie.onet)))
                        .toList();
                all.put(uri, new Met(Interests.mean(some), Source.ONET, match.confidence()));
            });
        });
        return all;
    }

    private Map<String, Interests> interests() {
        var scores = new HashMap<String, Map<Interest, Integer>>();
        Spreadsheet.read(folder.resolve(INTERESTS), row -> {
            if (SCALE.equals(row.get("Scale ID"))) {
                var interest = Interest.of(row.getOrDefault("Element Name", " ").charAt(0))
                        .orElseThrow(() -> new IllegalStateException(
                                INTERESTS + ": " + row.get("Element Name") + " is no kind of interest"));
                var value = Double.parseDouble(row.getOrDefault("Data Value", ""));
                scores.computeIfAbsent(row.getOrDefault("O*NET-SOC Code", ""), any -> new EnumMap<>(Interest.class))
                        .put(interest, (int) Math.round(Interests.MOST * Math.clamp((value - LEAST) / SPAN, 0, 1)));
            }
        });
        var all = new HashMap<String, Interests>();
        scores.forEach((occupation, six) -> all.put(occupation, Interests.of(six)));
        return all;
    }

    private Map<String, List<Tie>> crosswalk() {
        var ties = new HashMap<String, List<Tie>>();
        try (var csv = CsvReader.builder().ofCsvRecord(folder.resolve(CROSSWALK))) {
            for (CsvRecord row : csv) {
                if (row.getFieldCount() > KIND && row.getField(URI).contains("/esco/occupation/")) {
                    ties.computeIfAbsent(row.getField(URI), any -> new ArrayList<>())
                            .add(new Tie(row.getField(0), Match.of(row.getField(KIND))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + CROSSWALK, e);
        }
        return ties;
    }
}
