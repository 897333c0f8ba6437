package lt.incorpore.identity.card;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.session.EndSession;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;
import org.jspecify.annotations.Nullable;

/// Gives a person a card, changes it for another, or takes it away. The card before and all sessions are
/// dead then.
///
/// The slow hash is made first, for a [Blank]: no lock and no connection waits for it.
@ApplicationScoped
public class IssueCard {

    private final Cards cards;
    private final KeepAccounts accounts;
    private final EndSession end;
    private final Remembered remembered;
    private final Vault vault;
    private final Withdrawals withdrawals;
    private final Clock clock;

    IssueCard(
            Cards cards,
            KeepAccounts accounts,
            EndSession end,
            Remembered remembered,
            Vault vault,
            Withdrawals withdrawals,
            Clock clock) {
        this.cards = cards;
        this.accounts = accounts;
        this.end = end;
        this.remembered = remembered;
        this.vault = vault;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /// @param words shown once, as the PIN
    public record Issued(String account, String words, String pin) {

        @Override
        public String toString() {
            return "card of " + account;
        }
    }

    /// A card that is nobody's yet.
    ///
    /// @param account of whoever will have it; the hash is good for no other
    /// @param hash    of the PIN
    public record Blank(String account, String pin, byte[] hash) {

        @Override
        public String toString() {
            return "blank card of " + account;
        }
    }

    /// @param profile  whose it will be; null where nobody has one yet
    /// @param issuedBy as for [#to]: cards that people make themselves stand in a line of their own
    /// @throws lt.incorpore.platform.Problem when too many wait
    public Blank blank(@Nullable UUID profile, @Nullable UUID issuedBy) {
        var account = Optional.ofNullable(profile)
                .flatMap(person -> QuarkusTransaction.joiningExisting().call(() -> accounts.findOfProfile(person)))
                .map(Account::id)
                .orElseGet(accounts::freshId);
        var pin = Pin.fresh();
        var hash = issuedBy == null ? remembered.ownPin(account, pin) : remembered.givenPin(account, pin);
        return new Blank(account, pin, hash);
    }

    /// @param issuedBy the centre that gives it out; null where the person makes it
    public Issued to(UUID profile, @Nullable UUID issuedBy) {
        var blank = blank(profile, issuedBy);
        return QuarkusTransaction.joiningExisting().call(() -> to(profile, issuedBy, blank));
    }

    /// @throws lt.incorpore.platform.Problem busy, where the person got the first account meanwhile
    @Transactional
    public Issued to(UUID profile, @Nullable UUID issuedBy, Blank blank) {
        vault.await(profile);
        var account = accounts.ofProfile(profile, blank.account()).id();
        if (!account.equals(blank.account())) {
            throw PlatformProblems.BUSY.because().withHeader("Retry-After", "1");
        }
        take(account);
        var words = CardWords.fresh();
        var card = new Card();
        card.account = account;
        card.words = remembered.words(words);
        card.pin = blank.hash();
        card.issuedAt = clock.instant();
        card.issuedBy = issuedBy;
        cards.persistAndFlush(card);
        return new Issued(account, words.text(), blank.pin());
    }

    /// Whether the person has a card, or ever had one.
    @Transactional
    public boolean hadOne(UUID profile) {
        return accounts.findOfProfile(profile).isPresent();
    }

    /// @return whether the person had one
    @Transactional
    public boolean takeFrom(UUID profile) {
        return accounts.findOfProfile(profile)
                .map(account -> take(account.id()))
                .orElse(false);
    }

    /// The centre that gave out the card that the person has.
    @Transactional
    public Optional<UUID> issuerOf(UUID profile) {
        return accounts.findOfProfile(profile)
                .flatMap(account -> cards.findByIdOptional(account.id()))
                .flatMap(card -> Optional.ofNullable(card.issuedBy));
    }

    boolean take(String account) {
        end.all(account, null);
        cards.findByIdOptional(account)
                .ifPresent(card -> withdrawals.note(What.CARD, HexFormat.of().formatHex(card.words)));
        return cards.deleteById(account);
    }
}
