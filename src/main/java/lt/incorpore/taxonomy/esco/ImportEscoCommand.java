package lt.incorpore.taxonomy.esco;

import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.util.List;
import lt.incorpore.platform.ImportSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./incorpore import esco <dir-or-zip>…`
@Dependent
@Command(
        name = "esco",
        description = "Read occupations and skills from files of ESCO: folders or zips, any languages, in one go.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class ImportEscoCommand implements ImportSource, Runnable {

    private final ImportEsco importEsco;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "<dir-or-zip>", description = "what was downloaded from ESCO")
    List<Path> paths;

    @Option(names = "--dry-run", description = "do all of it, then take it back")
    boolean isDryRun;

    ImportEscoCommand(ImportEsco importEsco) {
        this.importEsco = importEsco;
    }

    @Override
    public void run() {
        var err = spec.commandLine().getErr();
        var report = importEsco.from(paths, isDryRun, line -> {
            err.println(line);
            err.flush();
        });
        report.lines().forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
    }
}
