package lt.incorpore.orientation.trainings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import lt.incorpore.partners.Organisation;
import lt.incorpore.partners.ReadOrganisations;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Trainings that can still be begun.
@ApplicationScoped
public class ReadTrainings {

    private static final int MOST = 2_000;

    private final Trainings trainings;
    private final ReadOrganisations organisations;
    private final Taxonomy taxonomy;
    private final Clock clock;

    ReadTrainings(Trainings trainings, ReadOrganisations organisations, Taxonomy taxonomy, Clock clock) {
        this.trainings = trainings;
        this.organisations = organisations;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /// What is looked for; what is absent does not matter.
    ///
    /// @param skill        ESCO URI
    /// @param municipality held there, or online
    /// @param language     that is taught
    public record Wanted(
            @Nullable String skill,
            @Nullable String municipality,
            @Nullable String language) {

        boolean fits(TrainingContent training) {
            return (skill == null || training.skills().contains(skill))
                    && (municipality == null
                            || training.municipality() == null
                            || municipality.equals(training.municipality()))
                    && (language == null || language.equals(training.language()));
        }
    }

    /// The soonest to end first.
    @Transactional
    public List<TrainingView> all(Wanted wanted, Lang lang) {
        return those(wanted::fits, lang);
    }

    /// Those that teach any of these.
    ///
    /// @param skills    ESCO URIs
    /// @param languages BCP 47
    @Transactional
    public List<TrainingView> teaching(
            Set<String> skills, Set<String> languages, Set<String> drivingClasses, Lang lang) {
        return those(
                training -> training.skills().stream().anyMatch(skills::contains)
                        || training.language() != null && languages.contains(training.language())
                        || training.drivingClass() != null
                                && drivingClasses.contains(
                                        training.drivingClass().name()),
                lang);
    }

    @Transactional
    public Optional<TrainingView> with(UUID id, Lang lang) {
        return trainings.findByIdOptional(id).map(training -> view(training, lang));
    }

    private List<TrainingView> those(Predicate<TrainingContent> fits, Lang lang) {
        return trainings.openOn(LocalDate.now(clock), MOST).stream()
                .filter(training -> fits.test(training.content))
                .map(training -> view(training, lang))
                .toList();
    }

    private TrainingView view(Training training, Lang lang) {
        var place = training.content.municipality();
        return new TrainingView(
                training.id,
                organisations
                        .with(training.organisation)
                        .map(Organisation::name)
                        .orElse(""),
                training.content,
                training.content.skills().stream()
                        .map(uri -> taxonomy.skill(uri)
                                .map((Concept skill) -> taxonomy.name(skill, lang))
                                .orElse(uri))
                        .toList(),
                place == null
                        ? null
                        : taxonomy.municipality(place)
                                .map(municipality -> municipality.name(lang))
                                .orElse(place));
    }
}
