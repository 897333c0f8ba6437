package lt.incorpore.taxonomy.linking;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.taxonomy.esco.ReadDescriptions;
import lt.incorpore.taxonomy.linking.OccupationLinks.LinkedOccupation;
import lt.incorpore.taxonomy.linking.OccupationLinks.Links;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps [OccupationLinks] in memory and in step with the taxonomy: after an import the former names answer until
/// the new ones are ready.
@ApplicationScoped
public class LinkTitles {

    private static final Logger LOG = Logger.getLogger(LinkTitles.class);

    /// Per cent below which an occupation is noise rather than a proposal.
    private static final int LEAST_CONFIDENCE = 5;

    private final Taxonomy taxonomy;
    private final ReadDescriptions descriptions;
    private final boolean serving;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable OccupationLinks links;

    LinkTitles(
            Taxonomy taxonomy,
            ReadDescriptions descriptions,
            @ConfigProperty(name = "incorpore.serving", defaultValue = "true") boolean serving) {
        this.taxonomy = taxonomy;
        this.descriptions = descriptions;
        this.serving = serving;
    }

    /// @param title in any language whose names are known
    public Links find(String title, int most) {
        return now().find(title, most);
    }

    /// Occupations that a title most likely means, best first; none of which nothing speaks.
    public List<Concept> propose(String title, int most) {
        return find(title, most).occupations().stream()
                .filter(linked -> linked.confidence() >= LEAST_CONFIDENCE)
                .map(LinkedOccupation::occupation)
                .<Concept>map(occupation -> occupation)
                .toList();
    }

    /// As [#find], ready to be shown; none of which nothing speaks.
    public List<ProposedOccupation> propose(String title, Lang lang, int most) {
        return find(title, most).occupations().stream()
                .filter(linked -> linked.confidence() >= LEAST_CONFIDENCE)
                .map(linked -> ProposedOccupation.of(linked, taxonomy, lang))
                .toList();
    }

    void prepare(@Observes StartupEvent start) {
        if (serving) {
            renewBeside();
        }
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        var known = links;
        if (known != null && known.generation() != taxonomy.generation()) {
            renewBeside();
        }
    }

    private OccupationLinks now() {
        var known = links;
        return known == null ? renew() : known;
    }

    private void renewBeside() {
        if (renewing.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("occupation-links").start(() -> {
                try {
                    renew();
                } catch (RuntimeException e) {
                    LOG.errorf(
                            "Names for linking were not read: %s", e.getClass().getName());
                } finally {
                    renewing.set(false);
                }
            });
        }
    }

    private synchronized OccupationLinks renew() {
        var known = links;
        if (known != null && known.generation() == taxonomy.generation()) {
            return known;
        }
        var start = System.nanoTime();
        var read = OccupationLinks.of(taxonomy, descriptions.all(true));
        links = read;
        LOG.infof(
                "Read names for linking of generation %d in %d ms",
                read.generation(), (System.nanoTime() - start) / 1_000_000);
        return read;
    }
}
