package lt.incorpore.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import lt.incorpore.house.WordRules.Said;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.ProblemType;
import org.junit.jupiter.api.Test;

/// The languages are in step with each other and with the code. Each says everything; what only operators read on their
/// command line is said in Lithuanian and English alone. Each rule is first seen to fail.
class WordsTest {

    private static final Path WORDS = Path.of("src", "main", "resources", "words");
    private static final Set<Lang> COMPLETE = Set.of(Lang.LT, Lang.EN);
    private static final Set<String> FOR_OPERATORS = Set.of("imports");

    @Test
    void every_file_of_words_is_listed_and_is_there_in_every_language() throws IOException {
        var listed = new TreeSet<>(rooms());
        var forAll = new TreeSet<>(listed);
        forAll.removeAll(FOR_OPERATORS);
        for (var lang : Lang.values()) {
            assertThat(files(lang)).as(lang.tag()).isEqualTo(COMPLETE.contains(lang) ? listed : forAll);
        }
    }

    @Test
    void a_lithuanian_sentence_for_people_has_twelve_words_at_most_on_average() throws IOException {
        assertThat(WordRules.wordsASentence(
                        List.of("Vienas du trys. Keturi penki.", "Šeši {count, plural, one{# a} other{# b}}!")))
                .isEqualTo(7.0 / 3);
        var sentences = new ArrayList<String>();
        for (var room : rooms()) {
            if (room.startsWith("web")) {
                sentences.addAll(said(Lang.LT, room).orElseThrow().sentences().values());
            }
        }
        var average = WordRules.wordsASentence(sentences);
        System.out.printf("Words in a Lithuanian sentence of the pages: %.1f on average%n", average);
        assertThat(average).isPositive().isLessThanOrEqualTo(12);
    }

    @Test
    void a_key_is_said_once_in_a_language() throws IOException {
        for (var lang : Lang.values()) {
            var keys = new HashSet<String>();
            for (var room : rooms()) {
                for (var key : keys(lang, room)) {
                    assertThat(keys.add(key))
                            .as("%s/%s.properties: %s is said before", lang.tag(), room, key)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_language_says_the_same() throws IOException {
        assertThat(WordRules.apart(
                        "sample",
                        new Said("lt", Map.of("a", "{near} ir {count}", "b", "b")),
                        new Said("en", Map.of("a", "{near}", "c", "c"))))
                .containsExactly(
                        "sample.properties: a names [count, near] in lt and [near] in en",
                        "sample.properties: b is not said in en",
                        "sample.properties: c is not said in lt");
        var wrong = new ArrayList<String>();
        for (var room : rooms()) {
            var english = said(Lang.EN, room).orElseThrow();
            for (var lang : Lang.values()) {
                said(lang, room).ifPresent(other -> wrong.addAll(WordRules.apart(room, english, other)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_sentence_is_a_pattern_with_the_plurals_of_its_language() throws IOException {
        assertThat(WordRules.misspelt("sample", new Said("lt", Map.of("a", "{near"))))
                .singleElement()
                .asString()
                .startsWith("lt/sample.properties: a is no ICU pattern");
        assertThat(WordRules.misspelt("sample", new Said("lt", Map.of("a", "{n, plural, =0{x} one{x} other{x}}"))))
                .containsExactly(
                        "lt/sample.properties: a has the plurals [one, other], lt has [few, many, one, other]");
        assertThat(WordRules.misspelt("sample", new Said("en", Map.of("a", "{0}"))))
                .containsExactly("en/sample.properties: a numbers an argument instead of naming it");
        var wrong = new ArrayList<String>();
        for (var room : rooms()) {
            for (var lang : Lang.values()) {
                said(lang, room).ifPresent(words -> wrong.addAll(WordRules.misspelt(room, words)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_problem_and_finding_of_the_code_has_words_and_no_finding_is_left_over() throws IOException {
        var codes = Codes.of(Sources.below(Sources.MAIN));
        var needed = new TreeSet<String>();
        codes.found().forEach(code -> needed.add(Codes.FINDING + code));
        for (var problem : problems()) {
            for (var part : List.of("title", "detail", "help")) {
                needed.add(Codes.PROBLEM + problem.code() + "." + part);
            }
        }
        assertThat(needed).contains("problem.not_found.help", "finding.body_missing");
        for (var lang : COMPLETE) {
            assertThat(WordRules.missing(needed, all(lang))).isEmpty();
            for (var room : rooms()) {
                // The platform's findings are a vocabulary that stands ready for every room.
                if (!room.equals(Plan.GROUND)) {
                    assertThat(WordRules.unused(said(lang, room).orElseThrow(), codes))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void codes_are_found_wherever_a_source_names_them() {
        var codes = Codes.of(Sources.of("room/Sample.java", """
                class Sample {
                    static final String CODE = "by_constant";
                    Object a = Finding.error("/a", "by_literal").with("near", "x");
                    Object b = lt.incorpore.platform.Finding.warning("/b", CODE);
                    Object c = Nearest.to("x", known).finding("/c", yes ? "by_choice" : ("or_other"));
                    Object d = log.error("not", "a_finding");
                    Object e = made("gate_" + name);
                }
                """));
        assertThat(codes.found()).containsExactly("by_choice", "by_constant", "by_literal", "or_other");
        assertThat(WordRules.missing(List.of("finding.by_literal"), new Said("en", Map.of())))
                .containsExactly("finding.by_literal is not said in en");
        assertThat(WordRules.unused(
                        new Said("en", Map.of("finding.by_literal", "", "finding.gate_open", "", "finding.stale", "")),
                        codes))
                .containsExactly("finding.stale is said, but nothing finds it");
    }

    // Asked of the classes themselves, since a room may write its code otherwise than the constant's name.
    private static List<ProblemType> problems() {
        return new ClassFileImporter(List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS))
                .importPackages("lt.incorpore").stream()
                        .filter(c -> c.isEnum() && c.isAssignableTo(ProblemType.class))
                        .flatMap(c -> Arrays.stream(c.reflect().getEnumConstants()))
                        .map(ProblemType.class::cast)
                        .toList();
    }

    private static List<String> rooms() throws IOException {
        return Files.readAllLines(WORDS.resolve("rooms.txt")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Set<String> files(Lang lang) throws IOException {
        var folder = WORDS.resolve(lang.tag());
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (var files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString().replaceFirst("\\.properties$", ""))
                    .toList());
        }
    }

    private static Said all(Lang lang) throws IOException {
        var all = new HashMap<String, String>();
        for (var room : rooms()) {
            said(lang, room).ifPresent(said -> all.putAll(said.sentences()));
        }
        return new Said(lang.tag(), all);
    }

    private static Optional<Said> said(Lang lang, String room) throws IOException {
        var file = WORDS.resolve(lang.tag()).resolve(room + ".properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var read = new Properties();
        try (var in = Files.newBufferedReader(file, UTF_8)) {
            read.load(in);
        }
        var sentences = new HashMap<String, String>();
        read.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return Optional.of(new Said(lang.tag(), sentences));
    }

    // Line by line, since java.util.Properties lets the last of two equal keys win in silence.
    private static List<String> keys(Lang lang, String room) throws IOException {
        var file = WORDS.resolve(lang.tag()).resolve(room + ".properties");
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("[a-z][\\w.]*\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }
}
