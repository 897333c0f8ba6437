package lt.incorpore.bench.lucene;

import java.io.IOException;
import java.util.Arrays;
import lt.incorpore.ranking.facts.Point;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// What is worth knowing of a segment before it is searched, read once when it is opened: its windows, which are the
/// cells of the index order, and in them the runs of one occupation.
final class Segment {

    private static final int BOX = 6;

    final int windows;
    private int[] windowStarts = new int[16];
    private int[] windowWays = new int[16];
    private int[] latestStarts = new int[16];
    private int[] leastWeights = new int[16];
    private int[] windowRuns = new int[16];
    private int[] boxes = new int[16 * BOX];

    private int[] runStarts = new int[64];
    private char[] unitGroups = new char[64];
    private char[] occupations = new char[64];

    /// How to find the postings of each skill without a look into the dictionary of terms.
    private final TermState[] states = new TermState[65_536];

    Segment(LeafReader reader) throws IOException {
        NumericDocValues orders = DocValues.getNumeric(reader, LuceneOffers.ORDER);
        BinaryDocValues packed = DocValues.getBinary(reader, LuceneOffers.PACKED);
        int count = 0;
        int runs = 0;
        long cell = -1;
        long run = -1;
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            orders.advanceExact(doc);
            packed.advanceExact(doc);
            long order = orders.longValue();
            if (order >>> 30 != cell) {
                cell = order >>> 30;
                startWindow(count++, doc, (int) (cell >>> 24), runs);
                run = -1;
            }
            if (order != run) {
                run = order;
                startRun(runs++, doc, order);
            }
            include(count - 1, packed.binaryValue());
        }
        startWindow(count, reader.maxDoc(), 0, runs);
        startRun(runs, reader.maxDoc(), 0);
        windows = count;
        readTerms(reader);
    }

    private void readTerms(LeafReader reader) throws IOException {
        Terms terms = reader.terms(LuceneOffers.SKILL);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            states[SkillTokens.skill(term)] = each.termState();
        }
    }

    private void startWindow(int window, int doc, int way, int run) {
        if (window == windowStarts.length) {
            windowStarts = Arrays.copyOf(windowStarts, 2 * window);
            windowWays = Arrays.copyOf(windowWays, 2 * window);
            latestStarts = Arrays.copyOf(latestStarts, 2 * window);
            leastWeights = Arrays.copyOf(leastWeights, 2 * window);
            windowRuns = Arrays.copyOf(windowRuns, 2 * window);
            boxes = Arrays.copyOf(boxes, 2 * window * BOX);
        }
        windowStarts[window] = doc;
        windowWays[window] = way;
        windowRuns[window] = run;
        leastWeights[window] = Byte.MAX_VALUE;
        Arrays.fill(boxes, window * BOX, window * BOX + 3, Integer.MAX_VALUE);
        Arrays.fill(boxes, window * BOX + 3, window * BOX + BOX, Integer.MIN_VALUE);
    }

    private void startRun(int run, int doc, long order) {
        if (run == runStarts.length) {
            runStarts = Arrays.copyOf(runStarts, 2 * run);
            unitGroups = Arrays.copyOf(unitGroups, 2 * run);
            occupations = Arrays.copyOf(occupations, 2 * run);
        }
        runStarts[run] = doc;
        unitGroups[run] = (char) (order >>> 16 & 0x3fff);
        occupations[run] = (char) order;
    }

    private void include(int window, BytesRef packed) {
        latestStarts[window] = Math.max(latestStarts[window], PackedOffer.get(packed, 4) & 0xffff);
        int weight = PackedOffer.get(packed, 9);
        if (weight > 0) {
            leastWeights[window] = Math.min(leastWeights[window], weight);
        }
        for (int axis = 0; axis < 3; axis++) {
            int value = PackedOffer.get(packed, 5 + axis);
            int low = window * BOX + axis;
            boxes[low] = Math.min(boxes[low], value);
            boxes[low + 3] = Math.max(boxes[low + 3], value);
        }
    }

    int start(int window) {
        return windowStarts[window];
    }

    boolean placed(int window) {
        return (windowWays[window] & 4) == 0;
    }

    boolean remote(int window) {
        return (windowWays[window] & 2) != 0;
    }

    boolean transport(int window) {
        return (windowWays[window] & 1) != 0;
    }

    int latestStart(int window) {
        return latestStarts[window];
    }

    /// The least Σ weight of the offers that need any skill; high when none does.
    int leastWeight(int window) {
        return leastWeights[window];
    }

    int firstRun(int window) {
        return windowRuns[window];
    }

    int runStart(int run) {
        return runStarts[run];
    }

    int unitGroup(int run) {
        return unitGroups[run];
    }

    int occupation(int run) {
        return occupations[run];
    }

    TermState[] states() {
        return states;
    }

    /// Never more metres than from a place to any offer of a window.
    int leastMetres(int window, int[] place) {
        return Point.metres(Point.chord(
                outside(window, 0, place[0]), outside(window, 1, place[1]), outside(window, 2, place[2])));
    }

    private long outside(int window, int axis, int value) {
        int low = window * BOX + axis;
        return Math.max(0, Math.max((long) boxes[low] - value, (long) value - boxes[low + 3]));
    }
}
