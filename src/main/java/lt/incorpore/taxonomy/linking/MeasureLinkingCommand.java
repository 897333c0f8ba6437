package lt.incorpore.taxonomy.linking;

import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import lt.incorpore.platform.measure.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./incorpore measure linking`
@Dependent
@Command(
        name = "linking",
        description = "Job titles to occupations (MELO) and ISCO-08 unit groups, sentences to skills.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class MeasureLinkingCommand implements Measurement, Runnable {

    @Spec
    CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "<folder>", description = "with the measured sets")
    Path folder;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.println(Ranks.header());
        new LinkingSets(folder).measure().forEach((set, ranks) -> out.println(ranks.line(set)));
        var skills = new SkillSets(folder);
        if (skills.isThere()) {
            out.println();
            out.println(SkillSets.RecallPrecision.header());
            out.println(skills.measure("skillskape-dev").line("skillskape-dev"));
        }
        out.flush();
    }
}
