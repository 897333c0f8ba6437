package lt.incorpore.law.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Advertisements that somebody labelled who had not seen the lexicon.
///
/// @param fires whether the rule should find something in it
record Gold(String id, Rule rule, String language, boolean fires, Screen.Text text) {

    static final Path FOLDER = Path.of("src", "test", "resources", "lt", "incorpore", "law", "screen", "gold");

    private static final int COLUMNS = 7;

    static List<Gold> lines(Path folder) throws IOException {
        var lines = new ArrayList<Gold>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                var rule = Rule.valueOf(file.getFileName().toString().replace(".tsv", ""));
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split("\t", COLUMNS))
                        .forEach(cells -> lines.add(new Gold(
                                cells[0],
                                rule,
                                cells[2],
                                cells[3].equals("fire"),
                                new Screen.Text(cells[5], cells[6]))));
            }
        }
        return lines;
    }

    boolean isFoundBy(Screen screen) {
        return screen.check(text).stream().anyMatch(found -> found.rule() == rule);
    }
}
