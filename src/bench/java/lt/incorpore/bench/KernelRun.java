package lt.incorpore.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs the kernels, each in a JVM of its own, with the profiler of allocation.
final class KernelRun {

    private KernelRun() {}

    static void measure(Findings findings) {
        // Else JMH takes whichever java comes first on the path.
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String[] flags = ManagementFactory.getRuntimeMXBean().getInputArguments().toArray(String[]::new);
        var options = new OptionsBuilder()
                .include(Kernels.class.getName())
                .jvm(java.toString())
                .jvmArgs(flags)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        try {
            for (RunResult result : new Runner(options).run()) {
                ObjectNode row = findings.row("kernels");
                row.put("kernel", result.getPrimaryResult().getLabel());
                row.put("microseconds", result.getPrimaryResult().getScore());
                row.put("error", result.getPrimaryResult().getScoreError());
                Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
                row.put("bytes", allocated == null ? -1 : allocated.getScore());
            }
        } catch (RunnerException e) {
            throw new IllegalStateException("the kernels did not run", e);
        }
        findings.save();
    }
}
