package lt.incorpore.bench.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The CPU that the calling thread has used.
public final class ThreadClock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ThreadClock() {}

    public static long nanoseconds() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
