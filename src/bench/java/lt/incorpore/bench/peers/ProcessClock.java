package lt.incorpore.bench.peers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The CPU that a server has used, with all that it started and all their threads, and that of the thread that asks.
///
/// Linux keeps it in nanoseconds in `/proc/<process>/task/<thread>/schedstat`, where the ticks of `stat` are too coarse
/// for one query. What an ended thread had used when last seen still counts. The CPU of looking does not: it is
/// taken off again.
public final class ProcessClock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ProcessHandle server;
    private final Map<Path, Long> used = new HashMap<>();
    private long looking;

    public ProcessClock(ProcessHandle server) {
        this.server = server;
    }

    public long nanoseconds() {
        long asking = THREADS.getCurrentThreadCpuTime();
        long before = looking;
        Stream.concat(Stream.of(server), server.descendants()).forEach(this::read);
        long serving = used.values().stream().mapToLong(Long::longValue).sum();
        looking += THREADS.getCurrentThreadCpuTime() - asking;
        return serving + asking - before;
    }

    private void read(ProcessHandle process) {
        for (Path task : tasks(process)) {
            try {
                String told = Files.readString(task.resolve("schedstat"));
                used.put(task, Long.parseLong(told.substring(0, told.indexOf(' '))));
            } catch (IOException e) {
                // The thread ended between two looks.
            }
        }
    }

    private static List<Path> tasks(ProcessHandle process) {
        try (Stream<Path> inside = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return inside.toList();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new IllegalStateException("The CPU of process " + process.pid() + " cannot be read", e);
            }
            return List.of();
        }
    }
}
