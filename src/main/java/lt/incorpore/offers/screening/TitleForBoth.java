package lt.incorpore.offers.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lithuanian titles that name a woman alone, and how both are named. The masculine form is the one that the
/// classification of occupations uses of everybody, so nothing is said of it.
final class TitleForBoth {

    private static final Pattern WORD = Pattern.compile("\\p{L}{6,}");

    /// `(-a)`, `/siuvėja`: both are named already.
    private static final Pattern PAIR = Pattern.compile("\\(\\s?[-–]?\\s?\\p{L}{1,4}\\s?\\)|/");

    private record Ending(String woman, String man) {

        String pair() {
            return man + " (-" + woman.charAt(woman.length() - 1) + ")";
        }
    }

    private static final List<Ending> ENDINGS = List.of(
            new Ending("ėja", "ėjas"),
            new Ending("toja", "tojas"),
            new Ending("ininkė", "ininkas"),
            new Ending("istė", "istas"),
            new Ending("logė", "logas"),
            new Ending("orė", "orius"),
            new Ending("erė", "eris"));

    private TitleForBoth() {}

    /// @return the title for both; nothing where it names both already, or no woman alone
    static Optional<String> of(String title) {
        if (PAIR.matcher(title).find()) {
            return Optional.empty();
        }
        var forBoth = WORD.matcher(title).replaceAll(word -> Matcher.quoteReplacement(pair(word.group(), title)));
        return forBoth.equals(title) ? Optional.empty() : Optional.of(forBoth);
    }

    private static String pair(String word, String title) {
        var small = word.toLowerCase(Locale.ROOT);
        for (var ending : ENDINGS) {
            if (small.endsWith(ending.woman)) {
                var stem = word.length() - ending.woman.length();
                var man = small.substring(0, stem) + ending.man;
                var isNamed = title.toLowerCase(Locale.ROOT).contains(man);
                return isNamed ? word : word.substring(0, stem) + inCase(ending.pair(), word);
            }
        }
        return word;
    }

    private static String inCase(String text, String word) {
        return Character.isUpperCase(word.charAt(word.length() - 1)) ? text.toUpperCase(Locale.ROOT) : text;
    }
}
