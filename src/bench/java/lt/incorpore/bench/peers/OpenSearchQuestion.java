package lt.incorpore.bench.peers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;

/// A person as a search request of OpenSearch, in both forms.
public final class OpenSearchQuestion {

    /// Of the offers with the best features. A script is cheap on few, and features tell little.
    private static final int RANKED_ANEW = 4_000;

    private final Codebook book;
    private final SkillGraph graph;
    private final int today;

    public OpenSearchQuestion(Codebook book, SkillGraph graph, int today) {
        this.book = book;
        this.graph = graph;
        this.today = today;
    }

    /// The script over all offers that may be open. The distance rules out so many that more filters would cost more
    /// than they save; without it the law and the times are worth a filter each. The script knows all gates.
    public String exact(PersonFacts person, int best) {
        PersonTables tables = new PersonTables(person, book, graph, today);
        ObjectNode request = request(best);
        ArrayNode filters = scored(request.putObject("query"), tables, person)
                .putObject("query")
                .putObject("bool")
                .putArray("filter");
        if (isCapped(person)) {
            reach(filters, person.limits().reach());
        } else {
            allowed(filters, "law", tables.laws());
            allowed(filters, "times", tables.times());
        }
        ArrayNode sort = request.putArray("sort");
        sort.addObject().put("_score", "desc");
        sort.addObject().put("number", "asc");
        return request.toString();
    }

    /// Few features over all offers, whose best the script ranks anew, passing over those that are not open. Within a
    /// longest way there are so few offers that the exact form is the quicker one.
    public String quick(PersonFacts person, int best) {
        if (isCapped(person)) {
            return exact(person, best);
        }
        PersonTables tables = new PersonTables(person, book, graph, today);
        ObjectNode request = request(best);
        ObjectNode bool = request.putObject("query").putObject("bool").put("minimum_should_match", 1);
        new OpenSearchFeatures(bool.putArray("should")).of(person, tables);
        ObjectNode again =
                request.putObject("rescore").put("window_size", RANKED_ANEW).putObject("query");
        again.put("query_weight", 0).put("rescore_query_weight", 1);
        scored(again.putObject("rescore_query"), tables, person)
                .putObject("query")
                .putObject("match_all");
        request.putArray("docvalue_fields").add("number");
        return request.toString();
    }

    private static boolean isCapped(PersonFacts person) {
        Reach reach = person.limits().reach();
        return reach.home().isKnown() && reach.metres() != Reach.ANYWHERE;
    }

    private static ObjectNode request(int best) {
        ObjectNode request = OpenSearchNode.JSON.createObjectNode();
        return request.put("size", best)
                .put("track_total_hits", false)
                .put("_source", false)
                .put("stored_fields", "_none_");
    }

    private ObjectNode scored(ObjectNode query, PersonTables tables, PersonFacts person) {
        ObjectNode scored = query.putObject("script_score");
        ObjectNode script = scored.putObject("script").put("id", "score");
        script.putObject("params").put("person", OpenSearchScript.parameter(tables, person, today));
        return scored;
    }

    /// What is ever allowed, as positive words: many words that must not be there would be slower.
    private static void allowed(ArrayNode clauses, String field, int[] values) {
        if (Arrays.stream(values).noneMatch(value -> value == PersonTables.NEVER)) {
            return;
        }
        ArrayNode terms = clauses.addObject().putObject("terms").putArray(field);
        for (int number = 0; number < values.length; number++) {
            if (values[number] != PersonTables.NEVER) {
                terms.add(Integer.toString(number));
            }
        }
    }

    /// Somewhat wider than the reach; the script knows the exact border.
    private static void reach(ArrayNode filters, Reach reach) {
        Point home = reach.home();
        ArrayNode either = filters.addObject().putObject("bool").putArray("should");
        ObjectNode near = either.addObject().putObject("geo_distance");
        near.put("distance", reach.metres() + reach.metres() / 100 + 100 + "m");
        near.putObject("place").put("lat", home.latitude() / 1e6).put("lon", home.longitude() / 1e6);
        ArrayNode everywhere = either.addObject().putObject("terms").putArray("everywhere").add("unplaced");
        if (reach.remote()) {
            everywhere.add("remote");
        }
    }
}
