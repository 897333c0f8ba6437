package lt.incorpore.partners;

import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.identity.ApiKey;
import lt.incorpore.identity.IssueKey;
import lt.incorpore.identity.ListKeys;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.platform.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./incorpore key create|list|revoke`
@Dependent
@Command(
        name = "key",
        description = "Give out, list and withdraw keys of organisations.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class KeyCommand implements Subcommand, Runnable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RegisterOrganisation register;
    private final IssueKey issue;
    private final ListKeys list;
    private final RevokeKey revoke;
    private final Clock clock;

    @Spec
    CommandSpec spec;

    KeyCommand(RegisterOrganisation register, IssueKey issue, ListKeys list, RevokeKey revoke, Clock clock) {
        this.clock = clock;
        this.register = register;
        this.issue = issue;
        this.list = list;
        this.revoke = revoke;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// How little a key may be.
    static final class Narrowing {

        @Option(names = "--days", defaultValue = "365", description = "how long it opens, 1 to 365")
        int days;

        @Option(
                names = "--scope",
                description = "narrows the key: offers:read, offers:write, candidates:read, webhooks:write")
        List<String> scopes = new ArrayList<>();

        @Option(
                names = "--unverified",
                description = "do not vouch for a new organisation: a steward looks at all it posts")
        boolean unverified;
    }

    @Command(description = "Make a key. It is shown once.", mixinStandardHelpOptions = true)
    void create(
            @Option(names = "--role", required = true, description = "employer, counsellor or steward") String role,
            @Option(names = "--organisation", required = true, description = "name; made known if new") String name,
            @Option(names = "--label", defaultValue = "", description = "what the key is for") String label,
            @Mixin Narrowing narrowing) {
        if (!lt.incorpore.identity.Roles.GIVEN_BY_OPERATOR.contains(role)) {
            throw new IllegalArgumentException("--role: " + role + " is not known. Roles: "
                    + String.join(", ", lt.incorpore.identity.Roles.GIVEN_BY_OPERATOR));
        }
        var organisation = narrowing.unverified ? register.withoutVouching(name) : register.named(name);
        var issued = issue.forOrganisation(role, organisation.id(), label, narrowing.days, narrowing.scopes);
        var out = spec.commandLine().getOut();
        out.println(issued.text());
        spec.commandLine()
                .getErr()
                .println("Key " + issued.id() + " for " + organisation.name() + " (" + role + ") opens until "
                        + issued.expiresOn() + ". Keep it now: it is not shown again.");
    }

    @Command(
            description = {
                "Show which keys there are, never their secrets.",
                "A key that was changed for another stands in the lineage of the first; they end together."
            },
            mixinStandardHelpOptions = true)
    void list() {
        var out = spec.commandLine().getOut();
        for (var key : list.all()) {
            var owner = key.organisation() == null
                    ? ""
                    : register.withId(key.organisation())
                            .map(Organisation::name)
                            .orElse("");
            out.printf(
                    "%s  lineage %s  %-10s  %s  made %s  until %s  last used %s  %s%n",
                    key.id(),
                    key.lineage(),
                    key.role(),
                    owner,
                    moment(key.createdAt()),
                    key.expiresOn(),
                    key.lastUsedOn() == null ? "never" : key.lastUsedOn(),
                    state(key));
        }
    }

    private String state(ApiKey key) {
        var opens = key.opensAt(ZonedDateTime.now(clock));
        if (key.revokedAt() != null) {
            return "WITHDRAWN " + moment(key.revokedAt());
        }
        if (key.endsAt() != null) {
            var rotated = key.rotatedAt() == null ? "rotated" : "rotated " + moment(key.rotatedAt());
            return rotated + (opens ? ", opens until " : ", ENDED ") + moment(key.endsAt());
        }
        return opens ? "opens" : "EXPIRED";
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    @Command(
            description = {
                "Withdraw a key, and all that it was changed for or was made from.",
                "The next request with one of them is refused."
            },
            mixinStandardHelpOptions = true)
    void revoke(@Parameters(paramLabel = "<id>", description = "8 characters, as `key list` shows") String id) {
        var ended = revoke.lineageOf(id)
                .filter(some -> !some.keys().isEmpty())
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no living key in the lineage of " + id + "."));
        spec.commandLine()
                .getErr()
                .println(ended.keys().size() + " living "
                        + (ended.keys().size() == 1 ? "key" : "keys") + " of lineage " + ended.lineage()
                        + " withdrawn: " + String.join(", ", ended.keys()));
    }
}
