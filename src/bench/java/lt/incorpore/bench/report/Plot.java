package lt.incorpore.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// CPU of a query over the number of offers, both axes by powers of ten, a panel for each world.
final class Plot {

    private static final int PANEL = 420;
    private static final int LEFT = 70;
    private static final int TOP = 40;
    private static final int HEIGHT = 360;
    private static final List<String> COLOURS =
            List.of("#0b6e4f", "#c8553d", "#e09f3e", "#335c81", "#6a4c93", "#7f7f7f");

    private final JsonNode root;
    private final StringBuilder svg = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private double low = Double.MAX_VALUE;
    private double high;
    private double smallest = Double.MAX_VALUE;
    private double largest;

    private record Dot(double size, double milliseconds) {}

    private Plot(JsonNode root) {
        this.root = root;
    }

    static String of(JsonNode root) {
        return new Plot(root).draw();
    }

    private String draw() {
        Map<String, Map<String, List<Dot>>> worlds = new TreeMap<>();
        root.path("alone").forEach(row -> add(worlds, row, "In Corpore"));
        for (JsonNode row : root.path("races")) {
            String name = row.path("contender").asText();
            if (!name.equals("In Corpore")) {
                add(worlds, row, name);
            }
        }
        if (worlds.isEmpty()) {
            return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n";
        }
        low = Math.pow(10, Math.floor(Math.log10(low)));
        high = Math.pow(10, Math.ceil(Math.log10(high)));
        largest = Math.max(largest, 1.5 * smallest);
        int width = LEFT + worlds.size() * PANEL + 10;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">"
                .formatted(width, TOP + HEIGHT + 60 + 18 * names.size()));
        line("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        int panel = 0;
        for (var world : new TreeMap<>(worlds).descendingMap().entrySet()) {
            panel(world.getKey(), world.getValue(), LEFT + PANEL * panel++);
        }
        legend();
        line("</svg>");
        return svg.toString();
    }

    private void add(Map<String, Map<String, List<Dot>>> worlds, JsonNode row, String name) {
        Dot dot = new Dot(row.path("size").asDouble(), row.path("cpuMean").asDouble());
        worlds.computeIfAbsent(row.path("world").asText(), any -> new TreeMap<>())
                .computeIfAbsent(name, any -> new ArrayList<>())
                .add(dot);
        if (!names.contains(name)) {
            names.add(name);
        }
        low = Math.min(low, dot.milliseconds());
        high = Math.max(high, dot.milliseconds());
        smallest = Math.min(smallest, dot.size());
        largest = Math.max(largest, dot.size());
    }

    private void panel(String world, Map<String, List<Dot>> lines, int left) {
        text(left + PANEL / 2.0 - 20, TOP - 15, "middle", world + ": CPU of a query, milliseconds, over offers");
        for (double tick = low; tick <= high * 1.01; tick *= 10) {
            line("<path d=\"M%d %.1fH%d\" stroke=\"#dddddd\"/>".formatted(left, y(tick), left + PANEL - 40));
            text(left - 6, y(tick) + 4, "end", tick >= 1 ? "%.0f".formatted(tick) : Double.toString(tick));
        }
        var sizes = new TreeSet<Double>();
        lines.values().forEach(dots -> dots.forEach(dot -> sizes.add(dot.size())));
        for (double size : sizes) {
            line("<path d=\"M%.1f %dV%d\" stroke=\"#eeeeee\"/>".formatted(x(size, left), TOP, TOP + HEIGHT));
            text(x(size, left), TOP + HEIGHT + 18, "middle", size >= 1e6 ? "%.0f M".formatted(size / 1e6) : "%.0f k".formatted(size / 1e3));
        }
        lines.forEach((name, dots) -> curve(dots, COLOURS.get(names.indexOf(name) % COLOURS.size()), left));
    }

    private void curve(List<Dot> dots, String colour, int left) {
        List<Dot> sorted = dots.stream()
                .sorted((one, other) -> Double.compare(one.size(), other.size()))
                .toList();
        StringBuilder path = new StringBuilder();
        for (Dot dot : sorted) {
            path.append(path.isEmpty() ? "M" : "L");
            path.append("%.1f %.1f".formatted(x(dot.size(), left), y(dot.milliseconds())));
            line("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>"
                    .formatted(x(dot.size(), left), y(dot.milliseconds()), colour));
        }
        line("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>".formatted(path, colour));
    }

    private void legend() {
        for (int i = 0; i < names.size(); i++) {
            int y = TOP + HEIGHT + 50 + 18 * i;
            line("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>"
                    .formatted(LEFT, y - 10, COLOURS.get(i % COLOURS.size())));
            text(LEFT + 18, y, "start", names.get(i));
        }
    }

    private double x(double size, int left) {
        return left + 20 + (PANEL - 80) * Math.log(size / smallest) / Math.log(largest / smallest);
    }

    private double y(double milliseconds) {
        return TOP + HEIGHT * (1 - Math.log(milliseconds / low) / Math.log(high / low));
    }

    private void text(double x, double y, String anchor, String words) {
        line(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, words));
    }

    private void line(String words) {
        svg.append(words).append('\n');
    }
}
