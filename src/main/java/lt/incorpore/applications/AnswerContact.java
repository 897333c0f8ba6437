package lt.incorpore.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Vault;
import lt.incorpore.profiles.own.Contact;
import org.jspecify.annotations.Nullable;

/// A person answers an employer's question, and can take a yes back at any time.
@ApplicationScoped
public class AnswerContact {

    private final ContactRequests requests;
    private final ConsentLedger consents;
    private final Vault vault;
    private final ApplicationsConfig config;
    private final Clock clock;

    AnswerContact(
            ContactRequests requests, ConsentLedger consents, Vault vault, ApplicationsConfig config, Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    /// The questions put to a person, newest first.
    @Transactional
    List<ContactRequest> of(UUID person) {
        return requests.ofPerson(person);
    }

    /// As [#of], for whoever shows them.
    @Transactional
    public List<ContactView> shownTo(UUID person) {
        return of(person).stream().map(ContactView::of).toList();
    }

    /// Writes down how the person is to be reached, and shows this to the employer. What is blank is left as it is.
    @Transactional
    public void agree(UUID person, UUID id, Contact contact, Manner manner) {
        var told = new EnumMap<Field, @Nullable String>(Field.class);
        contact.fields().forEach((field, value) -> {
            if (value != null) {
                told.put(field, value);
            }
        });
        vault.keep(person, told);
        agree(person, id, told.keySet(), manner);
    }

    /// @param chosen what is shown to the employer; not empty
    @Transactional
    ContactRequest agree(UUID person, UUID id, Set<Field> chosen, Manner manner) {
        vault.await(person);
        var request = answerable(person, id);
        request.show(chosen);
        request.state = ContactState.AGREED;
        request.openUntil = LocalDate.now(clock).plusDays(config.daysOpen());
        request.answeredAt = clock.instant();
        consents.give(person, request.consent(), manner);
        requests.flush();
        return request;
    }

    /// Says no.
    @Transactional
    public void sayNo(UUID person, UUID id) {
        decline(person, id);
    }

    /// As [#withdraw], for whoever shows nothing of it.
    @Transactional
    public void takeBack(UUID person, UUID id, Manner manner) {
        withdraw(person, id, manner);
    }

    @Transactional
    ContactRequest decline(UUID person, UUID id) {
        vault.await(person);
        var request = answerable(person, id);
        request.state = ContactState.DECLINED;
        request.answeredAt = clock.instant();
        requests.flush();
        return request;
    }

    /// Ends what was agreed to; from the next request on the employer sees nothing.
    @Transactional
    ContactRequest withdraw(UUID person, UUID id, Manner manner) {
        vault.await(person);
        var request = own(person, id);
        if (request.state == ContactState.AGREED) {
            request.state = ContactState.WITHDRAWN;
            consents.withdraw(person, request.consent(), manner);
            requests.flush();
        }
        return request;
    }

    private ContactRequest answerable(UUID person, UUID id) {
        var request = own(person, id);
        if (!request.canBeAnswered(LocalDate.now(clock))) {
            throw ContactProblems.CONTACT_ANSWERED.because();
        }
        return request;
    }

    private ContactRequest own(UUID person, UUID id) {
        return requests.findByIdOptional(id)
                .filter(request -> request.person.equals(person))
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }
}
