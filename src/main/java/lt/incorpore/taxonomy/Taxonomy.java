package lt.incorpore.taxonomy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.intake.LoadStarterSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Occupations, skills, languages and places, answered from memory. Each answer is of one moment; two calls may stand
/// on either side of an import. Concepts and numbers handed out stay valid.
@ApplicationScoped
public class Taxonomy {

    private static final Logger LOG = Logger.getLogger(Taxonomy.class);

    private final Pictures pictures;
    private final LoadStarterSet loadStarterSet;
    private final boolean serving;
    private final Places places = Places.read();
    private final Languages languages = Languages.read();
    private volatile @Nullable Picture picture;

    Taxonomy(
            Pictures pictures,
            LoadStarterSet loadStarterSet,
            @ConfigProperty(name = "incorpore.serving", defaultValue = "true") boolean serving) {
        this.pictures = pictures;
        this.loadStarterSet = loadStarterSet;
        this.serving = serving;
    }

    public Optional<Occupation> occupation(String uri) {
        return picture().concept(uri).flatMap(Taxonomy::occupation);
    }

    public Optional<Occupation> occupation(int number) {
        return picture().concept(number).flatMap(Taxonomy::occupation);
    }

    /// By rising number.
    public Collection<Occupation> occupations() {
        return picture().occupations();
    }

    public Optional<Skill> skill(String uri) {
        return picture().concept(uri).flatMap(Taxonomy::skill);
    }

    public Optional<Skill> skill(int number) {
        return picture().concept(number).flatMap(Taxonomy::skill);
    }

    /// By rising number.
    public Collection<Skill> skills() {
        return picture().skills();
    }

    /// @param code 1 to 4 digits
    public Optional<IscoGroup> iscoGroup(String code) {
        return Optional.ofNullable(picture().groups().get(code));
    }

    /// All 619, each parent before its children.
    public Collection<IscoGroup> iscoGroups() {
        return picture().groups().values();
    }

    /// The occupations of an ISCO group and all groups below it, by group and number.
    ///
    /// @param iscoPrefix 1 to 4 digits; empty for all
    public List<Occupation> occupationsOf(String iscoPrefix) {
        return picture().occupationsOf(iscoPrefix);
    }

    /// The nearest skills, closest first, then by number; some 24 at most.
    public List<RelatedSkill> related(int skillNumber) {
        return picture().related(skillNumber);
    }

    /// By rising number.
    public List<Skill> essentialSkills(int occupation) {
        return picture().essentialSkills(occupation);
    }

    /// By rising number.
    public List<Skill> optionalSkills(int occupation) {
        return picture().optionalSkills(occupation);
    }

    /// The preferred name in this language, else in English, else in Lithuanian, else in any; the URI of a concept
    /// that nobody has named yet.
    public String name(Concept concept, Lang lang) {
        return shownName(concept, lang).text();
    }

    /// BCP 47 tag of the language that [#name] really answers in; `zxx` for a URI.
    public String nameLanguage(Concept concept, Lang lang) {
        return shownName(concept, lang).lang();
    }

    /// [#name] and [#nameLanguage] in one.
    public Name shownName(Concept concept, Lang lang) {
        return picture().names().shown(concept.number(), lang).orElseGet(() -> new Name("zxx", concept.uri(), true));
    }

    /// Every name in every language, by language, the preferred one first.
    public List<Name> names(Concept concept) {
        return picture().names().of(concept.number());
    }

    /// @param code two digits, as in the EU list of local administrative units
    public Optional<Municipality> municipality(String code) {
        return places.municipality(code);
    }

    public Collection<Municipality> municipalities() {
        return places.municipalities();
    }

    /// The municipality that people and feeds write as "Utenos rajono savivaldybė", "UTENOS R. SAV.", "Utenoje",
    /// "Utena", "Утена" or "Uciana"; with or without diacritics.
    public Optional<Municipality> municipalityNamed(String anySpelling) {
        return places.municipalityNamed(anySpelling);
    }

    /// @param code two letters, such as `UT`
    public Optional<County> county(String code) {
        return places.county(code);
    }

    public Collection<County> counties() {
        return places.counties();
    }

    /// @param code BCP 47
    public Optional<Language> language(String code) {
        return languages.language(code);
    }

    public Collection<Language> languages() {
        return languages.all();
    }

    /// Dense, from 1, for columns in memory; 0 for a language that is not on the list.
    public int languageNumber(String code) {
        return languages.language(code).map(Language::number).orElse(0);
    }

    /// Which state of the tables these answers come from, the same on every node. It goes up with each import that
    /// changed something.
    public long generation() {
        return picture().generation();
    }

    /// Occupations that an unknown code, URI or plain word of any language may have meant, nearest first.
    ///
    /// @param unknown of any length; the first 100 characters count
    public List<Concept> nearestOccupations(String unknown, int most) {
        return picture().nearestOccupations(unknown, most);
    }

    /// As [#nearestOccupations].
    public List<Concept> nearestSkills(String unknown, int most) {
        return picture().nearestSkills(unknown, most);
    }

    /// Occupations of which some name, in any language, holds these words; the best fit first.
    List<Concept> occupationsNamed(String query) {
        return picture().occupationsNamed(query);
    }

    /// As [#occupationsNamed].
    List<Concept> skillsNamed(String query) {
        return picture().skillsNamed(query);
    }

    /// Reads the tables again where they have changed.
    public void refresh() {
        var now = picture;
        if (now != null && pictures.generation() != now.generation()) {
            load();
        }
    }

    void loadAtStart(@Observes StartupEvent start) {
        if (serving) {
            picture();
        }
    }

    // Another process may have imported: a command beside the service, another node.
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followOthers() {
        refresh();
    }

    // A command that never asks for a concept does not pay for the picture: it is made when first looked at.
    private Picture picture() {
        var now = picture;
        return now == null ? firstPicture() : now;
    }

    private synchronized Picture firstPicture() {
        var now = picture;
        if (now != null) {
            return now;
        }
        loadStarterSet.whereNew();
        return load();
    }

    private synchronized Picture load() {
        var start = System.nanoTime();
        var read = pictures.read();
        picture = read;
        LOG.infof(
                "Read taxonomy generation %d: %d occupations, %d skills in %d ms",
                read.generation(),
                read.occupations().size(),
                read.skills().size(),
                (System.nanoTime() - start) / 1_000_000);
        return read;
    }

    private static Optional<Occupation> occupation(Concept concept) {
        return concept instanceof Occupation occupation ? Optional.of(occupation) : Optional.empty();
    }

    private static Optional<Skill> skill(Concept concept) {
        return concept instanceof Skill skill ? Optional.of(skill) : Optional.empty();
    }
}
