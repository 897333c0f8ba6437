package lt.incorpore.law.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.law.screen.Found.Part;
import lt.incorpore.law.screen.Phrase.Span;
import lt.incorpore.law.screen.Screen.Text;

/// An advertisement taken apart once, to be asked several things.
public final class Reading {

    private static final int MOST_OF_A_RULE = 3;

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final Text advertisement;
    private final List<Sentence> sentences;

    Reading(Lexicon lexicon, Vocabulary vocabulary, Text advertisement) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.advertisement = advertisement;
        this.sentences = new ArrayList<>(sentences(Part.TITLE, advertisement.title()));
        this.sentences.addAll(sentences(Part.DESCRIPTION, advertisement.description()));
    }

    private record Sentence(Part part, String text, List<Token> tokens, BitSet present) {

        Sentence copy() {
            return new Sentence(part, text, tokens.stream().map(Token::copy).toList(), (BitSet) present.clone());
        }
    }

    /// What takes back the findings within a reach of words.
    private record Lawful(Span span, int reach) {}

    /// @return the gravest first; at most three of a rule
    public List<Found> found() {
        return foundWith(List.of());
    }

    /// What is found when something more is known of the work.
    ///
    /// @param more whole sentences
    /// @return only what stands in the advertisement itself
    public List<Found> foundBeside(String more) {
        return foundWith(sentences(Part.DESCRIPTION, more));
    }

    /// Whether it is written in a language that the rules read, as far as so many words tell. Of one that is not,
    /// finding nothing says nothing.
    public boolean isUnderstood() {
        return vocabulary.reads(
                advertisement.title() + advertisement.description(),
                sentences.stream().map(Sentence::tokens).toList());
    }

    // Patterns add to what is known of a word, so each question has words of its own.
    private List<Found> foundWith(List<Sentence> more) {
        var own = sentences.stream().map(Sentence::copy).toList();
        var all = Stream.concat(own.stream(), more.stream()).toList();
        var everywhere = new BitSet();
        all.forEach(sentence -> everywhere.or(sentence.present));
        // A pattern may need the class that one before it filled.
        var possible = lexicon.namedKeys().possible(everywhere);
        for (var i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            var named = lexicon.named().get(i);
            if (fill(named, all, everywhere)) {
                everywhere.set(named.classNumber());
                lexicon.namedKeys().addWith(named.classNumber(), possible);
            }
        }
        return found(own, everywhere);
    }

    private static boolean fill(Lexicon.Named named, List<Sentence> all, BitSet everywhere) {
        var isFilled = false;
        for (var sentence : all) {
            for (var span : named.phrase().in(sentence.tokens, sentence.present, everywhere)) {
                for (var token : sentence.tokens.subList(span.first(), span.last() + 1)) {
                    token.classes.set(named.classNumber());
                }
                sentence.present.set(named.classNumber());
                isFilled = true;
            }
        }
        return isFilled;
    }

    private List<Found> found(List<Sentence> own, BitSet everywhere) {
        var found = new ArrayList<Found>();
        for (var sentence : own) {
            var lawful = new HashMap<Rule, List<Lawful>>();
            var isEnglish = PlainEnglish.is(sentence.text, sentence.tokens);
            var possible = lexicon.soughtKeys().possible(sentence.present);
            for (var i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
                var sought = lexicon.sought().get(i);
                if (isEnglish && !sought.language().equals(PlainEnglish.LANGUAGE)) {
                    continue;
                }
                for (var span : sought.phrase().in(sentence.tokens, sentence.present, everywhere)) {
                    var spared = lawful.computeIfAbsent(sought.rule(), rule -> lawful(rule, sentence, everywhere));
                    if (spared.stream().noneMatch(one -> span.isWithin(one.reach, one.span))) {
                        add(found(sought, sentence, span), found);
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Found::verdict).thenComparing(Found::rule));
        return found;
    }

    private List<Lawful> lawful(Rule rule, Sentence sentence, BitSet everywhere) {
        return lexicon.spared(rule).stream()
                .flatMap(spared -> spared.phrase().in(sentence.tokens, sentence.present, everywhere).stream()
                        .map(span -> new Lawful(span, spared.reach())))
                .toList();
    }

    private static Found found(Lexicon.Sought sought, Sentence sentence, Span span) {
        var from = sentence.tokens.get(span.first()).from;
        var to = sentence.tokens.get(span.last()).to;
        return new Found(
                sought.rule(),
                sought.verdict(),
                sentence.part,
                from,
                to,
                sentence.text.substring(from, to),
                sought.proposal());
    }

    // One phrase is told once a rule, by its gravest verdict.
    private static void add(Found one, List<Found> found) {
        var same = found.stream().filter(f -> f.rule() == one.rule()).toList();
        for (var other : same) {
            if (other.part() == one.part() && other.from() < one.to() && one.from() < other.to()) {
                if (one.verdict().compareTo(other.verdict()) < 0) {
                    found.set(found.indexOf(other), one);
                }
                return;
            }
        }
        if (same.size() < MOST_OF_A_RULE) {
            found.add(one);
        }
    }

    private List<Sentence> sentences(Part part, String text) {
        var taken = new ArrayList<Sentence>();
        var tokens = Tokens.of(text, lexicon);
        for (var from = 0; from < tokens.size(); ) {
            var to = from;
            var present = new BitSet();
            while (to < tokens.size() && tokens.get(to).sentence == tokens.get(from).sentence) {
                present.or(tokens.get(to++).classes);
            }
            taken.add(new Sentence(part, text, tokens.subList(from, to), present));
            from = to;
        }
        return taken;
    }
}
