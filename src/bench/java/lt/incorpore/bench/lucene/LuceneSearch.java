package lt.incorpore.bench.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.SkillTerm;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.WayTerm;
import lt.incorpore.ranking.facts.OfferNeeds.LanguageNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Match;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The collector: window by window, the sums of credited skills, then the few offers that the bounds let through.
final class LuceneSearch {

    /// The nearest windows go first, for a threshold; then all in the order of documents, as postings want it.
    private static final int NEAREST = 4;

    private static final int LANGUAGES_FULL = Term.LANGUAGES.weight() * Term.FULL;
    private static final int SKILLS = Term.SKILLS.weight();

    private static final int[] KINSHIPS = Arrays.stream(Kinship.values())
            .map(Kinship::points)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .mapToInt(Integer::intValue)
            .toArray();

    private static final Comparator<Match> WORST_FIRST =
            Comparator.comparingInt(Match::score).thenComparing(Match::number, Comparator.reverseOrder());

    private final Wanted wanted;
    private final Kin kin = new Kin();
    private final WindowSums sums = new WindowSums();
    private final PriorityQueue<Match> found = new PriorityQueue<>(WORST_FIRST);
    private int[] ways = new int[16];

    private Seeker me = new Seeker(PersonFacts.person(0).build(), List.of());
    private int best;
    private int smallMost;
    private int threshold;

    private @Nullable Bits alive;
    private NumericDocValues weights = DocValues.emptyNumeric();
    private BinaryDocValues offers = DocValues.emptyBinary();
    private boolean transport;
    private boolean remote;
    private int wayMost;
    /// In the stretch at hand: what an offer needs of Σ weight × gain, for each point of its Σ weight.
    private int cover;
    /// In the stretch at hand: what an offer needs at the very least.
    private int least;

    LuceneSearch(SkillGraph graph) {
        wanted = new Wanted(graph);
    }

    void begin(PersonFacts person, List<LanguageNeeds> languages, int length) {
        me = new Seeker(person, languages);
        best = length;
        smallMost = me.smallMost();
        threshold = 0;
        found.clear();
        wanted.of(person.ability().skills());
        kin.of(person.ability().occupations());
    }

    List<Match> end() {
        return found.stream().sorted(WORST_FIRST.reversed()).toList();
    }

    void look(LeafReader reader, Segment segment) throws IOException {
        alive = reader.getLiveDocs();
        weights = DocValues.getNumeric(reader, LuceneOffers.WEIGHT);
        offers = DocValues.getBinary(reader, LuceneOffers.PACKED);
        if (ways.length < segment.windows) {
            ways = new int[2 * segment.windows];
        }
        for (int window = 0; window < segment.windows; window++) {
            ways[window] = way(segment, window);
        }
        wanted.enter(reader, segment);
        for (int i = 0; i < NEAREST; i++) {
            int nearest = nearest(segment.windows);
            if (nearest >= 0) {
                wanted.again();
                window(segment, nearest);
                ways[nearest] = -1;
            }
        }
        wanted.again();
        for (int window = 0; window < segment.windows; window++) {
            if (ways[window] >= 0) {
                window(segment, window);
            }
        }
    }

    private int nearest(int windows) {
        int nearest = -1;
        for (int window = 0; window < windows; window++) {
            if (ways[window] >= 0 && (nearest < 0 || ways[window] > ways[nearest])) {
                nearest = window;
            }
        }
        return nearest;
    }

    /// The most that the way to any offer of a window can be worth; -1 when a gate fails for all.
    private int way(Segment segment, int window) {
        boolean fromHome = segment.remote(window) && me.remote();
        int metres = me.placed && segment.placed(window) ? segment.leastMetres(window, me.home) : -1;
        return me.near(metres, fromHome) && me.mayStart(segment.latestStart(window))
                ? WayTerm.points(metres, fromHome, segment.transport(window))
                : -1;
    }

    private void window(Segment segment, int window) throws IOException {
        wayMost = Term.WAY.weight() * ways[window];
        transport = segment.transport(window);
        remote = segment.remote(window) && me.remote();
        int lightest = segment.leastWeight(window);
        kin.stretch(segment, window);
        if (!anyReachable(lightest)) {
            return;
        }
        int start = segment.start(window);
        sums.clear(start, segment.start(window + 1));
        wanted.sum(start, segment.start(window + 1), sums);
        for (int points : KINSHIPS) {
            for (int stretch = 0; stretch < kin.count(); stretch++) {
                if (kin.points(stretch) == points) {
                    scan(kin.start(stretch), kin.start(stretch + 1), points, lightest);
                }
            }
        }
    }

    private boolean anyReachable(int lightest) {
        for (int stretch = 0; stretch < kin.count(); stretch++) {
            if (aim(kin.points(stretch), lightest)) {
                return true;
            }
        }
        return false;
    }

    private boolean aim(int occupation, int lightest) {
        int rest = wayMost + Term.OCCUPATION.weight() * occupation + LANGUAGES_FULL + smallMost;
        int points = Math.ceilDiv(Math.max(0, threshold - rest), SKILLS);
        if (points > Term.FULL) {
            return false;
        }
        cover = SkillTerm.leastCredit(points) - 1 - SkillTerm.NOT_STATED;
        least = points > Term.NEUTRAL ? Math.max(1, cover * lightest) : Short.MIN_VALUE;
        return true;
    }

    private void scan(int from, int to, int occupation, int lightest) throws IOException {
        if (!aim(occupation, lightest)) {
            return;
        }
        for (int doc = from; doc < to; ) {
            int end = Math.min(to, sums.blockEnd(doc));
            if (sums.bound(doc) < least) {
                doc = end;
            }
            for (; doc < end; doc++) {
                if (sums.of(doc) >= least && judge(doc, occupation) && !aim(occupation, lightest)) {
                    return;
                }
            }
        }
    }

    /// Dense values of fixed length can be asked for in any order, although their contract promises rising ones only.
    ///
    /// @return whether the threshold rose
    private boolean judge(int doc, int occupation) throws IOException {
        weights.advanceExact(doc);
        int weight = (int) weights.longValue();
        if (sums.of(doc) < cover * weight || alive != null && !alive.get(doc)) {
            return false;
        }
        int score = SKILLS * SkillTerm.points(sums.of(doc) + SkillTerm.NOT_STATED * weight, weight)
                + Term.OCCUPATION.weight() * occupation;
        if (score + wayMost + LANGUAGES_FULL + smallMost < threshold) {
            return false;
        }
        offers.advanceExact(doc);
        BytesRef offer = offers.binaryValue();
        if (!me.open(offer)) {
            return false;
        }
        int metres = me.metres(offer);
        score += Term.WAY.weight() * WayTerm.points(metres, remote, transport);
        if (score + LANGUAGES_FULL + smallMost < threshold || !me.near(metres, remote)) {
            return false;
        }
        score += me.small(offer) + Term.LANGUAGES.weight() * me.languages(offer);
        return score >= threshold && enter(new Match(PackedOffer.number(offer), score));
    }

    private boolean enter(Match match) {
        if (found.size() == best) {
            if (WORST_FIRST.compare(match, found.peek()) < 0) {
                return false;
            }
            found.poll();
        }
        found.add(match);
        if (found.size() < best) {
            return false;
        }
        threshold = found.peek().score();
        return true;
    }
}
