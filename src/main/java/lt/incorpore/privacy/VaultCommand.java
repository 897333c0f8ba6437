package lt.incorpore.privacy;

import jakarta.enterprise.context.Dependent;
import lt.incorpore.platform.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./incorpore vault`
@Dependent
@Command(name = "vault", description = "The vault of what tells who people are.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class VaultCommand implements Subcommand {

    private final RotateMasterKey rotate;
    private final CheckLedgers check;

    @Spec
    CommandSpec spec;

    VaultCommand(RotateMasterKey rotate, CheckLedgers check) {
        this.rotate = rotate;
        this.check = check;
    }

    @Command(description = "Make a new key and wrap every person's keys with it.", mixinStandardHelpOptions = true)
    int rotate() {
        var number = rotate.begin();
        var done = 0;
        for (var step = rotate.step(); step > 0; step = rotate.step()) {
            done += step;
        }
        say("Key " + number + " wraps the keys of " + done + " people now.");
        return 0;
    }

    @Command(
            description =
                    "Walk the ledgers of consents and of looks, and say where somebody rewrote, emptied or cut one.",
            mixinStandardHelpOptions = true)
    int check(
            @Option(
                            names = "--restored",
                            description =
                                    "the database was put back with its own tools: take the ledgers as they stand")
                    boolean restored) {
        if (restored) {
            check.takeAsRestored();
        }
        var broken = check.find();
        if (broken.none()) {
            say("Both ledgers are whole.");
            return 0;
        }
        if (!broken.headFits()) {
            say(
                    "The signed head of the ledgers, ledger-heads in the home, does not fit: it is gone, somebody else wrote"
                            + " it, or it is damaged. Whether rows are missing at the end cannot be told. When you know why,"
                            + " --restored takes the ledgers as they stand.");
        }
        say("Rewritten: consents from row " + broken.consent() + ", looks from row " + broken.look() + " (0: whole).");
        return 1;
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
