package lt.incorpore.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The CPU that a server has used: a process, all that it started, and all their threads.
///
/// Linux keeps it in nanoseconds in `/proc/<process>/task/<thread>/schedstat`, where the ticks of `stat` are too coarse
/// for one query. What an ended thread had used when last seen still counts.
public final class ProcessClock {

    private final ProcessHandle server;
    private final Map<Path, Long> used = new HashMap<>();

    public ProcessClock(ProcessHandle server) {
        this.server = server;
    }

    public long nanoseconds() {
        Stream.concat(Stream.of(server), server.descendants()).forEach(this::read);
        return used.values().stream().mapToLong(Long::longValue).sum();
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
