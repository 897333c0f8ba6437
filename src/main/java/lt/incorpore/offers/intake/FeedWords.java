package lt.incorpore.offers.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.incorpore.taxonomy.Contract;
import org.jspecify.annotations.Nullable;

/// What the words of the Employment Service's feed mean. People typed them, over many years: each function takes
/// whatever stands there and answers null where nothing certain can be read.
final class FeedWords {

    private static final Set<String> YES = Set.of("1", "true", "t", "taip", "yes");
    private static final Set<String> NO = Set.of("0", "false", "f", "ne", "no");

    private static final Set<String> ABBREVIATIONS = Set.of(
            "AB", "UAB", "MB", "VĮ", "VŠĮ", "IĮ", "TŪB", "IT", "IKT", "AI", "BI", "UI", "UX", "QA", "SEO", "ERP", "SAP",
            "API", "ES", "EU", "JAV", "NATO", "VMI", "CE", "ADR", "TIG", "MIG", "MAG", "II", "III", "IV", "VI", "IX",
            "XI");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern GENDER_ENDING = Pattern.compile("\\(\\s*[-–—]\\s*(\\p{Lu}{1,6})\\s*\\)");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUYĄĘĖĮŲŪ]");
    private static final int LONGEST_WITHOUT_VOWEL = 5;

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d).*", Pattern.DOTALL);

    private static final Pattern YEARS =
            Pattern.compile("(?<!\\d)(\\d{1,2}(?:[.,]\\d)?)(?:\\s*[-–]\\s*\\d{1,2}(?:[.,]\\d)?)?\\s*(?:met|m\\.)");
    private static final Pattern MONTHS = Pattern.compile("(?<!\\d)(\\d{1,3})(?:\\s*[-–]\\s*\\d{1,3})?\\s*m[ėe]n");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,2})?");
    /// A bare number above this was not meant in years.
    private static final int MOST_YEARS = 40;

    private static final int MONTHS_A_YEAR = 12;

    private static final Pattern PART_OF_POST = Pattern.compile("(?<![\\d.,])0[.,](\\d{1,2})\\s*(?:et\\b|et\\.|etat)");

    private static final Pattern STREET = Pattern.compile(
            "(?U)\\b(?:g|gatvė|pr|prospektas|al|alėja|pl|plentas|skg|skersgatvis|a|aikštė|kel|kelias|tak|takas|krantinė|"
                    + "kr|nr|m|miestas|miesto|sav|savivaldybė|r|rajonas|rajono|apskr|apskritis|sen|seniūnija)(?:\\.|\\b)");
    private static final int LONGEST_TOWN = 60;

    // The borders and the possessive quantifier keep hostile text from being scanned again and again.
    private static final Pattern MAIL =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern PHONE = Pattern.compile(
            "(?=[+0368])(?<![\\d+])(?:" // the first letter settles it for nearly every place
                    + "\\+\\d(?:[\\s().–-]?\\d){6,13}" // international
                    + "|(?:00370|370|8|0)[\\s().–-]*[3-7](?:[\\s().–-]{0,2}\\d){7}" // as dialled in Lithuania
                    + "|6\\d{2}[\\s-]?\\d{2}[\\s-]?\\d{3}" // a mobile without its prefix
                    + ")(?!\\d)");
    private static final int MOST_NEWLINES = 2;
    private static final String LEFT_OUT = "[…]";

    private static final Pattern LINE_TAG = Pattern.compile("(?i)<(?:br\\s*/?|/p|/li|/div|/tr|/h\\d)\\s*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]{0,500}>");
    private static final Map<String, String> ENTITIES =
            Map.of("&nbsp;", " ", "&quot;", "\"", "&#39;", "'", "&lt;", "<", "&gt;", ">");

    /// Stems in the order in which they are tried: the longer word stands before the one it contains.
    private static final List<Map.Entry<String, Integer>> EDUCATION = List.of(
            Map.entry("nereik", 0),
            Map.entry("nebūtin", 0),
            Map.entry("neprival", 0),
            Map.entry("be išsil", 0),
            Map.entry("neturi", 0),
            Map.entry("nesvarb", 0),
            Map.entry("daktar", 8),
            Map.entry("doktorant", 8),
            Map.entry("magistr", 7),
            Map.entry("bakalaur", 6),
            Map.entry("aukštesn", 5),
            Map.entry("aukšt", 6),
            Map.entry("specialusis vidur", 5),
            Map.entry("spec. vidur", 5),
            Map.entry("povidur", 4),
            Map.entry("nebaigtas vidur", 2),
            Map.entry("neįgytas vidur", 2),
            Map.entry("profesin", 3),
            Map.entry("vidur", 3),
            Map.entry("nebaigtas pagrind", 1),
            Map.entry("neįgytas pagrind", 1),
            Map.entry("pagrind", 2),
            Map.entry("pradin", 1));

    private static final List<Map.Entry<String, Contract>> CONTRACTS = List.of(
            Map.entry("neterminuot", Contract.PERMANENT),
            Map.entry("sezon", Contract.SEASONAL),
            Map.entry("pameistr", Contract.APPRENTICESHIP),
            Map.entry("laikinojo įdarb", Contract.AGENCY),
            Map.entry("laikin", Contract.FIXED_TERM),
            Map.entry("projektin", Contract.FIXED_TERM),
            Map.entry("terminuot", Contract.FIXED_TERM),
            Map.entry("savanor", Contract.TRAINING),
            Map.entry("praktik", Contract.TRAINING),
            Map.entry("stažuot", Contract.TRAINING),
            Map.entry("paslaug", Contract.SERVICE),
            Map.entry("individuali veikl", Contract.SERVICE),
            Map.entry("autorin", Contract.SERVICE));

    private static final List<String> ENDED = List.of(
            "archyv", "užpild", "atšauk", "panaik", "uždar", "sustabd", "neaktyv", "negalioj", "neaktual", "baig");

    private FeedWords() {}

    /// @return null when nothing was said
    static @Nullable Boolean yesNo(@Nullable String text) {
        var word = lower(text);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }

    /// Whether a word of state says that the place is no longer offered.
    static boolean isEnded(@Nullable String state) {
        var word = lower(state);
        return ENDED.stream().anyMatch(word::contains);
    }

    /// A title in sentence case: "SPECIALISTAS (-Ė)" was typed by a machine, nobody writes so.
    static String title(String typed) {
        var title = oneLine(typed);
        var shouted = BRACKETS.matcher(title).replaceAll("");
        if (shouted.chars().filter(Character::isLetter).count() < 2
                || shouted.chars().anyMatch(Character::isLowerCase)) {
            return GENDER_ENDING.matcher(title).replaceAll(found -> "(-" + lower(found.group(1)) + ")");
        }
        var calm = TOKEN.matcher(title)
                .replaceAll(word -> isAbbreviation(word.group())
                        ? word.group()
                        : word.group().toLowerCase(Locale.ROOT));
        return calm.substring(0, 1).toUpperCase(Locale.ROOT) + calm.substring(1);
    }

    private static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word)
                || word.chars().anyMatch(Character::isDigit)
                || word.length() <= LONGEST_WITHOUT_VOWEL
                        && !VOWEL.matcher(word).find()
                        && word.chars().allMatch(Character::isUpperCase);
    }

    /// A date as ISO 8601 or with dots, a time of day behind it left off.
    static @Nullable LocalDate day(@Nullable String text) {
        var found = DAY.matcher(text == null ? "" : text.strip());
        if (!found.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /// @return ISCED 2011 level, the lowest that the words allow; Lithuanian *profesinis* can be 3 or 4
    static @Nullable Integer education(@Nullable String text) {
        return firstStem(EDUCATION, text);
    }

    static @Nullable Contract contract(@Nullable String text) {
        return firstStem(CONTRACTS, text);
    }

    private static <T> @Nullable T firstStem(List<Map.Entry<String, T>> stems, @Nullable String text) {
        var word = lower(text);
        for (var stem : stems) {
            if (word.contains(stem.getKey())) {
                return stem.getValue();
            }
        }
        return null;
    }

    /// Months of experience: "2 metai", "1–2 metai" (the fewer), "6 mėn.", "1 metai 6 mėn."; a bare number means years.
    static @Nullable Integer experienceMonths(@Nullable String text) {
        var word = lower(text);
        if (word.isEmpty() || word.startsWith("nenurod")) {
            return null;
        }
        if (word.startsWith("ne") || word.startsWith("nė") || word.startsWith("be ")) {
            return 0;
        }
        if (word.contains("pusė met") || word.contains("pusmet")) {
            return MONTHS_A_YEAR / 2;
        }
        var months = MONTHS.matcher(word);
        var years = YEARS.matcher(word);
        var hasMonths = months.find();
        var hasYears = years.find();
        if (hasMonths || hasYears) {
            return (hasMonths ? Integer.parseInt(months.group(1)) : 0) + (hasYears ? ofYears(years.group(1)) : 0);
        }
        if (!NUMBER.matcher(word).matches()) {
            return null;
        }
        var count = ofYears(word);
        return count > MOST_YEARS * MONTHS_A_YEAR ? null : count;
    }

    private static int ofYears(String number) {
        return (int) Math.round(Double.parseDouble(number.replace(',', '.')) * MONTHS_A_YEAR);
    }

    /// The part of a full-time post that a text names: 0.5 of "0,5 etato"; null when it names none, or several.
    static @Nullable Double partOfPost(String text) {
        var parts = PART_OF_POST
                .matcher(lower(text))
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        if (parts.size() != 1) {
            return null;
        }
        var part = Double.parseDouble("0." + parts.getFirst());
        return part > 0 ? part : null;
    }

    /// The town or village of an address, never the street: "Savanorių pr. 176C, Vilnius, Lietuva" is Vilnius.
    static @Nullable String town(@Nullable String address) {
        return Arrays.stream(oneLine(address).split("[,;]"))
                .map(String::strip)
                .filter(FeedWords::mayBeTown)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static boolean mayBeTown(String part) {
        return part.length() > 1
                && part.length() <= LONGEST_TOWN
                && part.chars().noneMatch(Character::isDigit)
                && !lower(part).equals("lietuva")
                && !lower(part).equals("lt")
                && !STREET.matcher(lower(part)).find();
    }

    /// Free text without markup, and without the phone numbers and addresses of the people to be called: the feed names
    /// them in fields of their own that we do not read, and its writers repeat them here.
    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var text = typed;
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(LINE_TAG.matcher(text).replaceAll("\n")).replaceAll("");
        }
        if (text.indexOf('&') >= 0) {
            for (var entity : ENTITIES.entrySet()) {
                text = text.replace(entity.getKey(), entity.getValue());
            }
            text = text.replace("&amp;", "&");
        }
        text = tidy(text, MOST_NEWLINES);
        if (text.indexOf('@') >= 0) {
            text = MAIL.matcher(text).replaceAll(LEFT_OUT);
        }
        return PHONE.matcher(text).replaceAll(LEFT_OUT);
    }

    /// @return at most that many characters, an ellipsis standing for the rest
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        // Never between the halves of one character.
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end).strip() + "…";
    }

    static String oneLine(@Nullable String typed) {
        return typed == null ? "" : tidy(typed, 0);
    }

    // One pass by hand: as regular expressions this was half the time of an import. Blanks of every kind become one
    // space, ends of line stay up to so many.
    private static String tidy(String text, int mostNewlines) {
        var tidied = new StringBuilder(text.length());
        var newlines = 0;
        var isAfterBlank = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isNewline(c)) {
                newlines += c == '\n' && i > 0 && text.charAt(i - 1) == '\r' ? 0 : 1;
                isAfterBlank = true;
            } else if (isBlank(c)) {
                isAfterBlank = true;
            } else {
                if (isAfterBlank && !tidied.isEmpty()) {
                    var kept = Math.min(newlines, mostNewlines);
                    tidied.append(kept == 0 ? " " : "\n".repeat(kept));
                }
                newlines = 0;
                isAfterBlank = false;
                tidied.append(c);
            }
        }
        return tidied.toString();
    }

    private static boolean isNewline(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c >= '\u007f' && c <= '\u00a0' || c == '\u200b' || c == '\ufeff' || Character.isSpaceChar(c);
    }

    static String lower(@Nullable String text) {
        return oneLine(text).toLowerCase(Locale.ROOT);
    }
}
