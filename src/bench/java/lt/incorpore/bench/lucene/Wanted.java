package lt.incorpore.bench.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.SkillTerm;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.SkillGraph;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The skills that are worth something with one person, as postings that are read window by window.
///
/// Short lists are read as a whole first: to skip in a list from window to window costs more than to read a few blocks.
final class Wanted {

    /// Most postings a window of a list that is read as a whole.
    private static final int SHORT = 128;

    private final SkillGraph graph;
    private final short[] gains = new short[65_536];
    private int[] skills = new int[256];
    private int count;

    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private PostingsEnum[] postings = new PostingsEnum[256];
    private int[] next = new int[256];
    private int[] gainOf = new int[256];
    private BytesRef[] terms = new BytesRef[256];
    private TermState[] states = new TermState[256];
    private int open;

    /// The short lists, one after the other: documents and what each adds.
    private int[] documents = new int[1 << 16];
    private short[] additions = new short[1 << 16];
    private int[] ends = new int[256];
    private int[] places = new int[256];
    private int shorts;

    private TermsEnum dictionary = TermsEnum.EMPTY;
    private @Nullable PostingsEnum whole;

    Wanted(SkillGraph graph) {
        this.graph = graph;
    }

    void of(List<PersonSkill> has) {
        for (int i = 0; i < count; i++) {
            gains[skills[i]] = 0;
        }
        count = 0;
        for (PersonSkill skill : has) {
            if (skill.evidence() != Evidence.NONE) {
                gain(skill.skill(), SkillTerm.credit(skill.evidence()));
                for (int place = graph.from(skill.skill()); place < graph.to(skill.skill()); place++) {
                    gain(graph.skillAt(place), SkillTerm.credit(skill.evidence(), graph.closenessAt(place)));
                }
            }
        }
        for (PersonSkill skill : has) {
            if (skill.evidence() == Evidence.NONE) {
                gain(skill.skill(), SkillTerm.NOT_STATED + 1);
                gains[skill.skill()] = (short) -SkillTerm.NOT_STATED;
            }
        }
    }

    private void gain(int skill, int credit) {
        int gain = credit - SkillTerm.NOT_STATED;
        if (gain == 0) {
            return;
        }
        if (gains[skill] == 0) {
            if (count == skills.length) {
                grow();
            }
            skills[count++] = skill;
        }
        gains[skill] = (short) Math.max(gains[skill], gain);
    }

    private void grow() {
        skills = Arrays.copyOf(skills, 2 * count);
        postings = Arrays.copyOf(postings, 2 * count);
        next = Arrays.copyOf(next, 2 * count);
        gainOf = Arrays.copyOf(gainOf, 2 * count);
        terms = Arrays.copyOf(terms, 2 * count);
        states = Arrays.copyOf(states, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
        places = Arrays.copyOf(places, 2 * count);
    }

    /// Turns to a segment: which of the skills it has at all.
    void enter(LeafReader reader, Segment segment) throws IOException {
        open = 0;
        shorts = 0;
        Terms all = reader.terms(LuceneOffers.SKILL);
        if (all == null) {
            return;
        }
        dictionary = all.iterator();
        for (int i = 0; i < count; i++) {
            TermState state = segment.states()[skills[i]];
            if (state != null) {
                BytesRef term = new BytesRef(SkillTokens.term(skills[i]));
                dictionary.seekExact(term, state);
                if (dictionary.docFreq() <= SHORT * segment.windows) {
                    read(gains[skills[i]]);
                } else {
                    terms[open] = term;
                    states[open] = state;
                    gainOf[open++] = gains[skills[i]];
                }
            }
        }
    }

    private void read(int gain) throws IOException {
        int end = firstPlace(shorts);
        int needed = end + dictionary.docFreq();
        if (needed > documents.length) {
            documents = Arrays.copyOf(documents, 2 * needed);
            additions = Arrays.copyOf(additions, 2 * needed);
        }
        PostingsEnum list = dictionary.postings(whole, PostingsEnum.FREQS);
        whole = list;
        list.nextDoc();
        for (list.nextPostings(NO_MORE_DOCS, buffer); buffer.size > 0; list.nextPostings(NO_MORE_DOCS, buffer)) {
            for (int place = 0; place < buffer.size; place++) {
                documents[end] = buffer.docs[place];
                additions[end++] = (short) (buffer.features[place] * gain);
            }
        }
        ends[shorts++] = end;
    }

    private int firstPlace(int list) {
        return list == 0 ? 0 : ends[list - 1];
    }

    /// Puts all postings before their first document.
    void again() throws IOException {
        for (int i = 0; i < open; i++) {
            dictionary.seekExact(terms[i], states[i]);
            postings[i] = dictionary.postings(postings[i], PostingsEnum.FREQS);
            next[i] = -1;
        }
        for (int list = 0; list < shorts; list++) {
            places[list] = firstPlace(list);
        }
    }

    /// Adds up what lies in a window; windows must come in rising order.
    void sum(int start, int end, WindowSums sums) throws IOException {
        for (int list = 0; list < shorts; list++) {
            int place = places[list];
            int last = ends[list];
            if (place < last && documents[place] < start) {
                int found = Arrays.binarySearch(documents, place, last, start);
                place = found < 0 ? -1 - found : found;
            }
            for (; place < last && documents[place] < end; place++) {
                sums.add(documents[place], additions[place]);
            }
            places[list] = place;
        }
        for (int i = 0; i < open; i++) {
            if (next[i] >= end) {
                continue;
            }
            PostingsEnum list = postings[i];
            int gain = gainOf[i];
            int doc = next[i] < start ? list.advance(start) : next[i];
            while (doc < end) {
                list.nextPostings(end, buffer);
                for (int place = 0; place < buffer.size; place++) {
                    sums.add(buffer.docs[place], (int) buffer.features[place] * gain);
                }
                doc = list.docID();
            }
            next[i] = doc;
        }
    }
}
