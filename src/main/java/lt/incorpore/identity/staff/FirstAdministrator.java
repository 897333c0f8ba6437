package lt.incorpore.identity.staff;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.platform.Start;

/// There is no default password. A service that nobody administers prints one link; whoever reads the
/// console is the first administrator.
@ApplicationScoped
class FirstAdministrator {

    private static final String FIRST_START = "first start";
    private static final int LATE = 6_000;

    private final KeepAccounts accounts;
    private final Invite invite;
    private final SignInWithPassword passwords;
    private final Start start;

    FirstAdministrator(KeepAccounts accounts, Invite invite, SignInWithPassword passwords, Start start) {
        this.accounts = accounts;
        this.invite = invite;
        this.passwords = passwords;
        this.start = start;
    }

    // Not to the log: logs are kept, and read by more people.
    void begin(@Observes @Priority(LATE) StartupEvent event) {
        if (!start.isServing() || !passwords.isOpen() || accounts.hasAdministrator()) {
            return;
        }
        invite.takeBack(FIRST_START);
        var invited = invite.somebody(Roles.ADMINISTRATOR, null, "first", FIRST_START);
        System.out.println("Nobody administers this service yet. Whoever opens this link does; it opens once, until "
                + invited.expiresAt() + ":\n  " + invited.link());
    }
}
