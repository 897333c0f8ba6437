package lt.incorpore.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What the JVM and the system tell of use: CPU, allocation, heap.
final class Gauge {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Gauge() {}

    /// Nanoseconds of CPU that the calling thread has used.
    static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /// Bytes that the calling thread has allocated.
    static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /// How many threads of the whole machine ran or waited to, a mean of the last minute: 1 is this run alone.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// Bytes of heap that something still holds.
    static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
