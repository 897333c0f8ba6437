package lt.incorpore.privacy.programmes;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.UUID;
import lt.incorpore.platform.Subcommand;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.programmes.KeepProgramme.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./incorpore programme open|close|list`
@Dependent
@Command(
        name = "programme",
        description = "Positive action with a legal basis: open, close and list programmes.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class ProgrammeCommand implements Subcommand, Runnable {

    private final KeepProgramme keep;
    private final TakePart parts;

    @Spec
    CommandSpec spec;

    ProgrammeCommand(KeepProgramme keep, TakePart parts) {
        this.keep = keep;
        this.parts = parts;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(description = "Open a programme; who opened it stays on record.", mixinStandardHelpOptions = true)
    void open(
            @Option(names = "--name", required = true) String name,
            @Option(names = "--basis", required = true, description = "the provision that allows it, act and article")
                    String basis,
            @Option(names = "--from", required = true, description = "first day, 2026-12-01") LocalDate from,
            @Option(names = "--until", required = true, description = "last day") LocalDate until,
            @Option(names = "--by", required = true, description = "who opens it") String by) {
        say(keep.open(name, basis, new Days(from, until), by).id().toString());
    }

    @Command(description = "Close a programme; nobody can join any more.", mixinStandardHelpOptions = true)
    void close(
            @Parameters(paramLabel = "<id>") UUID id,
            @Option(names = "--by", required = true, description = "who closes it") String by) {
        if (!keep.close(id, by)) {
            throw new IllegalArgumentException("There is no open programme " + id + ".");
        }
    }

    @Command(
            description = "List programmes, and how many take part: rounded to five, never fewer than ten.",
            mixinStandardHelpOptions = true)
    void list() {
        var counts = parts.count(new Viewer("operator", "programme list", null, "programme list"));
        for (var programme : keep.all()) {
            var count = counts.get(programme.id());
            say(programme.id() + "  " + programme.fromOn() + " to " + programme.untilOn()
                    + (programme.closedBy() == null ? "" : "  CLOSED by " + programme.closedBy()) + "  opened by "
                    + programme.openedBy() + "  " + (count == null ? "fewer than ten" : "about " + count) + "  "
                    + programme.name() + " (" + programme.legalBasis() + ")");
        }
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
