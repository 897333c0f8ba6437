package lt.incorpore.law.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the files of one language into a [Lexicon]. Classes of one language are unknown to the others.
final class LexiconFile {

    private static final int USUAL_WINDOW = 10;
    private static final int USUAL_GAP = 3;
    private static final int USUAL_REACH = 3;
    private static final Pattern REACH = Pattern.compile("\\s\\^(\\d+)$");
    private static final Pattern NUMBER = Pattern.compile("#(\\d*)(?:(-)(\\d+)|(\\+))?");

    private final String language;
    private final Lexicon lexicon;
    private int line;
    private @Nullable Rule rule;
    private Verdict verdict = Verdict.HINT;
    private @Nullable String proposal;
    private final Map<Rule, String> proposals = new EnumMap<>(Rule.class);

    LexiconFile(String language, Lexicon lexicon) {
        this.language = language;
        this.lexicon = lexicon;
    }

    /// @param name of the file, without its ending
    void read(String name, String text) {
        line = 0;
        rule = null;
        for (var raw : text.split("\n", -1)) {
            line++;
            var written = raw.strip();
            if (!written.isEmpty() && !written.startsWith("# ") && !written.equals("#")) {
                try {
                    take(written);
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException("law/screen/" + name + ".txt:" + line + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private void take(String written) {
        switch (written.charAt(0)) {
            case '%' -> define(written);
            case '[' -> begin(written);
            case '=' -> {
                proposal = written.substring(1).strip();
                proposals.put(rule(), proposal);
            }
            case '+' ->
                lexicon.seek(new Lexicon.Sought(
                        language, rule(), verdict, phrase(written.substring(1).strip()), proposal));
            case '-' -> spare(written.substring(1).strip());
            default -> throw new IllegalArgumentException("a line begins with one of % [ = + -: " + written);
        }
    }

    private void spare(String written) {
        var reach = REACH.matcher(written);
        var words = reach.find() ? Integer.parseInt(reach.group(1)) : USUAL_REACH;
        lexicon.spare(rule(), new Lexicon.Spared(phrase(reach.replaceFirst("")), words));
    }

    private Rule rule() {
        if (rule == null) {
            throw new IllegalArgumentException("no rule has begun");
        }
        return rule;
    }

    private void begin(String written) {
        var parts = written.substring(1, written.length() - 1).split(" +");
        rule = Rule.valueOf(parts[0]);
        verdict = Verdict.valueOf(parts[1]);
        proposal = proposals.get(rule);
    }

    private void define(String written) {
        var parts = written.split("\\s+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("a class has words: " + written);
        }
        var number = lexicon.classOf(className(parts[0]));
        switch (parts[1]) {
            case "=" ->
                Arrays.stream(parts[2].split("\\s+")).forEach(word -> {
                    if (word.startsWith("%")) {
                        throw new IllegalArgumentException("a class of classes is a pattern: " + word);
                    }
                    lexicon.addWord(word, number);
                });
            case "~" -> lexicon.name(number, phrase(parts[2]));
            default -> throw new IllegalArgumentException("after a class stands = or ~: " + written);
        }
    }

    private String className(String written) {
        return language + written;
    }

    private Phrase phrase(String written) {
        var sequences = new ArrayList<List<Element>>();
        var sequence = new ArrayList<Element>();
        var conditions = new Conditions();
        var window = USUAL_WINDOW;
        var gap = 0;
        for (var part : parts(written)) {
            if (part.equals("&")) {
                sequences.add(List.copyOf(sequence));
                sequence.clear();
            } else if (part.startsWith("..")) {
                gap = part.length() == 2 ? USUAL_GAP : Integer.parseInt(part.substring(2));
            } else if (part.startsWith("~")) {
                window = Integer.parseInt(part.substring(1));
            } else if (!conditions.take(part)) {
                sequence.add(element(part, gap));
                gap = 0;
            }
        }
        sequences.add(List.copyOf(sequence));
        if (sequences.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("an empty sequence: " + written);
        }
        return new Phrase(
                List.copyOf(sequences),
                window,
                conditions.here,
                conditions.absent,
                conditions.anywhere,
                conditions.nowhere);
    }

    /// What must and must not stand beside a pattern.
    private final class Conditions {
        private final List<Element> here = new ArrayList<>();
        private final List<Element> absent = new ArrayList<>();
        private final List<Element> anywhere = new ArrayList<>();
        private final List<Element> nowhere = new ArrayList<>();

        boolean take(String part) {
            if (part.startsWith("!@")) {
                nowhere.add(element(part.substring(2), 0));
            } else if (part.startsWith("@")) {
                anywhere.add(element(part.substring(1), 0));
            } else if (part.startsWith("!")) {
                absent.add(element(part.substring(1), 0));
            } else if (part.startsWith(">")) {
                here.add(element(part.substring(1), 0));
            } else {
                return false;
            }
            return true;
        }
    }

    private static List<String> parts(String written) {
        return split(written, ' ').stream().filter(part -> !part.isEmpty()).toList();
    }

    /// Parts between separators; what stands in brackets stays whole.
    private static List<String> split(String written, char separator) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var i = 0; i < written.length(); i++) {
            var letter = written.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth < 0) {
                break;
            }
            if (letter == separator && depth == 0) {
                parts.add(written.substring(from, i));
                from = i + 1;
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("brackets do not match: " + written);
        }
        parts.add(written.substring(from));
        return parts;
    }

    private Element element(String written, int gap) {
        var isOptional = written.endsWith("?");
        var plain = isOptional ? written.substring(0, written.length() - 1) : written;
        var isChoice = plain.startsWith("(") && plain.endsWith(")");
        if (!isChoice && plain.indexOf('(') >= 0) {
            throw new IllegalArgumentException("a bracket within a word: " + written);
        }
        var choices = isChoice ? split(plain.substring(1, plain.length() - 1), '|') : List.of(plain);
        var classes = new BitSet();
        var numbers = new ArrayList<Element.Range>();
        for (var choice : choices) {
            choose(choice.strip(), classes, numbers);
        }
        return new Element(classes, List.copyOf(numbers), gap, isOptional);
    }

    private void choose(String choice, BitSet classes, List<Element.Range> numbers) {
        if (choice.isEmpty() || choice.startsWith("^")) {
            throw new IllegalArgumentException("no word: " + choice);
        }
        if (choice.contains(" ") || choice.startsWith("(")) {
            var number = lexicon.classOf(language + "'" + choice);
            lexicon.name(number, phrase(choice));
            classes.set(number);
        } else if (choice.startsWith("#")) {
            numbers.add(range(choice));
        } else if (choice.startsWith("%") && choice.length() > 1) {
            var name = className(choice);
            if (!lexicon.knowsClass(name)) {
                throw new IllegalArgumentException("the class " + choice + " is not known");
            }
            classes.set(lexicon.classOf(name));
        } else {
            var number = lexicon.classOf("'" + choice);
            lexicon.addWord(choice, number);
            classes.set(number);
        }
    }

    private static Element.Range range(String written) {
        var shape = NUMBER.matcher(written);
        if (!shape.matches()) {
            throw new IllegalArgumentException("no number: " + written);
        }
        var from = shape.group(1).isEmpty() ? 0 : Integer.parseInt(shape.group(1));
        if (shape.group(3) != null) {
            return new Element.Range(from, Integer.parseInt(shape.group(3)));
        }
        var isOpen = shape.group(4) != null || shape.group(1).isEmpty();
        return new Element.Range(from, isOpen ? Integer.MAX_VALUE : from);
    }
}
