package lt.incorpore.orientation.interests;

import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import lt.incorpore.platform.ImportSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./incorpore import onet <folder>`
@Dependent
@Command(
        name = "onet",
        description = "Read the interests that occupations meet from files of O*NET: " + OnetFiles.INTERESTS + " and "
                + OnetFiles.CROSSWALK + ".",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class ImportOnetCommand implements ImportSource, Runnable {

    private final OnetInterests interests;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "<folder>", description = "where the two files are")
    Path folder;

    @Option(names = "--dry-run", description = "read them, and write nothing")
    boolean isDryRun;

    ImportOnetCommand(OnetInterests interests) {
        this.interests = interests;
    }

    @Override
    public void run() {
        var files = new OnetFiles(folder);
        if (!files.areThere()) {
            throw new IllegalArgumentException(
                    folder + " does not hold " + OnetFiles.INTERESTS + " and " + OnetFiles.CROSSWALK);
        }
        var all = files.read();
        if (!isDryRun) {
            interests.replace(all);
        }
        var sure = all.values().stream()
                .filter(met -> met.confidence() == ScoreInterests.Confidence.HIGH)
                .count();
        var out = spec.commandLine().getOut();
        out.println(all.size() + " occupations with interests, " + sure + " of them by an exact or close match"
                + (isDryRun ? "; nothing was written" : ""));
        out.flush();
    }
}
