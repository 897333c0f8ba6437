package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;
import org.jspecify.annotations.Nullable;

/// What people agreed to. Only ever added to; what holds now is read off the rows, so a withdrawal counts from the
/// very next request.
@ApplicationScoped
public class ConsentLedger {

    private final ConsentEvents events;
    private final PersonKeys people;
    private final LedgerHeads heads;
    private final Withdrawals withdrawals;
    private final Clock clock;

    ConsentLedger(ConsentEvents events, PersonKeys people, LedgerHeads heads, Withdrawals withdrawals, Clock clock) {
        this.withdrawals = withdrawals;
        this.heads = heads;
        this.events = events;
        this.people = people;
        this.clock = clock;
    }

    /// How it was said.
    public enum Channel {
        /// On a page, by the person.
        PAGE,
        /// By a program that the person uses.
        API,
        /// With a helper beside, who is named as witness.
        ASSISTED
    }

    /// @param recipient whom it is given to; empty where the purpose says it
    public record Consent(ConsentPurpose purpose, String recipient) {
        public Consent(ConsentPurpose purpose) {
            this(purpose, "");
        }
    }

    /// @param language of the text that was shown
    /// @param actor    the key or account that sent it
    /// @param witness  who helped, for [Channel#ASSISTED]
    public record Manner(
            Lang language,
            Channel channel,
            String actor,
            @Nullable String witness) {
        public Manner {
            if (channel == Channel.ASSISTED && witness == null) {
                throw new IllegalArgumentException("an assisted consent names who helped");
            }
        }
    }

    /// A consent as it stands.
    public record State(Consent consent, boolean given, Instant since, String textHash, String language) {}

    /// Writes down a yes; when it stands already, nothing.
    @Transactional
    public void give(UUID person, Consent consent, Manner manner) {
        say(person, consent, ConsentEvent.Action.GIVEN, manner);
    }

    /// Writes down that a yes is taken back; when there is none, nothing.
    @Transactional
    public void withdraw(UUID person, Consent consent, Manner manner) {
        say(person, consent, ConsentEvent.Action.WITHDRAWN, manner);
    }

    @Transactional
    public boolean holds(UUID person, Consent consent) {
        return of(person).stream()
                .anyMatch(state -> state.given() && state.consent().equals(consent));
    }

    /// As [#holds], where the person agreed to the text that stands today, and not to an earlier one.
    @Transactional
    public boolean holdsByTextOfToday(UUID person, Consent consent) {
        return of(person).stream()
                .anyMatch(state -> state.given()
                        && state.consent().equals(consent)
                        && consent.purpose().isTextOfToday(state.textHash()));
    }

    /// Every consent the person ever gave, as it stands now, oldest first.
    @Transactional
    public List<State> of(UUID person) {
        var known = people.findById(person);
        if (known == null) {
            return List.of();
        }
        var states = new LinkedHashMap<Consent, State>();
        for (var event : events.of(known.subject)) {
            var consent = new Consent(event.purpose, event.recipient);
            var given = event.action == ConsentEvent.Action.GIVEN;
            states.put(consent, new State(consent, given, event.at, event.textHash, event.language));
        }
        return List.copyOf(states.values());
    }

    /// One row of the ledger.
    public record Said(
            Consent consent,
            boolean given,
            Instant at,
            String textHash,
            String language,
            Channel channel,
            String actor,
            @Nullable String witness) {}

    /// All that the person ever said, oldest first.
    @Transactional
    public List<Said> history(UUID person) {
        var known = people.findById(person);
        return known == null
                ? List.of()
                : events.of(known.subject).stream()
                        .map(event -> new Said(
                                new Consent(event.purpose, event.recipient),
                                event.action == ConsentEvent.Action.GIVEN,
                                event.at,
                                event.textHash,
                                event.language,
                                event.channel,
                                event.actor,
                                event.witness))
                        .toList();
    }

    /// Everybody from whom this consent stands now.
    @Transactional
    public List<UUID> people(Consent consent) {
        return people.withSubjects(events.subjectsOf(consent.purpose(), consent.recipient()));
    }

    /// How a consent of somebody is called in the list of what was taken back.
    public static String nameOf(UUID person, Consent consent) {
        return person + " " + consent.purpose() + " " + consent.recipient();
    }

    private void say(UUID person, Consent consent, ConsentEvent.Action action, Manner manner) {
        var given = action == ConsentEvent.Action.GIVEN;
        // The person first, then the ledger: two answers at once come one after the other.
        people.await(person);
        var last = Chain.last(events.getEntityManager(), ConsentEvents.LEDGER);
        if (holds(person, consent) == given) {
            return;
        }
        var event = new ConsentEvent();
        event.subject = people.of(person).subject;
        event.purpose = consent.purpose();
        event.recipient = consent.recipient();
        event.action = action;
        event.textHash = consent.purpose().textHash(manner.language());
        event.language = manner.language().tag();
        event.channel = manner.channel();
        event.actor = manner.actor();
        event.witness = manner.witness();
        event.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var link = last.next(event.said());
        event.number = link.number();
        event.chain = link.hash();
        events.persist(event);
        if (!given) {
            withdrawals.note(What.CONSENT, nameOf(person, consent));
        }
        heads.grew(ConsentEvents.LEDGER, link);
        events.flush();
    }
}
