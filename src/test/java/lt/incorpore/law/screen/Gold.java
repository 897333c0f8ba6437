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

    private static final Path FOLDERS = Path.of("src", "test", "resources", "lt", "incorpore", "law", "screen");

    /// Read while the words were written.
    static final Path FOLDER = FOLDERS.resolve("gold");

    /// A fifth that nobody read who wrote a word of the lexicon.
    static final Path HELD_BACK = FOLDERS.resolve("held-back");

    /// Written afterwards by others who had not seen the lexicon, and harder: half of it says things by their back.
    /// Read while the words were widened.
    static final Path LATER = FOLDERS.resolve("later");

    /// As [#LATER], but nobody read it who wrote a word of the lexicon.
    static final Path UNSEEN = FOLDERS.resolve("unseen");

    private static final int COLUMNS = 7;

    static List<Gold> lines(Path folder) throws IOException {
        var lines = new ArrayList<Gold>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split("\t", COLUMNS))
                        .forEach(cells -> lines.add(new Gold(
                                cells[0],
                                Rule.valueOf(cells[1]),
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
