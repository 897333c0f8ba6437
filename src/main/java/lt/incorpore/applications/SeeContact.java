package lt.incorpore.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lt.incorpore.offers.ReadEmployer;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.EmployerBlocks;
import lt.incorpore.profiles.ReadFindable;

/// What an employer sees of its questions, and of the people who agreed.
@ApplicationScoped
public class SeeContact {

    private final ContactRequests requests;
    private final ConsentLedger consents;
    private final ReadFindable people;
    private final Vault vault;
    private final EmployerBlocks blocks;
    private final ReadEmployer employers;
    private final Clock clock;

    SeeContact(
            ContactRequests requests,
            ConsentLedger consents,
            ReadFindable people,
            Vault vault,
            EmployerBlocks blocks,
            ReadEmployer employers,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.people = people;
        this.vault = vault;
        this.blocks = blocks;
        this.employers = employers;
        this.clock = clock;
    }

    /// The organisation's questions to people who do not hide from it, newest first.
    @Transactional
    List<ContactRequest> of(UUID organisation) {
        var all = requests.ofOrganisation(organisation);
        var hidden = new HashSet<UUID>();
        all.stream()
                .collect(Collectors.groupingBy(
                        request -> request.offer, Collectors.mapping(request -> request.person, Collectors.toSet())))
                .forEach((offer, asked) ->
                        blocks.hiding(asked, namesOf(organisation, offer)).forEach(person -> hidden.add(person)));
        return all.stream().filter(request -> !hidden.contains(request.person)).toList();
    }

    // Where the offer is gone its owner still is.
    private Set<String> namesOf(UUID organisation, long offer) {
        var names = new HashSet<>(employers.namesOf(offer));
        names.add(organisation.toString());
        return names;
    }

    /// What the person chose to show. The ledger of consents decides, at each request, and the look is written
    /// down.
    ///
    /// @throws lt.incorpore.platform.Problem when the person did not agree or took it back, or it is too late
    @Transactional
    Map<Field, String> open(UUID organisation, UUID id, Viewer viewer) {
        var request = requests.findByIdOptional(id)
                .filter(known -> known.organisation.equals(organisation))
                .filter(known -> blocks.hiding(List.of(known.person), namesOf(organisation, known.offer))
                        .isEmpty())
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (!request.isOpenOn(LocalDate.now(clock))
                || !consents.holds(request.person, request.consent())
                || people.ofPeople(List.of(request.person)).isEmpty()) {
            throw ContactProblems.CONTACT_NOT_OPEN.because();
        }
        return vault.reveal(request.person, request.shown(), viewer, Purpose.CONTACT);
    }
}
