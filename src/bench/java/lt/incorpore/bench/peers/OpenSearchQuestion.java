package lt.incorpore.bench.peers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.IntPredicate;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;

/// A person as a search request of OpenSearch, in both forms.
public final class OpenSearchQuestion {

    private final Codebook book;
    private final SkillGraph graph;
    private final int today;

    public OpenSearchQuestion(Codebook book, SkillGraph graph, int today) {
        this.book = book;
        this.graph = graph;
        this.today = today;
    }

    public String exact(PersonFacts person, int best) {
        PersonTables tables = new PersonTables(person, book, graph, today);
        ObjectNode request = request(best);
        filters(scored(request.putObject("query"), tables, person).putObject("query"), tables, person);
        ArrayNode sort = request.putArray("sort");
        sort.addObject().put("_score", "desc");
        sort.addObject().put("number", "asc");
        return request.toString();
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

    /// The gates, as far as they can be said by what is allowed.
    ArrayNode filters(ObjectNode query, PersonTables tables, PersonFacts person) {
        ArrayNode filters = query.putObject("bool").putArray("filter");
        if ((OpenSearchFeatures.variant & 16) == 0) {
        laws(filters, tables.laws());
        int[] times = tables.times();
        allowed(filters, "times", times, value -> value != PersonTables.NEVER);
        }
        int mayWorkFrom = person.rights().mayWorkFrom().epochDay();
        if (mayWorkFrom > today) {
            range(filters).put("gte", mayWorkFrom);
        }
        reach(filters, person.limits().reach());
        return filters;
    }

    private static void laws(ArrayNode filters, int[] laws) {
        int until = 0;
        for (int law : laws) {
            until = law != PersonTables.ALWAYS ? Math.max(until, law) : until;
        }
        if (until == 0) {
            allowed(filters, "law", laws, law -> law == PersonTables.ALWAYS);
            return;
        }
        ArrayNode either = filters.addObject().putObject("bool").putArray("should");
        allowed(either, "law", laws, law -> law == PersonTables.ALWAYS);
        ArrayNode relieved = either.addObject().putObject("bool").putArray("filter");
        allowed(relieved, "law", laws, law -> law != PersonTables.ALWAYS && law != PersonTables.NEVER);
        range(relieved).put("lte", until);
    }

    private static ObjectNode range(ArrayNode clauses) {
        return clauses.addObject().putObject("range").putObject("begins");
    }

    /// Nothing when all are allowed.
    private static void allowed(ArrayNode clauses, String field, int[] values, IntPredicate allowed) {
        int count = 0;
        for (int value : values) {
            count += allowed.test(value) ? 1 : 0;
        }
        if (count == values.length) {
            return;
        }
        ArrayNode terms = clauses.addObject().putObject("terms").putArray(field);
        for (int number = 0; number < values.length; number++) {
            if (allowed.test(values[number])) {
                terms.add(Integer.toString(number));
            }
        }
    }

    /// Somewhat wider than the reach; the script knows the exact border.
    private static void reach(ArrayNode filters, Reach reach) {
        Point home = reach.home();
        if (!home.isKnown() || reach.metres() == Reach.ANYWHERE) {
            return;
        }
        ArrayNode either = filters.addObject().putObject("bool").putArray("should");
        ObjectNode near = either.addObject().putObject("geo_distance");
        near.put("distance", reach.metres() + reach.metres() / 100 + 100 + "m");
        near.putObject("place").put("lat", home.latitude() / 1e6).put("lon", home.longitude() / 1e6);
        ArrayNode everywhere = either.addObject().putObject("terms").putArray("everywhere").add("unplaced");
        if (reach.remote()) {
            everywhere.add("remote");
        }
    }

    public String quick(PersonFacts person, int best) {
        PersonTables tables = new PersonTables(person, book, graph, today);
        ObjectNode request = request(best);
        ObjectNode query = request.putObject("query");
        filters(query, tables, person);
        ObjectNode bool = (ObjectNode) query.path("bool");
        ArrayNode should = bool.put("minimum_should_match", 1).putArray("should");
        new OpenSearchFeatures(should).of(person, tables);
        ObjectNode again = request.putObject("rescore").put("window_size", (OpenSearchFeatures.variant & 4) != 0 ? 500 : (OpenSearchFeatures.variant & 8) != 0 ? 1000 : (OpenSearchFeatures.variant & 32) != 0 ? 2000 : (OpenSearchFeatures.variant & 64) != 0 ? 4000 : 200).putObject("query");
        again.put("query_weight", 0).put("rescore_query_weight", 1);
        scored(again.putObject("rescore_query"), tables, person)
                .putObject("query")
                .putObject("match_all");
        request.putArray("docvalue_fields").add("number");
        return request.toString();
    }
}
