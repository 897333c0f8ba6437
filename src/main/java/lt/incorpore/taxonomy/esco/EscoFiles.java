package lt.incorpore.taxonomy.esco;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lt.incorpore.taxonomy.intake.Edition;
import org.jspecify.annotations.Nullable;

/// Tells ESCO's files from others and orders them: full releases after files that only hold names, later versions after
/// earlier ones. Where two files speak of the same thing, the later in this order is heard.
final class EscoFiles {

    private static final Pattern LANGUAGE = Pattern.compile(".*_([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.[A-Za-z]+");
    private static final Pattern VERSION =
            Pattern.compile("(?<![0-9.])([0-9]{1,3}(?:\\.[0-9]{1,3}){1,3})(?![0-9.]*[0-9])");

    private final Consumer<String> progress;
    private final Map<String, Set<EscoKind>> kindsByContainer = new HashMap<>();

    private EscoFiles(Consumer<String> progress) {
        this.progress = progress;
    }

    private record Recognised(SourceFile source, EscoKind kind) {}

    /// @param progress told which files are left alone
    /// @throws ImportRefused when none is of ESCO, or one lacks a column or does not say its language
    static List<EscoFile> among(List<SourceFile> files, Consumer<String> progress) {
        return new EscoFiles(progress).recognise(files);
    }

    private List<EscoFile> recognise(List<SourceFile> files) {
        var recognised = new ArrayList<Recognised>();
        for (var file : files) {
            var kind = kind(file);
            if (kind == null) {
                progress.accept("Ignored " + file.shownAs() + ": not a file of ESCO that is needed here.");
            } else {
                recognised.add(new Recognised(file, kind));
                kindsByContainer
                        .computeIfAbsent(file.container(), c -> EnumSet.noneOf(EscoKind.class))
                        .add(kind);
            }
        }
        if (recognised.isEmpty()) {
            throw new ImportRefused(
                    "There is no file of ESCO here, such as occupations_en.csv or a zip that holds it.");
        }
        recognised.sort(Comparator.comparing((Recognised file) -> isRelease(file.source))
                .thenComparing(file -> version(file.source), EscoFiles::compareVersions)
                .thenComparing(file -> file.source.shownAs()));
        var ordered = new ArrayList<EscoFile>();
        for (var file : recognised) {
            var edition = new Edition(ordered.size(), version(file.source));
            ordered.add(new EscoFile(file.source, file.kind, lang(file), isRelease(file.source), edition));
        }
        return ordered;
    }

    private static @Nullable EscoKind kind(SourceFile file) {
        try (var table = EscoTable.open(file)) {
            var header = table.header();
            var kind = EscoKind.of(file.name(), header, table.firstCell("conceptType"));
            if (kind.isPresent()) {
                var missing = kind.get().missingFrom(header);
                if (!missing.isEmpty()) {
                    throw new ImportRefused(
                            file.shownAs() + " lacks " + (missing.size() == 1 ? "the column " : "the columns ")
                                    + String.join(", ", missing) + ".");
                }
            }
            return kind.orElse(null);
        } catch (IOException e) {
            throw new ImportRefused(file.shownAs() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean isRelease(SourceFile file) {
        var beside = kindsByContainer.getOrDefault(file.container(), Set.of());
        return beside.contains(EscoKind.OCCUPATIONS) && beside.contains(EscoKind.SKILLS);
    }

    private static String lang(Recognised file) {
        if (!file.kind.hasLanguage()) {
            return "";
        }
        var match = LANGUAGE.matcher(file.source.name());
        if (!match.matches()) {
            throw new ImportRefused(file.source.shownAs()
                    + " does not say its language. ESCO's own names end with it, as in occupations_lt.csv.");
        }
        return match.group(1).toLowerCase(Locale.ROOT);
    }

    // ESCO writes its version nowhere inside the files: the last number in the path that looks like one is taken.
    private static @Nullable String version(SourceFile file) {
        var match = VERSION.matcher(file.shownAs());
        String version = null;
        while (match.find()) {
            version = match.group(1);
        }
        return version;
    }

    private static int compareVersions(@Nullable String one, @Nullable String other) {
        return Arrays.compare(parts(one), parts(other));
    }

    private static int[] parts(@Nullable String version) {
        return version == null
                ? new int[0]
                : Arrays.stream(version.split("\\."))
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }
}
