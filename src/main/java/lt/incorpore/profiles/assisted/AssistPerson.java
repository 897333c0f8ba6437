package lt.incorpore.profiles.assisted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.RecordLook;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.Watch;
import lt.incorpore.profiles.ReadFindable;
import lt.incorpore.profiles.assisted.Assistance.By;

/// Lets somebody of a centre help one person at a time, as long as the person wants it.
@ApplicationScoped
public class AssistPerson {

    private static final Duration LONGEST = Duration.ofHours(8);

    private final Assistances assistances;
    private final ConsentLedger consents;
    private final ReadFindable people;
    private final RecordLook looks;
    private final Watch watch;
    private final Vault vault;
    private final Clock clock;

    AssistPerson(
            Assistances assistances,
            ConsentLedger consents,
            ReadFindable people,
            RecordLook looks,
            Watch watch,
            Vault vault,
            Clock clock) {
        this.assistances = assistances;
        this.consents = consents;
        this.people = people;
        this.looks = looks;
        this.watch = watch;
        this.vault = vault;
        this.clock = clock;
    }

    /// How a person agreed to be helped.
    public record Said(Assistance.Aim aim, Assistance.Agreed agreed, Assistance.Witness witness, Lang language) {}

    /// Begins to help a person who let the helper's organisation help.
    ///
    /// @throws lt.incorpore.platform.Problem not found, whether there is no such person or the person did not let
    /// it;
    ///     helped enough, when the helper has come to the end of what one sees in a day
    @Transactional
    public AssistanceView begin(UUID person, Said said, Viewer helper) {
        if (helper.organisation() == null
                || !mayHelp(person, helper)
                || people.ofPeople(List.of(person)).isEmpty()) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        vault.await(person);
        watch.touched(person, helper);
        if (watch.people(List.of(person), helper).isEmpty()) {
            throw AssistProblems.HELPED_ENOUGH.because();
        }
        var assistance = new Assistance();
        assistance.id = UUID.randomUUID();
        assistance.person = person;
        assistance.helper = helper.who();
        assistance.helperRole = helper.role();
        assistance.organisation = helper.organisation();
        assistance.purpose = said.aim;
        assistance.agreed = said.agreed;
        assistance.witness = said.witness;
        assistance.language = said.language.tag();
        assistance.begunAt = clock.instant();
        assistance.endsAt = assistance.begunAt.plus(LONGEST);
        assistances.persist(assistance);
        assistances.flush();
        return AssistanceView.of(assistance);
    }

    /// Writes down what the helper does now; call it in the transaction that does it.
    ///
    /// @return the help, whose person is the one to do it for
    /// @throws lt.incorpore.platform.Problem not found where it is not this helper's; ended, from the next request
    /// after
    ///     the person took back that the centre may help
    @Transactional
    Assistance act(UUID id, Act act, Viewer helper) {
        var assistance = held(id, known -> known.helper.equals(helper.who()));
        var now = clock.instant();
        if (!assistance.isOpenAt(now) || !mayHelp(assistance.person, helper)) {
            throw AssistProblems.HELP_ENDED.because();
        }
        if (people.ofPeople(List.of(assistance.person)).isEmpty()) {
            // Paused: nobody finds or sees the person, a helper neither.
            throw PlatformProblems.NOT_FOUND.because();
        }
        assistances.note(assistance, act, now);
        if (act.isChange()) {
            looks.write(assistance.person, act.name(), helper, Purpose.ASSISTED_CHANGE);
        } else if (act == Act.READ_PROFILE) {
            looks.atFacts(List.of(assistance.person), helper, Purpose.COUNSELLING);
        }
        return assistance;
    }

    /// The helper is done.
    @Transactional
    public void end(UUID id, Viewer helper) {
        assistances
                .findByIdOptional(id)
                .filter(known -> known.helper.equals(helper.who()))
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because())
                .end(By.HELPER, clock.instant());
    }

    /// The person wants no more help; from the next request on the helper can do nothing.
    @Transactional
    public void endByPerson(UUID id, UUID person) {
        held(id, known -> known.person.equals(person)).end(By.PERSON, clock.instant());
    }

    // The person first, then the help: in the order in which an erasure goes.
    private Assistance held(UUID id, Predicate<Assistance> isOwn) {
        var assistance =
                assistances.findByIdOptional(id).filter(isOwn).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        vault.await(assistance.person);
        assistances.getEntityManager().refresh(assistance, LockModeType.PESSIMISTIC_WRITE);
        return assistance;
    }

    // An earlier text named counsellors alone: a yes to it lets no assistant help.
    private boolean mayHelp(UUID person, Viewer helper) {
        var access = new Consent(ConsentPurpose.COUNSELLOR_ACCESS, String.valueOf(helper.organisation()));
        return helper.role().equals(Roles.COUNSELLOR)
                ? consents.holds(person, access)
                : consents.holdsByTextOfToday(person, access);
    }
}
