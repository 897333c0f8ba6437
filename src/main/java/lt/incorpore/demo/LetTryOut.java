package lt.incorpore.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.card.IssueCard;
import lt.incorpore.identity.staff.MakeAccount;
import lt.incorpore.identity.staff.SignInWithPassword;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Start;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.profiles.assisted.CaseNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Prints at each start of the invented world how to sign in as each role: with random secrets, good until
/// the next start. Only where the service is reached from this machine alone, and never beside a database
/// of one's own.
@ApplicationScoped
public class LetTryOut {

    /// After the invented world is there.
    private static final int AFTER_EVERYTHING = 5_500;

    private static final int CODES_SHOWN = 3;

    private final RegisterOrganisation register;
    private final MakeAccount make;
    private final ConsentLedger consents;
    private final IssueCard issue;
    private final boolean isWanted;

    @Inject
    LetTryOut(RegisterOrganisation register, MakeAccount make, ConsentLedger consents, IssueCard issue, When when) {
        this.register = register;
        this.make = make;
        this.consents = consents;
        this.issue = issue;
        this.isWanted = when.isWanted();
    }

    /// Whether it is the invented world, on this machine alone.
    @ApplicationScoped
    static class When {

        private final boolean wanted;

        When(
                DemoConfig config,
                Start start,
                SignInWithPassword passwords,
                @ConfigProperty(name = "quarkus.http.host") String host) {
            wanted = start.isEmbedded()
                    && start.isServing()
                    && config.enabled()
                    && passwords.isOpen()
                    && List.of("127.0.0.1", "localhost", "::1").contains(host);
        }

        boolean isWanted() {
            return wanted;
        }
    }

    void begin(@Observes @Priority(AFTER_EVERYTHING) StartupEvent event) {
        if (isWanted) {
            lines().forEach(System.out::println);
        }
    }

    /// What is printed; nothing where the invented world is not.
    public List<String> lines() {
        var centre = register.numberOf(LoadDemoCentre.CENTRE);
        var firm = register.numberOf(LoadDemoWorld.FIRST_EMPLOYER);
        return centre.isEmpty() || firm.isEmpty() ? List.of() : lines(centre.get(), firm.get());
    }

    private List<String> lines(UUID centre, UUID firm) {
        var lines = new ArrayList<String>();
        lines.add("To try it out, until the next start; each code opens once:");
        // One of those whom the counsellor below helps.
        consents.people(new Consent(ConsentPurpose.COUNSELLOR_ACCESS, centre.toString())).stream()
                .sorted()
                .limit(1)
                .map(person -> card(person, issue.to(person, centre)))
                .forEach(lines::add);
        for (var role : Roles.ENROLLED) {
            if (!role.equals(Roles.ADMINISTRATOR)) {
                var organisation = switch (role) {
                    case Roles.EMPLOYER -> firm;
                    case Roles.COUNSELLOR, Roles.ASSISTANT, Roles.ORGANISER -> centre;
                    default -> null;
                };
                var made = make.anew("demo." + role, role, organisation);
                lines.add("  %-11s /sign-in/staff   name %s  password %s  codes %s"
                        .formatted(
                                role,
                                made.name(),
                                made.password(),
                                String.join(" ", made.codes().subList(0, CODES_SHOWN))));
            }
        }
        return lines;
    }

    // The number is what a counsellor asks for.
    private static String card(UUID person, IssueCard.Issued card) {
        return "  %-11s /sign-in         words %s  PIN %s  number %s"
                .formatted(
                        Roles.JOBSEEKER,
                        card.words(),
                        card.pin(),
                        CaseNumber.of(person).text());
    }
}
