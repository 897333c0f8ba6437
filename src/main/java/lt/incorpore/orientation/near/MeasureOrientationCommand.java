package lt.incorpore.orientation.near;

import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.util.Locale;
import lt.incorpore.orientation.interests.OnetAgreement;
import lt.incorpore.platform.measure.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./incorpore measure orientation`
@Dependent
@Command(
        name = "orientation",
        description = "The interests of occupations against O*NET, and near occupations against the tree of ESCO.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class MeasureOrientationCommand implements Measurement, Runnable {

    @Spec
    CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "<folder>", description = "with the folders onet and esco")
    Path folder;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var interests = new OnetAgreement(folder);
        if (interests.isThere()) {
            var measured = interests.measure();
            out.println(String.format(
                    Locale.ROOT,
                    "interests: %d occupations of the starter set in O*NET, direction of the top two agrees for %.1f %%,"
                            + " the strongest is the same for %.1f %%",
                    measured.matched(),
                    100 * measured.direction(),
                    100.0 * measured.sameFirst() / Math.max(1, measured.matched())));
        }
        var relations = new EscoRelations(folder);
        if (relations.areThere()) {
            var measured = relations.measure();
            out.println(String.format(
                    Locale.ROOT,
                    "near occupations: %d asked, nDCG@10 %.3f against the tree of ESCO, which was held back",
                    measured.asked(),
                    measured.gain()));
        }
        if (!interests.isThere() && !relations.areThere()) {
            throw new IllegalArgumentException(folder + " holds neither onet nor esco/1.1.1");
        }
        out.flush();
    }
}
