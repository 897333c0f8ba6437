package lt.incorpore.matches.later;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lt.incorpore.matches.ReadFourAnswers;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Secrets;

/// Keeps answers and offers under a code of four words, finds them again by it, and forgets them: at once when
/// asked, by themselves after ninety days.
@ApplicationScoped
public class KeepForLater {

    static final int DAYS = 90;

    private static final int MOST_OFFERS = 20;
    private static final int LONGEST_ANSWERS = 600;
    private static final String PURPOSE = "slip";

    private final Slips slips;
    private final FourWords words;
    private final ReadFourAnswers read;
    private final ReadOffers offers;
    private final Secrets secrets;
    private final Clock clock;

    KeepForLater(Slips slips, FourWords words, ReadFourAnswers read, ReadOffers offers, Secrets secrets, Clock clock) {
        this.slips = slips;
        this.words = words;
        this.read = read;
        this.offers = offers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// @param code  four words; shown this once
    /// @param until last day on which they open it
    public record Kept(List<String> code, LocalDate until) {}

    /// @param answers query string of the four answers; blank for none
    /// @param offers  names of offers that are open today; those that ended are left out
    public record Opened(String answers, List<String> offers, LocalDate until) {}

    /// @param answers query string of the four answers
    /// @param kept    names of offers
    /// @throws lt.incorpore.platform.Problem when an answer or an offer is not known
    @Transactional
    public Kept keep(String answers, List<String> kept) {
        check(answers);
        var slip = new Slip();
        var code = words.draw();
        slip.codeHash = hash(code);
        slip.answers = answers;
        slip.numbers(numbers(kept));
        slip.keptUntil = LocalDate.now(clock).plusDays(DAYS);
        slips.persist(slip);
        return new Kept(code, slip.keptUntil);
    }

    /// Adds offers to what is kept already, and keeps it longer.
    ///
    /// @return nothing where the code opens nothing
    @Transactional
    public Optional<Kept> add(String typed, List<String> more) {
        var code = FourWords.read(typed);
        return find(code).map(slip -> {
            var all = new LinkedHashSet<>(slip.numbers());
            all.addAll(numbers(more));
            slip.numbers(all.stream().limit(MOST_OFFERS).toList());
            slip.keptUntil = LocalDate.now(clock).plusDays(DAYS);
            return new Kept(code, slip.keptUntil);
        });
    }

    /// @return nothing where the code opens nothing, for whatever reason
    @Transactional
    public Optional<Opened> open(String typed) {
        return find(FourWords.read(typed)).map(slip -> {
            var open = offers.openWithNumbers(slip.numbers());
            return new Opened(
                    slip.answers,
                    slip.numbers().stream()
                            .flatMap(number -> Optional.ofNullable(open.get(number)).stream())
                            .map(Offer::id)
                            .toList(),
                    slip.keptUntil);
        });
    }

    /// Forgets what a code opens; silent where it opens nothing.
    @Transactional
    public void forget(String typed) {
        find(FourWords.read(typed)).ifPresent(slips::delete);
    }

    @Scheduled(every = "6h", delayed = "15m")
    @Transactional
    void forgetOld() {
        slips.deleteOlderThan(LocalDate.now(clock));
    }

    private Optional<Slip> find(List<String> code) {
        return code.size() != FourWords.COUNT
                ? Optional.empty()
                : slips.findByIdOptional(hash(code)).filter(slip -> !slip.keptUntil.isBefore(LocalDate.now(clock)));
    }

    private byte[] hash(List<String> code) {
        return secrets.sign(PURPOSE, String.join(" ", code));
    }

    private void check(String answers) {
        var findings = new ArrayList<Finding>();
        Bounds.text("/answers", answers, LONGEST_ANSWERS, findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        read.read(parameters(answers));
    }

    private List<Long> numbers(List<String> names) {
        var findings = new ArrayList<Finding>();
        Bounds.count("/offers", names.size(), MOST_OFFERS, findings);
        var numbers = new ArrayList<Long>();
        for (var i = 0; i < names.size(); i++) {
            // A list from outside may hold nothing at a place, whatever its type says.
            var name = Objects.requireNonNullElse(names.get(i), "");
            var number = Offer.numberOf(name);
            if (number.isEmpty()) {
                findings.add(Finding.error("/offers/" + i, "slip_offer").rejecting(name));
            }
            number.ifPresent(numbers::add);
        }
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        return numbers.stream().distinct().toList();
    }

    private static Map<String, List<String>> parameters(String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var pair : query.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                parameters.add(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw PlatformProblems.MALFORMED_REQUEST.because(
                    Finding.error("/answers", "slip_answers").rejecting(part));
        }
    }
}
