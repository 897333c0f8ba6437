package lt.incorpore.bench.lucene;

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

/// The skills that are worth something with one person, as postings that are read window by window.
final class Wanted {

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
    private TermsEnum dictionary = TermsEnum.EMPTY;

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
    }

    /// Turns to a segment: which of the skills it has at all.
    void enter(LeafReader reader, Segment segment) throws IOException {
        open = 0;
        Terms all = reader.terms(LuceneOffers.SKILL);
        if (all == null) {
            return;
        }
        dictionary = all.iterator();
        for (int i = 0; i < count; i++) {
            TermState state = segment.states()[skills[i]];
            if (state != null) {
                terms[open] = new BytesRef(SkillTokens.term(skills[i]));
                states[open] = state;
                gainOf[open++] = gains[skills[i]];
            }
        }
    }

    /// Puts all postings before their first document.
    void again() throws IOException {
        for (int i = 0; i < open; i++) {
            dictionary.seekExact(terms[i], states[i]);
            postings[i] = dictionary.postings(postings[i], PostingsEnum.FREQS);
            next[i] = -1;
        }
    }

    /// Adds up what lies in a window; windows must come in rising order.
    void sum(int start, int end, WindowSums sums) throws IOException {
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
