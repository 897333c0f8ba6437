package lt.incorpore.orientation.trainings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lt.incorpore.partners.Organisation;
import lt.incorpore.partners.ReadOrganisations;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.taxonomy.CheckCodes;
import org.jspecify.annotations.Nullable;

/// Takes in a training of a partner, and takes it out again.
@ApplicationScoped
public class KeepTraining {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_ADDRESS = 300;
    private static final int MOST_SKILLS = 30;
    private static final int MOST_LANGUAGES = 10;
    private static final int MOST_HOURS = 5_000;
    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(50_000);
    private static final int MOST_YEARS = 2;

    /// A partner has few; more are a mistake of a program.
    private static final int MOST_OF_ONE = 500;

    private final Trainings trainings;
    private final ReadOrganisations organisations;
    private final CheckCodes codes;
    private final Clock clock;

    KeepTraining(Trainings trainings, ReadOrganisations organisations, CheckCodes codes, Clock clock) {
        this.trainings = trainings;
        this.organisations = organisations;
        this.codes = codes;
        this.clock = clock;
    }

    /// @param shape mistakes that were found while it was read
    /// @return what it is called from now on
    /// @throws lt.incorpore.platform.Problem with every finding
    @Transactional
    public UUID take(UUID organisation, TrainingContent content, List<Finding> shape) {
        var vouched =
                organisations.with(organisation).map(Organisation::isVerified).orElse(false);
        if (!vouched) {
            throw TrainingProblems.ORGANISER_NOT_VERIFIED.because();
        }
        var findings = new ArrayList<>(shape);
        check(content, findings);
        Bounds.count("", (int) trainings.countOf(organisation) + 1, MOST_OF_ONE, findings);
        if (findings.stream().anyMatch(Finding::isError)) {
            throw TrainingProblems.TRAINING_REJECTED.because(findings);
        }
        var training = new Training();
        training.id = UUID.randomUUID();
        training.organisation = organisation;
        training.content = content;
        training.openUntil = content.end() == null ? today().plusYears(1) : content.end();
        training.createdAt = clock.instant();
        trainings.persist(training);
        return training.id;
    }

    /// @throws lt.incorpore.platform.Problem where it is not there, or another's
    @Transactional
    public void takeOut(UUID organisation, UUID id) {
        var training = trainings
                .findByIdOptional(id)
                .filter(known -> known.organisation.equals(organisation))
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        trainings.delete(training);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void check(TrainingContent content, List<Finding> findings) {
        if (content.title() == null || content.title().isBlank()) {
            findings.add(Finding.error("/title", "training_untitled"));
        }
        Bounds.text("/title", content.title(), LONGEST_TITLE, findings);
        Bounds.text("/text", content.text(), LONGEST_TEXT, findings);
        Bounds.text("/locality", content.locality(), LONGEST_TITLE, findings);
        Bounds.number("/hours", content.hours(), 1, MOST_HOURS, findings);
        price(content.price(), findings);
        address(content.address(), findings);
        Bounds.day("/start", content.start(), today().minusYears(1), today().plusYears(MOST_YEARS), findings);
        Bounds.day("/end", content.end(), today(), today().plusYears(MOST_YEARS), findings);
        if (content.start() != null && content.end() != null && content.start().isAfter(content.end())) {
            findings.add(Finding.error("/end", "range_reversed")
                    .rejecting(content.end())
                    .suggesting(content.start().toString()));
        }
        taught(content, findings);
        if (content.municipality() != null) {
            codes.municipality("/municipality", content.municipality(), findings);
        }
        Bounds.count("/heldIn", content.heldIn().size(), MOST_LANGUAGES, findings);
        for (var i = 0; i < content.heldIn().size(); i++) {
            codes.language("/heldIn/" + i, content.heldIn().get(i), findings);
        }
    }

    private void taught(TrainingContent content, List<Finding> findings) {
        if (content.skills().isEmpty() && content.language() == null && content.drivingClass() == null) {
            findings.add(Finding.error("/skills", "teaches_nothing"));
        }
        Bounds.count("/skills", content.skills().size(), MOST_SKILLS, findings);
        var seen = new HashSet<String>();
        for (var i = 0; i < content.skills().size(); i++) {
            codes.skill("/skills/" + i, content.skills().get(i), seen, findings);
        }
        if (content.language() != null) {
            codes.language("/language", content.language(), findings);
        }
        if ((content.language() == null) != (content.level() == null)) {
            findings.add(Finding.error("/level", "training_level").suggesting("A2"));
        }
    }

    private static void price(@Nullable BigDecimal price, List<Finding> findings) {
        if (price != null && (price.signum() < 0 || price.compareTo(MOST_EUROS) > 0)) {
            findings.add(Bounds.outside("/price", price, 0, MOST_EUROS));
        }
    }

    private static void address(@Nullable String address, List<Finding> findings) {
        Bounds.text("/address", address, LONGEST_ADDRESS, findings);
        if (address != null && !isHttps(address)) {
            findings.add(Finding.error("/address", "address_wrong").rejecting(address));
        }
    }

    private static boolean isHttps(String address) {
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
