package lt.incorpore.partners;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.staff.Invite;
import lt.incorpore.platform.Subcommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./incorpore invite`
@Dependent
@Command(
        name = "invite",
        description = "Make a link that lets somebody in, once, within a day.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class InviteCommand implements Subcommand, Runnable {

    private final RegisterOrganisation register;
    private final Invite invite;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--role",
            required = true,
            description = "employer, counsellor, assistant, organiser, analyst, auditor, steward or administrator")
    String role;

    @Option(names = "--organisation", description = "its name; for the first four roles, and no other")
    @Nullable
    String organisation;

    @Option(names = "--label", defaultValue = "", description = "what the account is called in the list")
    String label;

    InviteCommand(RegisterOrganisation register, Invite invite) {
        this.register = register;
        this.invite = invite;
    }

    @Override
    public void run() {
        if (!Roles.ENROLLED.contains(role)) {
            throw new IllegalArgumentException(
                    "--role: " + role + " is not known. Roles: " + String.join(", ", Roles.ENROLLED));
        }
        var invited = invite.somebody(role, organisation(), label, "command line");
        spec.commandLine().getOut().println(invited.link());
        spec.commandLine().getErr().println("It opens once, until " + invited.expiresAt() + ".");
    }

    private @Nullable UUID organisation() {
        return organisation == null ? null : register.named(organisation).id();
    }
}
