package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.search.index.Order;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a search and finds everything that is wrong with them. Nothing is ignored: a misspelt filter
/// would answer a question that nobody asked.
///
/// A question is its query string: what was written down yesterday is read again today by the same rules.
@ApplicationScoped
public class ReadParameters {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST_ITEMS = 100;

    private final ReadFilters readFilters;

    ReadParameters(ReadFilters readFilters) {
        this.readFilters = readFilters;
    }

    /// @param facets whether counts are asked for
    public record Wanted(
            OfferQuestion question, int limit, @Nullable String cursor, boolean facets) {}

    /// @param sent query parameters, decoded
    /// @throws lt.incorpore.platform.Problem with every finding
    public Wanted read(Map<String, List<String>> sent) {
        var findings = new ArrayList<>(KnownParameters.findings(sent, SearchParameters.class));
        shape(sent, findings);
        var given = new Given(sent, findings);
        var words = given.one("q");
        words = words == null ? "" : words;
        AllowedOffers.check(words, findings);
        var filters = readFilters.read(given);
        var order = order(given, words);
        var limit = given.number("limit", DEFAULT_LIMIT, 1, MOST_ITEMS);
        var facets = given.isTrue("facets");
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
        return new Wanted(new OfferQuestion(words, filters, order), limit, given.one("cursor"), facets);
    }

    private static void shape(Map<String, List<String>> sent, List<Finding> findings) {
        sent.forEach((name, values) -> {
            Bounds.count("?" + name, values.size(), Filters.MOST, findings);
            // A blank filter would count as if it had not been sent.
            if (!name.equals("q") && values.stream().anyMatch(String::isBlank)) {
                findings.add(Finding.error("?" + name, "value_missing"));
            }
        });
        var lang = sent.getOrDefault("lang", List.of()).stream().findFirst().orElse(null);
        if (lang != null && Lang.ofTag(lang).isEmpty()) {
            var tags = Arrays.stream(Lang.values()).map(Lang::tag).toList();
            findings.add(Nearest.to(lang, tags).finding("?lang", "unknown_language"));
        }
    }

    private static Order order(Given given, String words) {
        var sort = given.word("sort", List.of("relevance", "newest"));
        if (sort == null) {
            return words.isBlank() ? Order.NEWEST : Order.RELEVANCE;
        }
        return sort.equals("newest") ? Order.NEWEST : Order.RELEVANCE;
    }
}
