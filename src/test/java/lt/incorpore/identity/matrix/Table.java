package lt.incorpore.identity.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who may do what, as `authorisation.txt` says; that file explains itself.
///
/// @param rows what is expected, by operation and mode, then by role
public record Table(Map<String, Map<String, Cell>> rows) {

    static final Path FILE = Path.of("src", "test", "resources", "identity", "authorisation.txt");
    static final List<String> ROLES = List.of(
            "nobody",
            "jobseeker",
            "employer",
            "counsellor",
            "assistant",
            "organiser",
            "analyst",
            "auditor",
            "steward",
            "administrator");

    /// How somebody shows who they are.
    public enum Mode {
        KEY,
        SESSION,
        /// Of an identity provider.
        TOKEN;

        private String suffix() {
            return "@" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whose the thing is that the address names.
    enum Whose {
        OWN,
        FOREIGN,
        NONE
    }

    /// @param answers one for every thing, or one each for own, foreign and none; `-` where there can be
    ///     no such thing
    record Cell(List<String> answers) {

        @Nullable
        String expected(Whose whose) {
            var answer = answers.size() == 1 ? answers.getFirst() : answers.get(whose.ordinal());
            return answer.equals("-") ? null : answer;
        }
    }

    static Table read() throws IOException {
        return parse(Files.readAllLines(FILE));
    }

    static Table parse(List<String> lines) {
        var rows = new LinkedHashMap<String, Map<String, Cell>>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var words = line.strip().split("\\s+", -1);
            var cells = new ArrayList<>(List.of(words).subList(1, words.length));
            if (cells.size() == 1) {
                cells.addAll(java.util.Collections.nCopies(ROLES.size() - 1, cells.getFirst()));
            }
            if (cells.size() != ROLES.size()) {
                throw new IllegalArgumentException(words[0] + " has " + cells.size() + " cells");
            }
            var row = new LinkedHashMap<String, Cell>();
            for (var i = 0; i < ROLES.size(); i++) {
                row.put(ROLES.get(i), cell(words[0], cells.get(i)));
            }
            if (rows.put(words[0], row) != null) {
                throw new IllegalArgumentException(words[0] + " has two rows");
            }
        }
        return new Table(rows);
    }

    private static Cell cell(String operation, String written) {
        var answers = List.of(written.split("/", -1));
        if (answers.size() != 1 && answers.size() != Whose.values().length
                || !answers.stream().allMatch(answer -> answer.matches("\\+|-|401|403|404|proof"))) {
            throw new IllegalArgumentException(operation + " has the cell " + written);
        }
        return new Cell(answers);
    }

    @Nullable
    Cell cell(String operation, Mode mode, String role) {
        // A token is a system's, like a key, where nothing else is said.
        var like = mode == Mode.TOKEN ? Mode.KEY : mode;
        var row = rows.getOrDefault(operation + like.suffix(), rows.get(operation));
        var own = rows.getOrDefault(operation + mode.suffix(), row);
        return own == null ? null : own.get(role);
    }

    boolean knows(String operation) {
        return java.util.stream.Stream.of(Mode.KEY, Mode.SESSION)
                .allMatch(mode -> rows.containsKey(operation) || rows.containsKey(operation + mode.suffix()));
    }

    /// Rows of operations that there are no more.
    List<String> stale(java.util.Collection<String> operations) {
        return rows.keySet().stream()
                .filter(row -> !operations.contains(row.replaceFirst("@.*", "")))
                .toList();
    }
}
