package lt.incorpore.law.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a text apart into tokens, and finds the words in what was taken apart to hide them: letters with spaces,
/// points or pictures between them, digits that stand for letters, signs that nobody sees.
final class Tokens {

    private static final String MAIL = "[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,64}(?:\\.[\\p{L}\\d-]{1,64}){1,4}";
    private static final String LINK = "(?:https?://|www\\.|t\\.me/|wa\\.me/)\\S{1,200}";
    private static final String HANDLE = "(?<![\\p{L}\\d])@[\\p{L}\\d_]{3,64}";
    private static final String PHONE = "(?<!\\d)(?:\\+\\d|00\\d|8[ (-]\\d)[\\d ()-]{5,18}\\d(?!\\d)";
    private static final String BOTH_GENDERS =
            "\\(\\s?[-–]\\s?\\p{L}{1,4}\\s?\\)|/\\s?[-–]\\p{L}{1,4}|\\p{L}\\((?:a|ė|i|ė)\\)";
    private static final String NUMBER = "\\d{1,3}(?:[ \\u00a0.,]\\d{3})+(?!\\d)|\\d{1,9}(?:[.,]\\d{1,2}(?!\\d))?";
    private static final String OTHERS = "(?<link>" + LINK + ")|(?<handle>" + HANDLE + ")|(?<phone>" + PHONE
            + ")|(?<pair>" + BOTH_GENDERS + ")|(?<number>(?<![\\p{L}\\d])(?:" + NUMBER + "))|(?<sign>[€%+])";
    private static final Pattern SPECIAL = Pattern.compile("(?<mail>" + MAIL + ")|" + OTHERS);
    /// The same without what costs most to look for.
    private static final Pattern WITHOUT_MAIL = Pattern.compile("(?<mail>(?!))|" + OTHERS);
    private static final Pattern SENTENCE_END = Pattern.compile("[!?;\\n\\r•▪●…]|\\.[\\s\\p{P}\\p{So}]");
    /// What programs write around words to make them fat. What holds more than that may be meant to be read.
    private static final String TAG = "</?(?i:b|i|u|s|em|strong|span|font|small|big|mark|sub|sup|wbr|a|p|div)\\h*/?>";

    private static final Pattern TAGS = Pattern.compile(TAG);

    /// Between two parts of one word, never between two words.
    private static final Pattern JOINER = Pattern.compile("(?:[\\p{So}\\p{Sk}*_~^|`·]|" + TAG + ")+");

