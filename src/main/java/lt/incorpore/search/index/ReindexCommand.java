package lt.incorpore.search.index;

import jakarta.enterprise.context.Dependent;
import lt.incorpore.platform.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./incorpore reindex`
@Dependent
@Command(
        name = "reindex",
        description = "Let the running service index every open offer again, or the next one to start.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class ReindexCommand implements Subcommand, Runnable {

    private final QueueReindex queue;

    @Spec
    CommandSpec spec;

    ReindexCommand(QueueReindex queue) {
        this.queue = queue;
    }

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.println(queue.all() + " offers will be indexed again.");
        out.flush();
    }
}
