package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Holds a committed file equal to what a test makes of the code; `-Dincorpore.write=true` writes it instead.
final class InStep {

    private InStep() {}

    static void hold(Path file, String made, Class<?> by) throws IOException {
        if (Boolean.getBoolean("incorpore.write")) {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, made);
            return;
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s is out of step with the code. Write it anew: ./incorpore test -DskipITs -Dtest=%s"
                                + " -Dincorpore.write=true",
                        file, by.getSimpleName())
                .isEqualTo(made);
    }
}
