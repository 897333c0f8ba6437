package lt.incorpore.bench.report;

import static lt.incorpore.bench.report.Table.number;
import static lt.incorpore.bench.report.Table.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The page `benchmark.md`: each of its numbers stands in `benchmark.json`.
public final class Report {

    private final JsonNode root;
    private final StringBuilder page = new StringBuilder();

    private Report(JsonNode root) {
        this.root = root;
    }

    /// Adds the goals to the numbers.
    public static void judge(ObjectNode root) {
        Goals.into(root);
    }

    public static void write(JsonNode root, Path folder) throws IOException {
        Files.writeString(folder.resolve("benchmark.md"), new Report(root).text());
        Files.writeString(folder.resolve("benchmark.svg"), Plot.of(root));
    }

    private String text() {
        page.append("# Benchmark of the ranking core\n\n");
        page.append("""
                Written by `./incorpore bench`; every number stands in `benchmark.json` too. All contenders hold the same
                invented labour market and answer the same question, the ten best offers for a person, by the same score.
                Whoever promises exact answers has equalled brute force over every pair for each checked person before
                any clock ran. Then each query goes through the contenders one after the other in an order that turns;
                what counts is CPU, of a server that of all its processes and threads. Of several rounds the middle one
                counts for each query.
                """);
        if (!root.path("whole").asBoolean()) {
            page.append("\n**This is a part of a run**: what is not here was not measured.\n");
        }
        for (JsonNode row : root.path("failures")) {
            String reason = row.path("reason").asText();
            page.append("\n**Failed**: ").append(row.path("contender").asText()).append(", ").append(site(row));
            page.append(": ").append(reason, 0, Math.min(300, reason.length())).append('\n');
        }
        machine();
        goals();
        page.append("\n![CPU of a query over the number of offers](benchmark.svg)\n");
        races();
        alone();
        extras();
        page.append(Sections.people(root)).append(Sections.publication(root)).append(Sections.kernels(root)).append(Sections.settings(root));
        return page.toString();
    }

    private void title(String title, String words) {
        page.append("\n## ").append(title).append('\n');
        if (!words.isEmpty()) {
            page.append('\n').append(words).append('\n');
        }
    }

    private void machine() {
        title("Machine", "");
        Table table = new Table("what", "is");
        root.path("machine").properties().forEach(each -> table.row(each.getKey(), each.getValue().asText()));
        page.append(table.text());
    }

    private void goals() {
        title("Goals", "At a million offers in Lithuania unless said.");
        Table table = new Table("measure", "must", "record", "measured", "verdict");
        for (JsonNode goal : root.path("goals")) {
            String sign = goal.path("better").asText().equals("higher") ? "≥ " : "≤ ";
            table.row(
                    goal.path("measure").asText(),
                    sign + number(goal.path("must")),
                    sign + number(goal.path("record")),
                    number(goal.path("measured")),
                    goal.path("verdict").asText());
        }
        page.append(table.text());
    }

    private void races() {
        title("Side by side", """
                Milliseconds of a query. The ratios compare the very same queries in the same rounds with the core beside
                them; who is slow was asked fewer queries.""");
        Map<String, Table> tables = new LinkedHashMap<>();
        for (JsonNode row : root.path("races")) {
            if (!row.path("contender").asText().equals("In Corpore")
                    || row.path("beside").asText().startsWith("Lucene")) {
                race(tables.computeIfAbsent(site(row), any -> raceTable()), row);
            }
        }
        tables.forEach((site, table) -> page.append("\n### ").append(site).append('\n').append(table.text()));
    }

    private static Table raceTable() {
        return new Table(
                "contender", "CPU mean", "p50", "p95", "p99", "wall p50", "wall p99", "CPU ÷ core", "p99 ÷ core's p99",
                "recall", "queries × rounds", "bytes an offer", "CPU to fill, s");
    }

    private void race(Table table, JsonNode row) {
        JsonNode filled = filled(row);
        table.row(
                row.path("contender").asText(),
                number(row.path("cpuMean")),
                number(row.path("cpuP50")),
                number(row.path("cpuP95")),
                number(row.path("cpuP99")),
                number(row.path("wallP50")),
                number(row.path("wallP99")),
                number(row.path("ratio")),
                number(row.path("ratioOfP99")),
                filled.path("exact").asBoolean() ? "exact" : String.format(Locale.ROOT, "%.3f", filled.path("recall").asDouble()),
                whole(row.path("queries")) + " × " + whole(row.path("rounds")),
                number(filled.path("bytes").doubleValue() / row.path("size").doubleValue()),
                number(filled.path("cpuSeconds")));
    }

    private JsonNode filled(JsonNode race) {
        for (JsonNode row : root.path("filled")) {
            if (site(row).equals(site(race)) && row.path("contender").equals(race.path("contender"))) {
                return row;
            }
        }
        return root.path("nothing");
    }

    private static String site(JsonNode row) {
        return row.path("world").asText() + ", " + whole(row.path("size")) + " offers";
    }

    private void alone() {
        title(
                "The core alone",
                "Milliseconds of CPU of a query, at sizes from which growth is judged. A load above one says that the\n"
                        + "machine did other work beside.");
        Table table =
                new Table("where", "mean", "p50", "p95", "p99", "bytes an offer", "CPU to fill, s", "load just after");
        for (JsonNode row : root.path("alone")) {
            JsonNode filled = filled(((ObjectNode) row.deepCopy()).put("contender", "In Corpore"));
            table.row(
                    site(row),
                    number(row.path("cpuMean")),
                    number(row.path("cpuP50")),
                    number(row.path("cpuP95")),
                    number(row.path("cpuP99")),
                    number(filled.path("bytes").doubleValue() / row.path("size").doubleValue()),
                    number(filled.path("cpuSeconds")),
                    number(row.path("load")));
        }
        page.append(table.text());
    }

    private void extras() {
        page.append(Sections.floor(root));
        title("Lists, counts, allocation", "Milliseconds of CPU and bytes, of the core.");
        Table table = new Table(
                "where", "a person in a batch", "ten best and all counted, p50", "and five not yet, p50",
                "bytes allocated a query", "of them beside the result");
        for (JsonNode row : root.path("extras")) {
            table.row(
                    site(row),
                    number(row.path("batchMillisecondsPerPerson")),
                    number(row.path("countingP50")),
                    number(row.path("notYetP50")),
                    number(row.path("allocatedBytes")),
                    number(row.path("allocatedBesideResult")));
        }
        page.append(table.text());
        page.append(Sections.throughput(root)).append(Sections.updates(root));
    }
}
