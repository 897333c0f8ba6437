package lt.incorpore.offers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import lt.incorpore.testdata.FeedWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator meets whose machine goes down in the middle of an import.
class KilledImportIT {

    private static final int ROWS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern RESUMED = Pattern.compile("goes on after row ([\\d,]+)");
    private static final Pattern SUMMARY =
            Pattern.compile("20,000 rows in .* ([\\d,]+) new, .* ([\\d,]+) unchanged, .* ([\\d,]+) rejected");

    @TempDir
    private Path folder;

    @AfterEach
    void nothing_stays_behind() {
        ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains(home().toString()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_killed_import_goes_on_and_every_row_is_there_once() throws Exception {
        var feed = folder.resolve("feed.json");
        new FeedWriter(12, LocalDate.now(ZoneId.of("Europe/Vilnius"))).write(ROWS, feed, FeedWriter.Shape.PAGES);
        var report = folder.resolve("report.ndjson");

        var killed = start("import", "uzt", feed.toString(), "--report", report.toString());
        await(killed, " a second");
        killed.destroyForcibly().waitFor();

        var second = start("import", "uzt", feed.toString(), "--report", report.toString());
        assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).as(said(second)).isZero();
        assertThat(number(RESUMED, said(second), 1)).isBetween(500L, (long) ROWS);
        var created = number(SUMMARY, said(second), 1);
        var rejected = number(SUMMARY, said(second), 3);
        assertThat(rows(report)).hasSize((int) rejected).doesNotHaveDuplicates();

        var third = start("import", "uzt", feed.toString(), "--dry-run");
        assertThat(third.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(number(SUMMARY, said(third), 1)).isZero();
        assertThat(number(SUMMARY, said(third), 2)).isEqualTo(created);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Process start(String... command) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-Dincorpore.home=" + home(),
                "-jar",
                System.getProperty("incorpore.packaged")));
        line.addAll(List.of(command));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(k -> k.startsWith("QUARKUS_") || k.startsWith("INCORPORE_"));
        var log = Files.createTempFile(folder, "import", ".log");
        var process = builder.redirectOutput(log.toFile()).start();
        Files.move(log, log(process));
        return process;
    }

    private Path log(Process process) {
        return folder.resolve(process.pid() + ".log");
    }

    private String said(Process process) throws IOException {
        return Files.readString(log(process));
    }

    private void await(Process process, String words) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!said(process).contains(words)) {
            assertThat(process.isAlive() && Instant.now().isBefore(end))
                    .as(said(process))
                    .isTrue();
            Thread.sleep(20);
        }
        assertThat(process.isAlive()).isTrue();
    }

    private static long number(Pattern pattern, String text, int group) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Long.parseLong(found.group(group).replace(",", ""));
    }

    private static List<String> rows(Path report) throws IOException {
        try (var lines = Files.lines(report)) {
            return lines.map(line -> line.replaceAll(".*\"row\":(\\d+).*", "$1"))
                    .toList();
        }
    }
}
