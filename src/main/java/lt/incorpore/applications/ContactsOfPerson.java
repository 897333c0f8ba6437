package lt.incorpore.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lt.incorpore.privacy.KeepsPeople;

/// Employers' questions to a person: their part in an export and in an erasure.
@ApplicationScoped
class ContactsOfPerson implements KeepsPeople {

    private final ContactRequests requests;

    ContactsOfPerson(ContactRequests requests) {
        this.requests = requests;
    }

    @Override
    public String part() {
        return "contactRequests";
    }

    @Override
    public Object export(UUID person) {
        return requests.ofPerson(person).stream().map(ContactView::of).toList();
    }

    @Override
    public void erase(UUID person) {
        requests.forget(person);
    }
}