    private static final Pattern WITHIN_WORD = Pattern.compile("[.'’-]|[-‐]\\h*\\R\\h*");
    /// Where a word goes on in the next line.
    private static final Pattern HYPHENATION = Pattern.compile("[-‐]\\h*\\R\\h*");
    private static final Pattern LETTER_GAP = Pattern.compile("[^\\n\\r]{1,3}");
    private static final int SHORTEST_RUN = 4;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "val",
            "d",
            "m",
            "r",
            "g",
            "pvz",
            "men",
            "eur",
            "tel",
            "str",
            "min",
            "max",
            "p",
            "v",
            "sav",
            "t",
            "y",
            "kat",
            "ul",
            "godz",
            "tys",
            "zl",
            "np",
            "mies",
            "tzn",
            "hrs",
            "h",
            "st",
            "eg",
            "ie",
            "mr",
            "mrs",
            "dr",
            "nr",
            Fold.word("г"),
            Fold.word("ул"),
            Fold.word("тел"),
            Fold.word("руб"),
            Fold.word("др"),
            Fold.word("пр"),
            Fold.word("ч"),
            Fold.word("вул"),
            Fold.word("год"),
            Fold.word("грн"),
            Fold.word("им"));

    private static final Map<Character, String> LATIN_DIGITS =
            Map.of('0', "o", '1', "i", '3', "e", '4', "a", '5', "s", '7', "t", '8', "b", '@', "a", '$', "s", '!', "i");
    private static final Map<Character, String> OTHER_DIGITS =
            Map.of('0', "o", '1', "l", '3', "з", '4', "ч", '6', "б", '9', "g", '@', "a", '$', "s", '!', "l");

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;

    private Tokens(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Token> of(String text, Lexicon lexicon) {
        var taken = new Tokens(text.replace(Fold.LETTER_APOSTROPHE, '’'), lexicon);
        taken.read();
        var joined = taken.joinLetters(taken.joinParts());
        joined.forEach(lexicon::classify);
        return joined;
    }

    private void read() {
        var special = (text.indexOf('@') < 0 ? WITHOUT_MAIL : SPECIAL).matcher(text);
        var tag = TAGS.matcher(text);
        var next = special.find() ? special.start() : text.length();
        var at = 0;
        while (at < text.length()) {
            if (at == next) {
                special(special);
                at = special.end();
                next = special.find() ? special.start() : text.length();
            } else if (text.charAt(at) == '<' && tag.region(at, text.length()).lookingAt()) {
                at = tag.end();
                while (next < at) {
                    next = special.find() ? special.start() : text.length();
                }
            } else if (startsWord(at)) {
                var end = endOfWord(at);
                while (next < end) {
                    next = special.find() ? special.start() : text.length();
                }
                word(at, end);
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
    }

    private boolean startsWord(int at) {
        var point = text.codePointAt(at);
        return (Character.isLetter(point) || Character.getType(point) == Character.OTHER_SYMBOL)
                && !Fold.point(point).isEmpty()
                && !isFlag(at);
    }

    // Two letters that stand together and apart from more; a longer row of them is a word.
    private boolean isFlag(int at) {
        if (!Fold.isRegional(text.codePointAt(at))) {
            return false;
        }
        var from = at;
        while (from > 1 && Fold.isRegional(text.codePointBefore(from))) {
            from -= 2;
        }
        var to = at;
        while (to < text.length() && Fold.isRegional(text.codePointAt(to))) {
            to += 2;
        }
        return to - from == 4;
    }

    private int endOfWord(int from) {
        var at = from;
        while (at < text.length()) {
            var point = text.codePointAt(at);
            var next = at + Character.charCount(point);
            var isHidden = Fold.isHidden(point);
            var standsForLetter = "@$!".indexOf(point) >= 0
                    && at > from
                    && next < text.length()
                    && Character.isLetter(text.codePointAt(next));
            if (isFlag(at) || Fold.point(point).isEmpty() && !isHidden && !isMark(point) && !standsForLetter) {
                break;
            }
            at = next;
        }
        return at;
    }

    private static boolean isMark(int point) {
        var type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private void word(int from, int to) {
        var written = text.substring(from, to);
        var token = begin(from, to);
        token.readings.add(Fold.word(written));
        if (written.chars().anyMatch(c -> Character.isDigit(c) || "@$!".indexOf(c) >= 0)) {
            addUndisguised(token, written);
        }
    }

    private static void addUndisguised(Token token, String written) {
        for (var digits : List.of(LATIN_DIGITS, OTHER_DIGITS)) {
            var plain = new StringBuilder();
            written.codePoints()
                    .forEach(point -> plain.append(
                            point < 128 && digits.containsKey((char) point)
                                    ? digits.get((char) point)
                                    : Character.toString(point)));
            token.readings.add(Fold.word(plain.toString()));
        }
    }

    private Token begin(int from, int to) {
        var before = tokens.isEmpty() ? 0 : tokens.getLast().to;
        if (!tokens.isEmpty() && endsSentence(text.substring(before, from))) {
            sentence++;
        }
        var token = new Token(from, to, Character.isUpperCase(text.codePointAt(from)));
        token.sentence = sentence;
        tokens.add(token);
        return token;
    }

    private boolean endsSentence(String between) {
        if (!SENTENCE_END.matcher(between).find()
                || HYPHENATION.matcher(between).matches()) {
            return false;
        }
        var last = tokens.getLast();
        return !between.strip().equals(".")
                || last.readings.isEmpty()
                || between.indexOf('\n') >= 0
                || !ABBREVIATIONS.contains(last.readings.getFirst());
    }

    private void special(Matcher found) {
        var token = begin(found.start(), found.end());
        var written = found.group().toLowerCase(Locale.ROOT);
        if (found.group("number") != null) {
            var grouped = written.matches("\\d{1,3}([ \\u00a0.,]\\d{3})+");
            var whole = grouped ? written.replaceAll("\\D", "") : written.split("[.,]", 2)[0];
            token.number = (int) Math.min(Long.parseLong(whole), Integer.MAX_VALUE);
            token.readings.add(written);
        } else if (found.group("sign") != null) {
            token.readings.add(written.equals("€") ? "eur" : written);
        } else if (found.group("mail") != null) {
            token.readings.add("<mail>");
            token.readings.add("<mail>" + written.substring(written.indexOf('@') + 1));
        } else if (found.group("phone") != null) {
            token.readings.add("<phone>");
            token.readings.add(
                    written.startsWith("+370") || written.startsWith("00370") || written.startsWith("8")
                            ? "<phone>own"
                            : "<phone>foreign");
        } else {
            token.readings.add(
                    found.group("link") != null ? "<link>" : found.group("handle") != null ? "<handle>" : "<pair>");
        }
    }

    // "pas🔥as" is one word; "pa-sas" may be two, so the joined reading is added to the first.
    private List<Token> joinParts() {
        var joined = new ArrayList<Token>();
        var reaches = -1;
        for (var token : tokens) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || !last.isWord() || !token.isWord()) {
                joined.add(token);
                continue;
            }
            var between = text.substring(last.to, token.from);
            if (JOINER.matcher(between).matches()) {
                var parts = List.of(last.readings.getFirst(), token.readings.getFirst());
                last.readings.addFirst(Fold.single(parts.getFirst() + parts.getLast()));
                last.readings.add(parts.getLast());
                last.to = token.to;
                continue;
            }
            reaches = WITHIN_WORD.matcher(between).matches() ? reaches < 0 ? joined.size() - 1 : reaches : -1;
            if (reaches >= 0) {
                var first = joined.get(reaches);
                first.readings.add(Fold.single(first.readings.getLast() + token.readings.getFirst()));
            }
            joined.add(token);
        }
        return joined;
    }

    // "p a s a s": a run of single letters is cut where words of the lexicon begin.
    private List<Token> joinLetters(List<Token> some) {
        var joined = new ArrayList<Token>();
        for (var i = 0; i < some.size(); ) {
            var end = endOfRun(some, i);
            if (end - i < SHORTEST_RUN) {
                joined.add(some.get(i++));
            } else {
                cut(some.subList(i, end), joined);
                i = end;
            }
        }
        return joined;
    }

    private int endOfRun(List<Token> some, int from) {
        var end = from;
        var widest = 0;
        while (end < some.size() && some.get(end).isLetter()) {
            if (end > from) {
                // A wider gap than the first one stands between two words.
                var gap = text.substring(some.get(end - 1).to, some.get(end).from);
                widest = end == from + 1 ? gap.length() : widest;
                if (gap.length() > widest || !LETTER_GAP.matcher(gap).matches()) {
                    break;
                }
            }
            end++;
        }
        return end;
    }

    private void cut(List<Token> letters, List<Token> joined) {
        var all = new StringBuilder();
        letters.forEach(letter -> all.append(letter.readings.getFirst()));
        for (var i = 0; i < letters.size(); ) {
            var length = Math.max(1, lexicon.longestWordAt(all, i));
            var token = new Token(letters.get(i).from, letters.get(i + length - 1).to, letters.get(i).isCapital);
            token.sentence = letters.get(i).sentence;
            // What follows may be the ending, so a reading goes on to the end of the run.
            token.readings.add(Fold.single(all.substring(i, i + length)));
            token.readings.add(Fold.single(all.substring(i)));
            joined.add(token);
            i += length;
        }
    }
}
