package lt.incorpore.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The CPU that the calling thread has used.
final class ThreadClock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ThreadClock() {}

    static long nanoseconds() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
