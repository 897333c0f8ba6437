package lt.incorpore.bench.lucene;

import java.util.List;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/// The needed skills as terms, each with its weight as the frequency.
final class SkillTokens extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final List<SkillNeed> skills;
    private int next;

    SkillTokens(List<SkillNeed> skills) {
        this.skills = skills;
    }

    @Override
    public boolean incrementToken() {
        if (next == skills.size()) {
            return false;
        }
        clearAttributes();
        SkillNeed need = skills.get(next++);
        term.append(term(need.skill()));
        frequency.setTermFrequency(need.weight());
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }

    /// Three letters of six bits, so that each is one byte of the term.
    static String term(int skill) {
        return "" + letter(skill >>> 12) + letter(skill >>> 6) + letter(skill);
    }

    static int skill(BytesRef term) {
        return (term.bytes[term.offset] - '0') << 12
                | (term.bytes[term.offset + 1] - '0') << 6
                | term.bytes[term.offset + 2] - '0';
    }

    private static char letter(int bits) {
        return (char) ('0' + (bits & 63));
    }
}
