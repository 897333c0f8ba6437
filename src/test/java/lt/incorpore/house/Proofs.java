package lt.incorpore.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Rows of a table whose last column names what proves them.
final class Proofs {

    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT|Check))`");
    private static final Pattern FILE = Pattern.compile("file: (\\S+?)(?=;|,| |$)");

    private Proofs() {}

    /// How a row is proved.
    enum Kind {
        TEST,
        FILE_OR_SETTING,
        DOES_NOT_APPLY,
        NOT_MET,
        NOTHING
    }

    static List<String> rows(String page, String letter) {
        return page.lines()
                .filter(line -> line.matches("\\| " + letter + "[\\d.]+ \\|.*"))
                .toList();
    }

    static String cell(String row, int number) {
        return row.split("\\|", -1)[number].strip();
    }

    private static String proof(String row) {
        var cells = row.split("\\|", -1);
        return cells[cells.length - 2].strip();
    }

    static Kind kind(String row) {
        var proof = proof(row);
        if (proof.startsWith("not met: ") && proof.length() > 20) {
            return Kind.NOT_MET;
        }
        if (proof.startsWith("does not apply because ")) {
            return Kind.DOES_NOT_APPLY;
        }
        if (TEST.matcher(proof).find()) {
            return Kind.TEST;
        }
        return proof.startsWith("file: ") || proof.startsWith("configuration: ") ? Kind.FILE_OR_SETTING : Kind.NOTHING;
    }

    /// What is wrong with rows: tests and files that are gone, and rows without a proof.
    static List<String> broken(List<String> rows, Set<String> tests) {
        var broken = new ArrayList<String>();
        for (var row : rows) {
            var name = cell(row, 1);
            TEST.matcher(proof(row))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(test -> {
                        if (!tests.contains(test)) {
                            broken.add(name + " names " + test + ", which is nowhere");
                        }
                    });
            FILE.matcher(proof(row))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(file -> {
                        if (!Files.isRegularFile(Path.of(file))) {
                            broken.add(name + " names " + file + ", which is not there");
                        }
                    });
            if (kind(row) == Kind.NOTHING) {
                broken.add(name + " names no proof and does not say why");
            }
        }
        return broken;
    }

    /// Names of all tests.
    static Set<String> tests() throws IOException {
        var names = new TreeSet<String>();
        for (var folder : List.of("test", "browser")) {
            try (var files = Files.walk(Path.of("src", folder, "java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.substring(0, name.length() - 5)));
            }
        }
        return names;
    }
}
