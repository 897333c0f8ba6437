package lt.incorpore.law.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes texts in which a phrase should be found.
final class Examples {

    private static final Map<String, String> SIGNS = Map.of(
            "<mail>", "name@firm.example",
            "<link>", "https://firm.example",
            "<handle>", "@some_name",
            "<pair>", "(-a)",
            "<phone>own", "+370 600 00000",
            "<phone>foreign", "+44 7700 900000",
            "<phone>", "+370 600 00000");
    private static final String FILLER = "zxq";

    private final Lexicon lexicon;
    private final Map<Integer, List<String>> spellings;
    private final Random random;

    Examples(Lexicon lexicon, long seed) {
        this.lexicon = lexicon;
        this.spellings = lexicon.spellings();
        this.random = new Random(seed);
    }

    /// Each call makes another one.
    String of(Phrase phrase) {
        var text = new StringBuilder(words(phrase));
        phrase.here().forEach(element -> text.append(' ').append(word(element)));
        phrase.anywhere().forEach(element -> text.append(". ").append(word(element)));
        return text.toString();
    }

    private String words(Phrase phrase) {
        var words = new ArrayList<String>();
        for (var sequence : phrase.sequences()) {
            for (var element : sequence) {
                if (!element.isOptional() || random.nextBoolean()) {
                    for (var i = random.nextInt(element.gap() + 1); i > 0; i--) {
                        words.add(FILLER);
                    }
                    words.add(word(element));
                }
            }
        }
        return String.join(" ", words);
    }

    private String word(Element element) {
        var choices = Arrays.stream(element.classes()).boxed().toList();
        var pick = random.nextInt(choices.size() + element.numbers().size());
        return pick < choices.size()
                ? spelled(choices.get(pick))
                : Integer.toString(element.numbers().get(pick - choices.size()).from());
    }

    private String spelled(int classNumber) {
        var phrases = lexicon.named().stream()
                .filter(named -> named.classNumber() == classNumber)
                .map(Lexicon.Named::phrase)
                .toList();
        var some = spellings.getOrDefault(classNumber, List.of());
        var pick = random.nextInt(phrases.size() + some.size());
        if (pick < phrases.size()) {
            return words(phrases.get(pick));
        }
        var spelling = some.get(pick - phrases.size());
        return spelling.startsWith("<mail>") && spelling.length() > 6
                ? "name@" + spelling.substring(6)
                : SIGNS.getOrDefault(spelling, spelling);
    }

    /// A text as the screen reads it.
    static final class Read {
        final List<List<Token>> sentences = new ArrayList<>();
        final List<BitSet> present = new ArrayList<>();
        final BitSet everywhere = new BitSet();

        Read(String text, Lexicon lexicon) {
            for (var token : Tokens.of(text, lexicon)) {
                while (sentences.size() <= token.sentence) {
                    sentences.add(new ArrayList<>());
                    present.add(new BitSet());
                }
                sentences.get(token.sentence).add(token);
                present.get(token.sentence).or(token.classes);
                everywhere.or(token.classes);
            }
            for (var named : lexicon.named()) {
                for (var i = 0; i < sentences.size(); i++) {
                    for (var span : in(named.phrase(), i)) {
                        sentences
                                .get(i)
                                .subList(span.first(), span.last() + 1)
                                .forEach(token -> token.classes.set(named.classNumber()));
                        present.get(i).set(named.classNumber());
                        everywhere.set(named.classNumber());
                    }
                }
            }
        }

        List<Phrase.Span> in(Phrase phrase, int sentence) {
            return phrase.in(sentences.get(sentence), present.get(sentence), everywhere);
        }

        boolean has(Phrase phrase) {
            return java.util.stream.IntStream.range(0, sentences.size())
                    .anyMatch(i -> !in(phrase, i).isEmpty());
        }

        /// Whether the screen would tell it.
        boolean tells(Lexicon.Sought sought, Lexicon lexicon) {
            for (var i = 0; i < sentences.size(); i++) {
                for (var span : in(sought.phrase(), i)) {
                    var sentence = i;
                    if (lexicon.spared(sought.rule()).stream()
                            .noneMatch(spared -> in(spared.phrase(), sentence).stream()
                                    .anyMatch(lawful -> span.isWithin(spared.reach(), lawful)))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
