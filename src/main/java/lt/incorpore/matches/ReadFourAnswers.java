package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Nearest;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.search.AllowedOffers;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Reads four plain answers from a query string and finds everything that is wrong with them.
@ApplicationScoped
public class ReadFourAnswers {

    /// The middle of a circle, its radius, and so on: what the answers are called in an address.
    public static final List<String> NAMES = List.of("near", "km", "home", "when", "like", "lithuanian", "q");

    private static final int FARTHEST = 1000;
    private static final int DEFAULT_LIMIT = 10;
    private static final int DEFAULT_NOT_YET = 3;

    private final Taxonomy taxonomy;

    ReadFourAnswers(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /// @param facts  the answers as facts to be matched
    /// @param wanted how many, and by which words
    public record Read(FourAnswers answers, ProfileFacts facts, FindMatches.Wanted wanted) {}

    /// @param sent query parameters, decoded
    /// @throws lt.incorpore.platform.Problem with every finding
    public Read read(Map<String, List<String>> sent) {
        var names = new ArrayList<>(NAMES);
        names.addAll(List.of("limit", "notYet", "explain", "kind"));
        var findings = new ArrayList<>(KnownParameters.findings(sent, names.toArray(String[]::new)));
        names.removeAll(List.of("like", "kind"));
        KnownParameters.once(sent, names, findings);
        var words = one(sent, "q") == null ? "" : String.valueOf(one(sent, "q"));
        AllowedOffers.check(words, findings);
        var limit = Bounds.whole("?limit", one(sent, "limit"), DEFAULT_LIMIT, findings);
        Bounds.number("?limit", limit, 1, ReadMatchParameters.MOST, findings);
        var notYet = Bounds.whole("?notYet", one(sent, "notYet"), DEFAULT_NOT_YET, findings);
        Bounds.number("?notYet", notYet, 0, ReadMatchParameters.MOST, findings);
        var depth = Depth.read(one(sent, "explain"), findings, Depth.values());
        var answers = new FourAnswers(
                municipality(one(sent, "near"), findings),
                km(one(sent, "km"), findings),
                yes(one(sent, "home"), findings),
                word("when", one(sent, "when"), WhenToWork.class, findings),
                likes(sent.getOrDefault("like", List.of()), findings),
                word("lithuanian", one(sent, "lithuanian"), Cefr.class, findings));
        var kinds = ReadMatchParameters.kinds(sent.getOrDefault("kind", List.of()), findings);
        ReadMatchParameters.refuse(findings);
        return new Read(answers, answers.facts(taxonomy), new FindMatches.Wanted(limit, notYet, kinds, words, depth));
    }

    private @Nullable String municipality(@Nullable String near, List<Finding> findings) {
        if (near == null) {
            return null;
        }
        var found = taxonomy.municipality(near).or(() -> taxonomy.municipalityNamed(near));
        if (found.isEmpty()) {
            var known =
                    taxonomy.municipalities().stream().map(Municipality::centre).toList();
            findings.add(Nearest.to(near, known).finding("?near", "near_unknown"));
        }
        return found.map(Municipality::code).orElse(null);
    }

    private static @Nullable Integer km(@Nullable String sent, List<Finding> findings) {
        if (sent == null) {
            return null;
        }
        var km = Bounds.whole("?km", sent, 1, findings);
        Bounds.number("?km", km, 1, FARTHEST, findings);
        return km;
    }

    private static boolean yes(@Nullable String sent, List<Finding> findings) {
        var known = List.of("true", "false");
        if (sent != null && !known.contains(sent)) {
            findings.add(Nearest.to(sent, known).finding("?home", "unknown_word"));
        }
        return "true".equals(sent);
    }

    private static List<WorkArea> likes(List<String> sent, List<Finding> findings) {
        var likes = new ArrayList<WorkArea>();
        for (var one : sent) {
            var area = word("like", one, WorkArea.class, findings);
            if (area != null) {
                likes.add(area);
            }
        }
        return likes;
    }

    private static <E extends Enum<E>> @Nullable E word(
            String name, @Nullable String sent, Class<E> words, List<Finding> findings) {
        if (sent == null) {
            return null;
        }
        for (var known : words.getEnumConstants()) {
            if (known.name().equals(sent)) {
                return known;
            }
        }
        var known = Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        findings.add(Nearest.to(sent, known).finding("?" + name, "unknown_word"));
        return null;
    }

    private static @Nullable String one(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }
}
