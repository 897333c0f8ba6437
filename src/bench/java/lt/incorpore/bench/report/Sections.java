package lt.incorpore.bench.report;

import static lt.incorpore.bench.report.Table.number;
import static lt.incorpore.bench.report.Table.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The smaller sections of the page.
final class Sections {

    private Sections() {}

    private static String section(String title, String words, Table table) {
        String rows = table.text();
        return rows.isEmpty() ? "" : "\n## " + title + "\n\n" + words + "\n" + rows;
    }

    private static String site(JsonNode row) {
        return row.path("world").asText() + ", " + whole(row.path("size"));
    }

    static String floor(JsonNode root) {
        Table table = new Table(
                "where", "postings, bytes", "records, bytes", "memory, GB a second", "floor, ms", "measured, ms", "distance");
        for (JsonNode row : root.path("extras")) {
            JsonNode floor = row.path("floor");
            table.row(
                    site(row),
                    number(floor.path("postingBytes")),
                    number(floor.path("recordBytes")),
                    number(floor.path("bytesPerSecond").doubleValue() / 1e9),
                    number(floor.path("milliseconds")),
                    number(floor.path("measuredMilliseconds")),
                    number(floor.path("distance")));
        }
        return section("The physical limit", """
                An exact answer from inverted lists must read, for each person, two bytes for each posting of a skill that
                is worth something to the person, over all offers within the person's reach, and one record of 32 bytes
                for each of these offers that its skills and occupation alone let reach the tenth best score when all else
                is full. The floor is these bytes at the speed at which one thread reads memory in sequence; tables,
                bounds and the answer itself are not counted. Means over the checked people.""", table);
    }

    static String throughput(JsonNode root) {
        Table table = new Table("where", "contender", "threads", "queries a second");
        for (JsonNode row : root.path("extras")) {
            for (JsonNode each : row.path("throughput")) {
                table.row(
                        site(row),
                        each.path("contender").asText(),
                        whole(each.path("threads")),
                        number(each.path("perSecond")));
            }
        }
        return section("Throughput", "Queries one after the other on each thread, by the wall clock.", table);
    }

    static String updates(JsonNode root) {
        Table table = new Table("where", "contender", "CPU an offer, µs", "seen after p50, ms", "p99, ms");
        for (JsonNode row : root.path("extras")) {
            for (JsonNode each : row.path("updates")) {
                table.row(
                        site(row),
                        each.path("contender").asText(),
                        number(each.path("microsecondsOfCpuPerOffer")),
                        number(each.path("visibleAfterP50")),
                        number(each.path("visibleAfterP99")));
            }
        }
        return section(
                "Updates",
                "A hundred changed offers at once, again and again, each time until the next query sees them.",
                table);
    }

    static String people(JsonNode root) {
        Table table = new Table("where", "mean", "p50", "p95", "p99", "bytes a profile", "checked");
        for (JsonNode row : root.path("people")) {
            table.row(
                    site(row) + " people",
                    number(row.path("cpuMean")),
                    number(row.path("cpuP50")),
                    number(row.path("cpuP95")),
                    number(row.path("cpuP99")),
                    number(row.path("bytesPerProfile")),
                    whole(row.path("checked")));
        }
        return section(
                "People for an offer",
                "Milliseconds of CPU for the ten best people; as many offers as said were checked by brute force.",
                table);
    }

    /// How long a published offer takes to be matchable while others change.
    static String publication(JsonNode root) {
        if (root.path("publication").isEmpty()) {
            return "";
        }
        Table table = new Table(
                "changed through", "changes a second", "queries a second beside", "offers", "probes", "p50", "p95", "max", "load");
        for (JsonNode row : root.path("publication")) {
            table.row(
                    row.path("through").asText(),
                    number(row.path("changesPerSecond")),
                    number(row.path("queriesPerSecond")),
                    whole(row.path("offers")),
                    whole(row.path("probes")),
                    number(row.path("millisecondsP50")),
                    number(row.path("millisecondsP95")),
                    number(row.path("millisecondsMax")),
                    number(row.path("load")));
        }
        return section(
                "Published to matchable",
                "Milliseconds from the answer that an offer is published to the answer of the first match that shows it, on\n"
                        + "the packaged service over HTTP, while other offers change and two threads search. They change through\n"
                        + "the batch endpoint (rest: each text is screened and looked up anew) or by updates of the rows (sql).\n"
                        + "The longest of all is held against the goal, of a run with at least 950 changes a second.",
                table);
    }

    static String kernels(JsonNode root) {
        Table table = new Table("kernel", "µs", "±", "bytes allocated");
        for (JsonNode row : root.path("kernels")) {
            table.row(
                    row.path("kernel").asText(),
                    number(row.path("microseconds")),
                    number(row.path("error")),
                    number(row.path("bytes")));
        }
        return section("Kernels", "By JMH, 100,000 offers of Lithuania; an update is of a hundred offers.", table);
    }

    static String settings(JsonNode root) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (JsonNode row : root.path("filled")) {
            String lines = StreamSupport.stream(row.path("settings").spliterator(), false)
                    .map(line -> "* " + line.asText() + "\n")
                    .collect(Collectors.joining());
            settings.putIfAbsent(row.path("contender").asText(), lines);
        }
        StringBuilder text = new StringBuilder("\n## Settings of the contenders\n");
        settings.forEach((name, lines) -> text.append("\n### ").append(name).append("\n\n").append(lines));
        return text.toString();
    }
}
