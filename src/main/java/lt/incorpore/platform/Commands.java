package lt.incorpore.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import lt.incorpore.platform.measure.Measurement;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of the packaged service; with no command it serves.
public class Commands implements QuarkusApplication {

    private final Instance<Subcommand> subcommands;
    private final Instance<ImportSource> importSources;
    private final Instance<Measurement> measurements;

    public Commands(
            @Any Instance<Subcommand> subcommands,
            @Any Instance<ImportSource> importSources,
            @Any Instance<Measurement> measurements) {
        this.subcommands = subcommands;
        this.importSources = importSources;
        this.measurements = measurements;
    }

    /// @return exit code: 0 done, 1 failed, 2 wrong use
    @Override
    public int run(String... arguments) {
        var line = new CommandLine(new Top());
        subcommands.forEach(line::addSubcommand);
        var importing = new CommandLine(new Import());
        importSources.forEach(importing::addSubcommand);
        line.addSubcommand(importing);
        var measuring = new CommandLine(new Measure());
        measurements.forEach(measuring::addSubcommand);
        line.addSubcommand(measuring);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return 1;
        });
        return line.execute(arguments);
    }

    @Command(
            name = "incorpore",
            description = "Find work, offer work, and see why.",
            mixinStandardHelpOptions = true,
            subcommands = Run.class)
    static final class Top implements Runnable {
        @Override
        public void run() {
            CommandLine.usage(this, System.out);
        }
    }

    @Command(name = "import", description = "Read files into the service.", mixinStandardHelpOptions = true)
    static final class Import implements Runnable {
        @Override
        public void run() {
            CommandLine.usage(this, System.out);
        }
    }

    @Command(
            name = "measure",
            description = "Measure what the service understands, on sets of which the right answers are known.",
            mixinStandardHelpOptions = true)
    static final class Measure implements Runnable {
        @Override
        public void run() {
            CommandLine.usage(this, System.out);
        }
    }

    @Command(name = Main.RUN, description = "Serve the pages and the API (the default).")
    static final class Run implements Runnable {
        @Override
        public void run() {
            Quarkus.waitForExit();
        }
    }
}
