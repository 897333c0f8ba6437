package lt.incorpore.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher beside an invented JDK and an invented Maven that say with what they were called.
class LauncherTest {

    private static final String JAVA = """
            #!/usr/bin/env bash
            if [ "$1" = -XshowSettings:properties ]; then
                echo "    java.home = $(cd "$(dirname "$0")/.." && pwd)"
                echo "    java.specification.version = 25"
                exit
            fi
            printf 'java'
            printf ' <%s>' "$@"
            exit 7
            """;

    private static final String MVN = """
            #!/usr/bin/env bash
            printf 'mvn <%s> in %s with %s' "$*" "$PWD" "$JAVA_HOME" | tee mvn.log
            mkdir -p target/quarkus-app && touch target/quarkus-app/quarkus-run.jar
            """;

    @TempDir
    private Path folder;

    private Path repository;
    private Path jdk;

    @BeforeEach
    void aCloneBesideAJdk() throws IOException {
        folder = folder.toRealPath();
        repository = Files.createDirectories(folder.resolve("a clone"));
        jdk = folder.resolve("jdk");
        Files.createDirectories(repository.resolve("src/main"));
        Files.writeString(repository.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("incorpore"), repository.resolve("incorpore"));
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), "#!/usr/bin/env bash\n");
        program(folder.resolve("bin/mvn"), MVN);
    }

    @Test
    void without_a_word_it_builds_and_then_serves() throws Exception {
        var first = incorpore();
        assertThat(first.text)
                .contains("Building In Corpore", "mvn <-B", "package> in " + repository + " with " + jdk)
                .contains(
                        "<-Dincorpore.home=" + repository + "/.incorpore>",
                        "<-jar> <" + repository + "/target/quarkus-app/quarkus-run.jar> <run>");
        assertThat(incorpore().text).as("nothing changed since").doesNotContain("mvn");
    }

    @Test
    void a_change_of_the_sources_builds_anew() throws Exception {
        incorpore();
        Files.setLastModifiedTime(repository.resolve("target/quarkus-app/quarkus-run.jar"), FileTime.fromMillis(0));
        assertThat(incorpore().text).contains("mvn");
    }

    @Test
    void other_words_go_to_the_service_and_its_exit_code_comes_back() throws Exception {
        incorpore();
        var answer = incorpore("key", "create", "--organisation", "Siuvykla „Adata“");
        assertThat(answer.text).endsWith("<key> <create> <--organisation> <Siuvykla „Adata“>");
        assertThat(answer.exit).isEqualTo(7);
    }

    @Test
    void a_trained_start_is_used_until_the_next_build() throws Exception {
        incorpore();
        var cache = repository.resolve("target/incorpore.aot");
        Files.writeString(cache, "");
        Files.setLastModifiedTime(cache, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(incorpore().text).contains("<-XX:AOTCache=" + cache + ">");
        Files.setLastModifiedTime(cache, FileTime.fromMillis(0));
        assertThat(incorpore().text).doesNotContain("AOTCache");
    }

    @Test
    void settings_beside_the_launcher_count_from_every_folder() throws Exception {
        assertThat(incorpore().text).doesNotContain("quarkus.config.locations");
        var settings = repository.resolve("config/application.properties");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "quarkus.http.port=9000");
        assertThat(incorpore().text).contains("<-Dquarkus.config.locations=" + settings + ">");
    }

    @Test
    void test_runs_all_of_maven_verify() throws Exception {
        assertThat(incorpore("test", "-Dtest=HouseTest").text)
                .contains(" verify -Dtest=HouseTest> in " + repository + " with " + jdk);
    }

    @Test
    void bench_is_built_by_its_own_profile_and_runs_on_its_own_class_path() throws Exception {
        var target = Files.createDirectories(repository.resolve("target/bench"));
        Files.writeString(target.resolve("class-path"), "libraries");
        assertThat(incorpore("bench", "--sizes", "100000").text)
                .contains(" -Pbench ", " process-test-classes> in " + repository)
                .contains(":" + target + "/test-classes:libraries>")
                .endsWith("<lt.incorpore.bench.Bench> <--sizes> <100000>");
    }

    @Test
    void search_is_measured_within_the_service() throws Exception {
        assertThat(incorpore("bench", "search", "5000").text)
                .contains(" -Dtest=SearchBench ", " -Dincorpore.bench.offers=5000 ", " test> in " + repository);
    }

    @Test
    void mutants_are_counted_by_their_own_profile_and_the_report_is_named() throws Exception {
        assertThat(incorpore("mutants", "-Dthreads=1").text)
                .contains(" -Pmutants ", ":mutationCoverage -Dthreads=1> in " + repository)
                .endsWith("target/mutants/report/index.html\n");
        program(folder.resolve("bin/mvn"), "#!/usr/bin/env bash\nexit 1\n");
        assertThat(incorpore("mutants").exit).isEqualTo(1);
    }

    @Test
    void a_proof_takes_as_many_tries_as_told_from_the_seed_that_is_told() throws Exception {
        assertThat(incorpore("prove", "fuzz", "1000", "--seed", "7", "--from", "500").text)
                .contains(" -Dtest=FuzzTest -DskipITs -Dincorpore.prove.n=1000 -Dincorpore.prove.seed=7 ")
                .contains(" -Dincorpore.prove.from=500 test> in " + repository);
        assertThat(incorpore("prove", "canaries").text).contains(" -Dit.test=CanaryIT verify> in " + repository);
        for (var wrong : List.of("everything", "fuzz --many")) {
            var words = new ArrayList<>(List.of("prove"));
            words.addAll(Arrays.asList(wrong.split(" ", -1)));
            assertThat(incorpore(words.toArray(String[]::new)).exit).as(wrong).isEqualTo(1);
        }
    }

    @Test
    void libraries_are_asked_for_by_maven_and_judged_by_a_check() throws Exception {
        assertThat(incorpore("libraries").text)
                .contains(":property-updates-report ", ":list ", "/target/libraries.txt> in " + repository)
                .contains(" -Dtest=LibrariesCheck -DskipITs test> in " + repository);
    }

    @Test
    void a_missing_jdk_is_named_in_one_sentence() throws Exception {
        var script = repository.resolve("incorpore");
        Files.writeString(script, Files.readString(script).replace("oldest_jdk=25", "oldest_jdk=999"));
        var answer = incorpore();
        assertThat(answer.text.strip())
                .startsWith("In Corpore needs a JDK 999 or newer")
                .hasLineCount(1);
        assertThat(answer.exit).isEqualTo(1);
    }

    @Test
    void a_missing_maven_is_named_in_one_sentence() throws Exception {
        Files.delete(folder.resolve("bin/mvn"));
        for (var tool : new String[] {"bash", "dirname", "readlink", "sed"}) {
            program(folder.resolve("bin").resolve(tool), "#!/bin/sh\nexec " + found(tool) + " \"$@\"\n");
        }
        var answer = incorporeOn(folder.resolve("bin").toString(), "test");
        assertThat(answer.text.strip()).startsWith("In Corpore needs Maven").hasLineCount(1);
        assertThat(answer.exit).isEqualTo(1);
    }

    private record Answer(String text, int exit) {}

    private Answer incorpore(String... arguments) throws IOException, InterruptedException {
        return incorporeOn(folder.resolve("bin") + ":" + System.getenv("PATH"), arguments);
    }

    private Answer incorporeOn(String path, String... arguments) throws IOException, InterruptedException {
        var line =
                new ArrayList<>(List.of("bash", repository.resolve("incorpore").toString()));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).redirectErrorStream(true);
        process.environment().keySet().retainAll(Set.of("HOME", "LANG", "LC_ALL"));
        process.environment().put("PATH", path);
        process.environment().put("JAVA_HOME", jdk.toString());
        var running = process.start();
        var text = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(text, running.exitValue());
    }

    private static Path found(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
