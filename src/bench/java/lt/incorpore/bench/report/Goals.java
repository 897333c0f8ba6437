package lt.incorpore.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// What the core must reach and what would be a record, beside what was measured: at a million offers in Lithuania,
/// ten best, unless said.
final class Goals {

    private static final int MILLION = 1_000_000;
    private static final String LITHUANIA = "Lithuania";

    private final ObjectNode root;
    private final ArrayNode goals;

    private Goals(ObjectNode root) {
        this.root = root;
        goals = root.putArray("goals");
    }

    static void into(ObjectNode root) {
        Goals goals = new Goals(root);
        goals.ratios();
        goals.growth("Lithuania, mean: growth exponent over size", LITHUANIA, "cpuMean", .70, .55);
        goals.growth("Lithuania, p99: growth exponent over size", LITHUANIA, "cpuP99", .85, .70);
        goals.growth("Europe, p50: growth exponent over size", "Europe", "cpuP50", .30, .20);
        goals.growth("Europe, p99: growth exponent over size", "Europe", "cpuP99", .50, .30);
        goals.rest();
    }

    private void ratios() {
        atLeast("CPU of OpenSearch, exact, ÷ core", ratio("OpenSearch", "exact", "ratio"), 130, 300);
        atLeast("CPU of OpenSearch, approximate, ÷ core", ratio("OpenSearch", "quick", "ratio"), 20, 40);
        atLeast("CPU of the service's Lucene ÷ core", ratio("Lucene", service(), "ratio"), 9, 18);
        atLeast("p99 of the service's Lucene ÷ p99 of the core", ratio("Lucene", service(), "ratioOfP99"), 15, 30);
        atLeast("CPU of the newest Lucene ÷ core", ratio("Lucene", newest(), "ratio"), 9, 18);
        atLeast("p99 of the newest Lucene ÷ p99 of the core", ratio("Lucene", newest(), "ratioOfP99"), 15, 30);
        atLeast("CPU of PostgreSQL ÷ core", ratio("PostgreSQL", "", "ratio"), 700, 1_500);
    }

    private void rest() {
        JsonNode extras = at("extras", MILLION, any -> true);
        atMost("distance to the memory floor", extras.path("floor").path("distance"), 6, 3);
        JsonNode filled = at("filled", MILLION, row -> named(row, "In Corpore", ""));
        atMost("bytes an offer", over(filled.path("bytes"), MILLION), 64, 48);
        atMost("bytes a profile", at("people", MILLION, any -> true).path("bytesPerProfile"), 96, 64);
        JsonNode postgres = at("races", 100_000, row -> named(row, "PostgreSQL", ""));
        JsonNode batch = at("extras", 100_000, any -> true).path("batchMillisecondsPerPerson");
        atLeast(
                "CPU of a query of PostgreSQL ÷ that of a person in a batch, 100,000 offers",
                over(postgres.path("cpuMean"), batch.doubleValue()),
                400,
                1_000);
        double core = update("In Corpore", "").doubleValue();
        atLeast("CPU of an update of the newest Lucene ÷ core", over(update("Lucene", newest()), core), 5, 20);
        atMost("seconds from publication to matchable at 1,000 changes a second", publication(), 1, .2);
        atMost("bytes allocated beside the result", extras.path("allocatedBesideResult"), 0, 0);
    }

    /// A run that could not bring about so many changes has not shown what happens under them.
    private JsonNode publication() {
        for (JsonNode row : root.path("publication")) {
            if (row.path("changesPerSecond").doubleValue() >= 950) {
                return row.path("seconds");
            }
        }
        return root.missingNode();
    }

    private JsonNode update(String start, String part) {
        for (JsonNode row : at("extras", MILLION, any -> true).path("updates")) {
            if (named(row, start, part)) {
                return row.path("microsecondsOfCpuPerOffer");
            }
        }
        return root.missingNode();
    }

    private JsonNode over(JsonNode value, double divisor) {
        return value.isNumber() && divisor > 0 ? root.numberNode(value.doubleValue() / divisor) : root.missingNode();
    }

    private String service() {
        return lucene(false);
    }

    private String newest() {
        return lucene(true);
    }

    /// The version of one of the two, of which the newest comes last.
    private String lucene(boolean newest) {
        return StreamSupport.stream(root.path("filled").spliterator(), false)
                .map(row -> row.path("contender").asText())
                .filter(name -> name.startsWith("Lucene"))
                .distinct()
                .reduce((first, second) -> newest ? second : first)
                .orElse("none");
    }

    private JsonNode ratio(String start, String part, String field) {
        return at("races", MILLION, row -> named(row, start, part)).path(field);
    }

    private static boolean named(JsonNode row, String start, String part) {
        String name = row.path("contender").asText();
        return name.startsWith(start) && name.contains(part);
    }

    private JsonNode at(String table, int size, Predicate<JsonNode> which) {
        for (JsonNode row : root.path(table)) {
            boolean here = row.path("world").asText().equals(LITHUANIA)
                    && row.path("size").asInt() == size;
            if (here && which.test(row)) {
                return row;
            }
        }
        return root.missingNode();
    }

    /// The exponent between the smallest and the largest size.
    private void growth(String measure, String world, String field, double must, double record) {
        JsonNode smallest = root.missingNode();
        JsonNode largest = root.missingNode();
        for (JsonNode row : root.path("alone")) {
            if (row.path("world").asText().equals(world)) {
                int size = row.path("size").asInt();
                smallest = smallest.isMissingNode() || size < smallest.path("size").asInt() ? row : smallest;
                largest = largest.isMissingNode() || size > largest.path("size").asInt() ? row : largest;
            }
        }
        JsonNode exponent = root.missingNode();
        if (largest.path("size").asInt() > smallest.path("size").asInt()) {
            double times = largest.path(field).asDouble() / smallest.path(field).asDouble();
            double sizes = largest.path("size").asDouble() / smallest.path("size").asDouble();
            exponent = root.numberNode(Math.log(times) / Math.log(sizes));
        }
        atMost(measure, exponent, must, record);
    }

    private void atLeast(String measure, JsonNode measured, double must, double record) {
        goal(measure, measured, must, record, 1);
    }

    private void atMost(String measure, JsonNode measured, double must, double record) {
        goal(measure, measured, must, record, -1);
    }

    private void goal(String measure, JsonNode measured, double must, double record, int sign) {
        ObjectNode goal = goals.addObject().put("measure", measure).put("must", must).put("record", record);
        goal.put("better", sign > 0 ? "higher" : "lower");
        if (!measured.isNumber()) {
            goal.put("verdict", "not measured");
            return;
        }
        double value = measured.doubleValue();
        goal.put("measured", value);
        if (sign * value >= sign * record) {
            goal.put("verdict", "record");
        } else if (sign * value >= sign * must) {
            goal.put("verdict", "met");
        } else {
            double missing = Math.abs(value - must);
            String part = must == 0 ? "" : String.format(Locale.ROOT, " (%.0f %%)", 100 * missing / must);
            goal.put("verdict", "missed by " + Table.number(missing) + part);
        }
    }
}
