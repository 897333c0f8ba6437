package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads offers for other rooms. The database decides what is open, whatever an index said.
@ApplicationScoped
public class ReadOffers {

    private final Offers offers;
    private final Clock clock;

    ReadOffers(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @Transactional
    public Optional<Offer> withNumber(long number) {
        return offers.findByIdOptional(number);
    }

    /// What an organisation posted, newest first, ended ones too.
    @Transactional
    public List<Offer> ownedBy(Owner owner, int most) {
        return owner.organisation() == null ? List.of() : offers.ownedBy(owner.organisation(), Long.MAX_VALUE, most);
    }

    /// Those of the numbers that are open today, by number.
    @Transactional
    public Map<Long, Offer> openWithNumbers(Collection<Long> numbers) {
        var today = LocalDate.now(clock);
        return offers.withNumbers(numbers).stream()
                .filter(offer -> offer.isOpenOn(today))
                .collect(Collectors.toMap(Offer::number, Function.identity()));
    }

    /// Those of the numbers that exist at all, open or not.
    @Transactional
    public List<Offer> withNumbers(Collection<Long> numbers) {
        return offers.withNumbers(numbers);
    }

    /// An offer that is about to be changed: nobody else changes it before this transaction ends.
    @Transactional
    public Optional<Offer> toChange(long number) {
        return offers.findByIdOptional(number, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Offers that wait for a person's decision, the longest waiting first.
    ///
    /// @param since  when the last one of the page before was put aside
    /// @param number of that offer
    @Transactional
    public List<Offer> held(Instant since, long number, int most) {
        return offers.heldAfter(since, number, most);
    }

    @Transactional
    public long countHeld() {
        return offers.countHeld();
    }

    /// The next open offers after a number, in the order of their numbers, for whoever walks through all of them.
    @Transactional
    public List<Offer> openAfter(long number, int most) {
        return offers.openAfter(number, LocalDate.now(clock), most);
    }
}
