package lt.incorpore.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Locale;
import lt.incorpore.bench.report.Report;

/// Every number of a run, as JSON. Written after each step together with the report, so that a crash loses nothing.
final class Findings {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ObjectNode root;
    private final Path folder;

    private Findings(ObjectNode root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /// A new report. What another run measured of the whole service is kept.
    static Findings anew(Path folder) {
        ObjectNode root = JSON.createObjectNode();
        JsonNode publication = of(folder).root.path("publication");
        if (!publication.isMissingNode()) {
            root.set("publication", publication);
        }
        return new Findings(root, folder);
    }

    /// The report that stands in the folder; empty where there is none.
    static Findings of(Path folder) {
        Path file = folder.resolve("benchmark.json");
        try {
            boolean there = Files.exists(file);
            return new Findings(there ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode root() {
        return root;
    }

    /// A new row of a table.
    ObjectNode row(String table) {
        return root.withArray(table).addObject();
    }

    /// A new row of a table about one world at one size.
    ObjectNode row(String table, World world, int size) {
        return row(table).put("world", world.title()).put("size", size);
    }

    void save() {
        try {
            Files.createDirectories(folder);
            Report.judge(root);
            JSON.writeValue(folder.resolve("benchmark.json").toFile(), root);
            Report.write(root, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "%tT  " + format + "%n", with(values));
    }

    private static Object[] with(Object[] values) {
        Object[] all = new Object[values.length + 1];
        all[0] = LocalTime.now();
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }
}
