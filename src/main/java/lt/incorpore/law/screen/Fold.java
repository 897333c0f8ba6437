package lt.incorpore.law.screen;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Makes letters alike that look alike. Lexicon and text are folded in the same way, so it does not matter that a
/// Russian word turns into a mixture of alphabets: it turns into the same mixture on both sides.
final class Fold {

    /// Unicode counts it among the letters, for languages that write it as one; Ukrainian writes it as a sign.
    static final char LETTER_APOSTROPHE = '\u02BC';

    private static final Map<Integer, String> LOOK_ALIKES = new HashMap<>();

    static {
        pairs("аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsһhԁdԛqԝwӏlєeґг");
        pairs("ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxαaβbεeηnιiκkνvοoρpτtυuχxγyωwϲc");
        pairs("łlđdøoıiæaœoßsþpðdħhŧtŋnƒf");
        // Small capitals, which Unicode takes for letters of their own.
        pairs("ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz");
    }

    /// Latin, Greek and Cyrillic, worked out once.
    private static final String[] KNOWN = new String[0x600];

    static {
        for (var point = 0; point < KNOWN.length; point++) {
            KNOWN[point] = folded(point).intern();
        }
    }

    private static final int FIRST_REGIONAL = 0x1F1E6;
    private static final int LAST_REGIONAL = 0x1F1FF;

    private Fold() {}

    /// Whether it is one of the letters of which two make a flag.
    static boolean isRegional(int point) {
        return point >= FIRST_REGIONAL && point <= LAST_REGIONAL;
    }

    /// Whether nobody sees it: a sign of control or of private use, or a letter that Unicode has to fill a place with.
    static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.PRIVATE_USE -> true;
            case Character.CONTROL -> !Character.isWhitespace(point);
            default -> point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
        };
    }

    private static void pairs(String text) {
        var points = text.codePoints().toArray();
        for (var i = 0; i < points.length; i += 2) {
            LOOK_ALIKES.put(points[i], Character.toString(points[i + 1]));
        }
    }

    static String point(int point) {
        return point < KNOWN.length ? KNOWN[point] : folded(point);
    }

    /// One code point, folded; empty for what is no part of a word, such as an accent or an invisible sign.
    private static String folded(int point) {
        if (isHidden(point)) {
            return "";
        }
        if (isRegional(point)) {
            return Character.toString('a' + point - FIRST_REGIONAL);
        }
        var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        var folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(part -> {
            if (Character.isLetterOrDigit(part) && part != LETTER_APOSTROPHE) {
                var known = LOOK_ALIKES.get(part);
                var lower = Character.toLowerCase(part);
                folded.append(known != null ? known : LOOK_ALIKES.getOrDefault(lower, Character.toString(lower)));
            }
        });
        return folded.toString();
    }

    private static final int SHORT = 3;

    /// A whole word, its doubled letters made single; not those of a short word, where `too` would be `to`.
    static String word(String word) {
        var folded = new StringBuilder(word.length());
        word.codePoints().forEach(point -> folded.append(point(point)));
        return folded.length() <= SHORT ? folded.toString() : single(folded);
    }

    /// Writes each run of one letter once; digits stay.
    static String single(CharSequence text) {
        var single = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (i == 0 || letter != text.charAt(i - 1) || Character.isDigit(letter)) {
                single.append(letter);
            }
        }
        return single.toString();
    }
}
