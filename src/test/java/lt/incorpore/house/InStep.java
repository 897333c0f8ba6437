package lt.incorpore.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Holds a committed file equal to what a test makes of the code; `-Dincorpore.write=true` writes it instead.
final class InStep {

    private InStep() {}

    static void hold(Path committed, String made) throws IOException {
        hold(committed, made, String::equals);
    }

    static void hold(Path committed, String made, BiPredicate<String, String> same) throws IOException {
        if (Boolean.getBoolean("incorpore.write")) {
            Files.createDirectories(committed.toAbsolutePath().getParent());
            Files.writeString(committed, made);
            return;
        }
        var difference = difference(committed, made, same);
        if (difference.isPresent()) {
            throw new AssertionError(difference.get());
        }
    }

    /// What to do about a difference; the new text waits in `target`.
    static Optional<String> difference(Path committed, String made, BiPredicate<String, String> same)
            throws IOException {
        var stands = Files.exists(committed) ? Files.readString(committed) : "";
        if (same.test(stands, made)) {
            return Optional.empty();
        }
        var waiting = Path.of("target").resolve(committed.getFileName());
        Files.createDirectories(waiting.toAbsolutePath().getParent());
        Files.writeString(waiting, made);
        return Optional.of("%s is out of step with the code. Look at the difference, and if it is meant: cp %s %s%n%s"
                .formatted(committed, waiting, committed, firstDifference(stands, made)));
    }

    private static String firstDifference(String stands, String made) {
        var before = stands.lines().toList();
        var after = made.lines().toList();
        var line = 0;
        while (line < Math.min(before.size(), after.size()) && before.get(line).equals(after.get(line))) {
            line++;
        }
        return "line %d%n- %s%n+ %s"
                .formatted(
                        line + 1,
                        line < before.size() ? before.get(line) : "(ends)",
                        line < after.size() ? after.get(line) : "(ends)");
    }
}
