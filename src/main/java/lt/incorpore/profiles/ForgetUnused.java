package lt.incorpore.profiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import lt.incorpore.platform.retention.Forgets;
import lt.incorpore.privacy.ErasePerson;

/// Erases profiles that nobody came to for long: after two years where employers may find them, else after one.
/// Thirty days before, the person is warned; whoever comes back in that time keeps everything.
@ApplicationScoped
class ForgetUnused implements Forgets {

    private static final Period KEPT = Period.ofMonths(24);
    private static final Period HIDDEN_KEPT = Period.ofMonths(12);
    private static final Period WARNING = Period.ofDays(30);

    private final ProfileUses uses;
    private final ErasePerson erase;
    private final Event<ProfileWarned> warned;
    private final Clock clock;

    ForgetUnused(ProfileUses uses, ErasePerson erase, Event<ProfileWarned> warned, Clock clock) {
        this.uses = uses;
        this.erase = erase;
        this.warned = warned;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "profile";
    }

    @Override
    public Period kept() {
        return KEPT;
    }

    @Override
    public int forget(Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var erased = 0;
        while (true) {
            var unused = QuarkusTransaction.requiringNew().call(() -> uses.toErase(today));
            for (var person : unused) {
                erase.erase(person);
            }
            if (unused.isEmpty()) {
                break;
            }
            erased += unused.size();
        }
        while (QuarkusTransaction.requiringNew().call(() -> warn(today)) > 0) {
            Thread.onSpinWait();
        }
        return erased;
    }

    private int warn(LocalDate today) {
        var eraseFrom = today.plus(WARNING);
        var people = uses.warn(today, today.minus(KEPT), today.minus(HIDDEN_KEPT), eraseFrom);
        people.forEach(person -> warned.fire(new ProfileWarned(person, eraseFrom)));
        return people.size();
    }
}
