package lt.incorpore.law.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Writing a sentence in disguise changes no verdict.
class DisguiseTest {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d@._-])\\p{L}{4,}(?![\\p{L}\\d@._-])");
    private static final Map<String, String> LOOK_ALIKES = new HashMap<>();

    static {
        var pairs = "aаeеoоcсpрxхyуkкmмtтhнiі";
        for (var i = 0; i < pairs.length(); i += 2) {
            LOOK_ALIKES.put(pairs.substring(i, i + 1), pairs.substring(i + 1, i + 2));
            LOOK_ALIKES.put(pairs.substring(i + 1, i + 2), pairs.substring(i, i + 1));
        }
    }

    private static final Map<String, String> SMALL_CAPITALS = new HashMap<>();

    static {
        var pairs = "aᴀbʙcᴄdᴅeᴇfꜰgɢhʜiɪjᴊkᴋlʟmᴍnɴoᴏpᴘrʀsꜱtᴛuᴜvᴠwᴡyʏzᴢ";
        for (var i = 0; i < pairs.length(); i += 2) {
            SMALL_CAPITALS.put(pairs.substring(i, i + 1), pairs.substring(i + 1, i + 2));
        }
    }

    private final Screen screen = Screen.load();

    @Test
    void letters_in_disguise_change_no_verdict() throws IOException {
        same("upper case", word -> word.toUpperCase(Locale.ROOT), 1);
        same("letters of another script", each(letter -> LOOK_ALIKES.getOrDefault(letter, letter)), 1);
        same("signs that nobody sees", each(letter -> letter + "\u200b"), 1);
        same("a soft hyphen", word -> word.substring(0, 2) + "\u00ad" + word.substring(2), 1);
        same("a doubled letter", word -> word.substring(0, 2) + word.charAt(1) + word.substring(2), 1);
        same(
                "no accents",
                word -> Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
                1);
        same(
                "digits for letters",
                word -> word.charAt(0)
                        + word.substring(1).replace('o', '0').replace('e', '3').replace('a', '4'),
                0.999);
    }

    @Test
    void letters_that_fill_a_place_or_belong_to_nobody_change_no_verdict() throws IOException {
        same("a filler", each(letter -> letter + "\u3164"), 1);
        same("a bell", word -> word.substring(0, 2) + "\u0007" + word.substring(2), 1);
        same("a sign of private use", word -> word.substring(0, 2) + "\ue000" + word.substring(2), 1);
        same("small capitals", each(letter -> SMALL_CAPITALS.getOrDefault(letter, letter)), 1);
        same("a tag", word -> word.substring(0, 2) + "<b></b>" + word.substring(2), 0.98);
        for (var text : List.of(
                "Reikalingas už-\nstatas 100 eurų",
                "Reikalingas už<b></b>statas 100 eurų",
                "Reikalingas 🇺🇿🇸🇹🇦🇹🇦🇸 100 eurų",
                "🇱🇹 Reikalingas 🇱🇹užstatas 100 eurų",
                "Reikalingas ᴜᴢsᴛᴀᴛᴀs 100 eurų")) {
            assertThat(screen.check(new Screen.Text("Valytojas (-a)", text)))
                    .as(text)
                    .extracting(Found::rule)
                    .contains(Rule.R1_FEE);
        }
    }

    @Test
    void words_taken_apart_are_read_all_the_same() throws IOException {
        same("a picture between letters", word -> word.substring(0, 2) + "🔥" + word.substring(2), 0.98);
        same("points between letters", word -> String.join(".", word.split("")), 0.9);
        same("spaces between letters", word -> " " + String.join(" ", word.split("")) + " ", 0.9);
    }

    private static UnaryOperator<String> each(UnaryOperator<String> change) {
        return word -> {
            var changed = new StringBuilder();
            word.codePoints().forEach(point -> changed.append(change.apply(Character.toString(point))));
            return changed.toString();
        };
    }

    private void same(String disguise, Function<String, String> change, double share) throws IOException {
        var lines = Gold.lines(Gold.FOLDER);
        var unchanged = lines.stream()
                .filter(line -> {
                    var hidden = new Screen.Text(
                            hide(line.text().title(), change), hide(line.text().description(), change));
                    var disguised = new Gold(line.id(), line.rule(), line.language(), line.fires(), hidden);
                    return line.isFoundBy(screen) == disguised.isFoundBy(screen);
                })
                .count();
        assertThat(unchanged / (double) lines.size()).as(disguise).isGreaterThanOrEqualTo(share);
    }

    private static String hide(String text, Function<String, String> change) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(change.apply(word.group())));
    }
}
