package lt.incorpore.bench.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// On what it was measured.
public final class Machine {

    private Machine() {}

    public static void describe(ObjectNode row) {
        row.put("day", LocalDate.now(ZoneOffset.UTC).toString());
        row.put("processor", line("/proc/cpuinfo", "model name"));
        row.put("processors", Runtime.getRuntime().availableProcessors());
        row.put("cache", line("/proc/cpuinfo", "cache size"));
        row.put("memory", line("/proc/meminfo", "MemTotal"));
        row.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        row.put("jvm", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"));
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        row.put("flags", String.join(" ", flags));
        row.put("collector", ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName());
    }

    private static String line(String file, String key) {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
