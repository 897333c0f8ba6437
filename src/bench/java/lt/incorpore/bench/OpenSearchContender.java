package lt.incorpore.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lt.incorpore.bench.peers.Codebook;
import lt.incorpore.bench.peers.OpenSearchDocuments;
import lt.incorpore.bench.peers.OpenSearchNode;
import lt.incorpore.bench.peers.OpenSearchQuestion;
import lt.incorpore.bench.peers.OpenSearchScript;
import lt.incorpore.bench.peers.ProcessClock;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Match;

/// OpenSearch in one of two forms: the exact score by a script over all open offers, or a quick search on few features
/// whose two hundred best are ranked anew by the same script.
final class OpenSearchContender implements Contender {

    private static final String SETTINGS = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
              "translog.durability": "async", "translog.flush_threshold_size": "4gb",
              "sort.field": ["cell", "work"], "sort.order": ["asc", "asc"]},
             "mappings": %s}""";

    private static final String SEARCH = "/offers/_search?request_cache=false"
            + "&filter_path=hits.hits.sort,hits.hits._score,hits.hits.fields";

    private final Form form;
    private final Codebook book = new Codebook();
    private final OpenSearchDocuments documents = new OpenSearchDocuments(book);
    private final OpenSearchQuestion question;
    private final OpenSearchNode node = OpenSearchNode.start();
    private final ProcessClock clock = new ProcessClock(node.process());

    /// How the best are found.
    enum Form {
        EXACT,
        QUICK
    }

    /// @param today days since 1970-01-01
    OpenSearchContender(Form form, SkillGraph graph, int today) {
        this.form = form;
        this.question = new OpenSearchQuestion(book, graph, today);
        ObjectNode script = OpenSearchNode.JSON.createObjectNode();
        script.putObject("script").put("lang", "painless").put("source", OpenSearchScript.SOURCE);
        try {
            node.ask("PUT", "/_scripts/score", script.toString());
            node.ask("PUT", "/_cluster/settings", """
                    {"persistent": {"search.concurrent_segment_search.mode": "none"}}""");
            node.ask("PUT", "/offers", SETTINGS.formatted(OpenSearchDocuments.MAPPING));
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return "OpenSearch 3.8.0, " + (form == Form.EXACT ? "exact" : "quick");
    }

    @Override
    public List<String> settings() {
        return List.of(
                "JVM of its own: " + String.join(" ", OpenSearchNode.JVM),
                "one shard, no replica, no _source, sorted by place and occupation, merged into one segment",
                form == Form.EXACT
                        ? "script_score in Painless over one binary doc value, tables of the person as one text; "
                                + "positive filters: the longest way, else law and times"
                        : "few features (rank_feature, constant_score), best 4,000 ranked anew by the script; "
                                + "with a longest way the exact form, which is quicker then",
                "CPU of all threads of the node and of the asking thread; bytes of the store on disk");
    }

    @Override
    public boolean isExact() {
        return form == Form.EXACT;
    }

    @Override
    public void add(List<OfferNeeds> offers) {
        bulk("/offers/_bulk", offers);
    }

    private void bulk(String path, List<OfferNeeds> offers) {
        JsonNode answer = node.ask("POST", path + (path.contains("?") ? "&" : "?") + "filter_path=errors,items.*.error",
                documents.lines(offers));
        if (answer.path("errors").asBoolean()) {
            throw new IllegalStateException("Not taken in: " + answer.toString().substring(0, 500));
        }
    }

    @Override
    public void finish() {
        node.ask("POST", "/offers/_refresh", null);
        node.ask("POST", "/offers/_forcemerge?max_num_segments=1", null);
        node.ask("POST", "/offers/_refresh", null);
    }

    @Override
    public List<Match> top(PersonFacts person, int best) {
        String body = form == Form.EXACT ? question.exact(person, best) : question.quick(person, best);
        List<Match> matches = new ArrayList<>(best);
        for (JsonNode hit : node.ask("POST", SEARCH, body).path("hits").path("hits")) {
            JsonNode sort = hit.path("sort");
            boolean sorted = sort.size() == 2;
            // The script adds one, to tell the worst of the open offers from those that are not open.
            int score = (sorted ? sort.path(0) : hit.path("_score")).intValue() - 1;
            JsonNode number = sorted ? sort.path(1) : hit.path("fields").path("number").path(0);
            if (score >= 0) {
                matches.add(new Match(number.longValue(), score));
            }
        }
        matches.sort(Comparator.comparingInt(Match::score).reversed().thenComparingLong(Match::number));
        return matches;
    }

    @Override
    public void update(List<OfferNeeds> changed) {
        bulk("/offers/_bulk?refresh=true", changed);
    }

    @Override
    public long cpu() {
        return clock.nanoseconds();
    }

    @Override
    public long bytes() {
        return node.ask("GET", "/offers/_stats/store", null)
                .path("_all").path("primaries").path("store").path("size_in_bytes").longValue();
    }

    @Override
    public void close() {
        node.close();
    }
}
