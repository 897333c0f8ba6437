package lt.incorpore.profiles;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
import java.util.concurrent.Callable;
import lt.incorpore.platform.Subcommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./incorpore honey`
@Dependent
@Command(
        name = "honey",
        description =
                "Lay out a profile of nobody, like another one there is: whoever opens it or asks for it is noticed.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class HoneyCommand implements Subcommand, Callable<Integer> {

    private final LayHoney lay;

    @Spec
    CommandSpec spec;

    @Option(names = "--centre", description = "number of an organisation whose counsellors may help this nobody")
    @Nullable
    UUID centre;

    HoneyCommand(LayHoney lay) {
        this.lay = lay;
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(lay.lay(centre));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
