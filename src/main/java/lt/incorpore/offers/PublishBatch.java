package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lt.incorpore.offers.PublishOffer.Outcome;
import lt.incorpore.offers.duplicates.FindDuplicates;
import lt.incorpore.offers.duplicates.FindDuplicates.Text;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Publishes many offers of an organisation in one transaction. Each line stands for itself: good ones go in, the
/// others come back with every finding. A dry run says exactly what a real one would do.
@ApplicationScoped
public class PublishBatch {

    private static final Logger LOG = Logger.getLogger(PublishBatch.class);

    /// A line that could not be read is like no other.
    private static final OfferContent NOTHING = new OfferContent.Draft().content();

    private final Offers offers;
    private final CheckOffer check;
    private final KeepOffer keep;
    private final FindDuplicates duplicates;
    private final Clock clock;

    PublishBatch(Offers offers, CheckOffer check, KeepOffer keep, FindDuplicates duplicates, Clock clock) {
        this.offers = offers;
        this.check = check;
        this.keep = keep;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /// How lines are taken.
    ///
    /// @param from place of the first line in the whole that it is a part of
    /// @param seen references that stood in the parts before
    public record Manner(OfferSource source, boolean dryRun, int from, Set<String> seen) {

        public Manner {
            seen = Set.copyOf(seen);
        }

        /// Lines that are a whole by themselves.
        public Manner(OfferSource source, boolean dryRun) {
            this(source, dryRun, 0, Set.of());
        }
    }

    /// What became of one line.
    ///
    /// @param offer   absent when rejected, and in a dry run that would create
    /// @param outcome absent when rejected
    public record Line(
            int index,
            @Nullable String reference,
            @Nullable Offer offer,
            @Nullable Outcome outcome,
            List<Finding> findings) {

        public boolean isRejected() {
            return outcome == null;
        }
    }

    /// @param lines drafts as read, with the findings of their shape
    /// @return one result for each line, in the same order
    @Transactional
    public List<Line> publish(Owner owner, List<JsonInput.Read<OfferContent>> lines, Manner manner) {
        var known = known(owner, lines);
        var seen = new HashSet<>(manner.seen());
        var results = new ArrayList<Line>(lines.size());
        var copies = copies(owner, lines, known);
        for (var i = 0; i < lines.size(); i++) {
            var place = new Place(owner, manner.from() + i, known, copies.get(i), seen);
            results.add(line(place, lines.get(i), manner));
        }
        offers.flush();
        return results;
    }

    // What is posted already and nearly the same, for each line.
    private List<List<Finding>> copies(
            Owner owner, List<JsonInput.Read<OfferContent>> lines, Map<String, Offer> known) {
        return duplicates.warnings(
                owner,
                lines.stream()
                        .map(JsonInput.Read::value)
                        .map(draft -> draft == null ? NOTHING : draft)
                        .map(draft -> Text.replacing(draft, known.get(draft.reference())))
                        .toList());
    }

    /// @param copies warnings of offers that say nearly the same
    private record Place(Owner owner, int index, Map<String, Offer> known, List<Finding> copies, Set<String> seen) {}

    private Line line(Place place, JsonInput.Read<OfferContent> read, Manner manner) {
        var draft = read.value();
        var reference = draft == null ? null : draft.reference();
        var known = reference == null ? null : place.known.get(reference);
        var findings = findings(read, known);
        if (draft == null) {
            return new Line(place.index, null, null, null, findings);
        }
        if (reference != null && !place.seen.add(reference)) {
            findings.add(Finding.error("/reference", "twice").rejecting(reference));
        }
        if (findings.stream().anyMatch(Finding::isError)) {
            return new Line(place.index, reference, null, null, findings);
        }
        findings.addAll(place.copies);
        var wanted = new KeepOffer.Draft(draft, manner.source(), findings);
        if (manner.dryRun()) {
            return new Line(place.index, reference, known, keep.outcome(wanted, known, LocalDate.now(clock)), findings);
        }
        var kept = keep.keep(place.owner, wanted, known);
        return new Line(place.index, reference, kept.offer(), kept.outcome(), findings);
    }

    // A line that our own check fails at is that line's matter; the others have been waiting for nothing else.
    private List<Finding> findings(JsonInput.Read<OfferContent> read, @Nullable Offer known) {
        try {
            return OfferInput.findings(read, one -> keep.unlessApproved(check.check(one, false), one, known));
        } catch (ArithmeticException | IllegalArgumentException | IllegalStateException mistake) {
            LOG.errorf(
                    "A line of a batch could not be checked: %s",
                    mistake.getClass().getName());
            LOG.debug("The failure in full", mistake);
            var findings = new ArrayList<>(read.findings());
            findings.add(Finding.error("", "line_not_checked"));
            return findings;
        }
    }

    private Map<String, Offer> known(Owner owner, List<JsonInput.Read<OfferContent>> lines) {
        var references = lines.stream()
                .map(JsonInput.Read::value)
                .filter(Objects::nonNull)
                .map(OfferContent::reference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = new HashMap<String, Offer>();
        if (!references.isEmpty()) {
            offers.withReferences(Objects.requireNonNull(owner.organisation()), references)
                    .forEach(offer -> known.put(Objects.requireNonNull(offer.reference), offer));
        }
        return known;
    }
}
