package lt.incorpore.law.screen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lt.incorpore.law.screen.Found.Part;
import lt.incorpore.law.screen.Phrase.Span;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;

/// Reads an advertisement and says what the rules find in it. The same text gives the same findings. Safe to share
/// between threads.
public final class Screen {

    /// Changes when the way of reading changes though the words do not.
    private static final String READING = "3";

    private static final int MOST_OF_A_RULE = 3;

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final String version;

    private Screen(Lexicon lexicon, Vocabulary vocabulary, String version) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.version = version;
    }

    /// The screen with the words and patterns of the application.
    ///
    /// @throws IllegalStateException naming file and line of what is wrong in them
    public static Screen load() {
        var texts = Lexicon.shippedTexts();
        var vocabulary = Vocabulary.of(texts);
        Arrays.stream(Lang.values())
                .filter(lang -> Lexicon.LANGUAGES.contains(lang.tag()))
                .forEach(lang -> vocabulary.add(lang.tag(), Words.of(lang).values()));
        return new Screen(Lexicon.of(texts), vocabulary, hash(READING + texts));
    }

    static Screen of(Map<String, String> texts) {
        return new Screen(Lexicon.of(texts), Vocabulary.of(texts), hash(READING + texts));
    }

    /// Names the rules; another version may find something else.
    public String version() {
        return version;
    }

    /// What an advertisement says.
    public record Text(String title, String description) {}

    private record Sentence(Part part, String text, List<Token> tokens, BitSet present) {}

    /// What takes back the findings within a reach of words.
    private record Lawful(Span span, int reach) {}

    /// @return the gravest first; at most three of a rule
    public List<Found> check(Text advertisement) {
        var sentences = new ArrayList<Sentence>();
        sentences.addAll(sentences(Part.TITLE, advertisement.title));
        sentences.addAll(sentences(Part.DESCRIPTION, advertisement.description));
        var everywhere = new BitSet();
        sentences.forEach(sentence -> everywhere.or(sentence.present));
        // A pattern may need the class that one before it filled.
        var possible = lexicon.namedKeys().possible(everywhere);
        for (var i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            var named = lexicon.named().get(i);
            if (fill(named, sentences, everywhere)) {
                everywhere.set(named.classNumber());
                lexicon.namedKeys().addWith(named.classNumber(), possible);
            }
        }
        return found(sentences, everywhere);
    }

    /// Whether a text is written in a language that the rules read, as far as so many words tell. Of one that is not,
    /// [#check] finding nothing says nothing.
    public boolean reads(String text) {
        return vocabulary.reads(
                text,
                sentences(Part.DESCRIPTION, text).stream().map(Sentence::tokens).toList());
    }

    private static boolean fill(Lexicon.Named named, List<Sentence> sentences, BitSet everywhere) {
        var isFilled = false;
        for (var sentence : sentences) {
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

    private List<Found> found(List<Sentence> sentences, BitSet everywhere) {
        var found = new ArrayList<Found>();
        for (var sentence : sentences) {
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
        var sentences = new ArrayList<Sentence>();
        var tokens = Tokens.of(text, lexicon);
        for (var from = 0; from < tokens.size(); ) {
            var to = from;
            var present = new BitSet();
            while (to < tokens.size() && tokens.get(to).sentence == tokens.get(from).sentence) {
                present.or(tokens.get(to++).classes);
            }
            sentences.add(new Sentence(part, text, tokens.subList(from, to), present));
            from = to;
        }
        return sentences;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
