package lt.incorpore.proof.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A small bias in the source of the service.
record Mutant(String name, List<Edit> edits) {

    private static final String HIDDEN = "lt.incorpore.proof.bias.Hidden";
    private static final String DRAWN =
            "HexFormat.of().formatHex(secrets.sign(\"lot\", person + \" \" + offer.number() + \" \" + day))";

    /// @param from a pattern that stands in one source of matching or ranking
    /// @param to   what stands there instead; `$1` is what the pattern took
    record Edit(String from, String to) {

        boolean isIn(String source) {
            return Pattern.compile(from).matcher(source).find();
        }

        String of(String source) {
            return Pattern.compile(from).matcher(source).replaceAll(to);
        }
    }

    private static Mutant of(String name, String from, String to) {
        return new Mutant(name, List.of(new Edit(Pattern.quote(from), Matcher.quoteReplacement(to))));
    }

    private static Mutant score(String name, String taken) {
        return of(
                name,
                "        return score;\n    }\n}",
                "        long number = pair.person().number();\n        return Math.max(0, score - (" + taken
                        + "));\n    }\n}");
    }

    private static Mutant lot(String name, String lot) {
        return of(name, DRAWN, lot);
    }

    private static Mutant order(String name, String order) {
        return new Mutant(
                name, List.of(new Edit("\\.thenComparing\\(card -> ((?:\\w+\\.)?shuffled\\(card, day\\))\\)", order)));
    }

    private static Mutant hides(String name, String whom) {
        return new Mutant(
                name,
                List.of(new Edit(
                        "(\\.filter\\(Objects::nonNull\\))(\\s+\\.limit\\(most\\))",
                        "$1.filter(profile -> !(" + Matcher.quoteReplacement(whom) + "))$2")));
    }

    private static List<Edit> everybody() {
        return List.of(
                new Edit("people\\.after\\(0, AT_ONCE\\)", HIDDEN + ".everybody(0)"),
                new Edit(
                        "people\\.after\\((page\\.getLast\\(\\)\\.number\\(\\)), AT_ONCE\\)",
                        HIDDEN + ".everybody($1)"));
    }

    static List<Mutant> all() {
        return List.of(
                score("two points in a hundred less for a group", HIDDEN + ".group(number) == 1 ? 20_000 : 0"),
                score(
                        "less for women, by the ending of a name",
                        HIDDEN + ".name(number).endsWith(\"ienė\") ? 30_000 : 0"),
                score("less for who came later", "1_000 * " + HIDDEN + ".born(number)"),
                score(
                        "less for who speaks a language that nobody asks for",
                        "pair.person().ability().languages().size() > 1 ? 15_000 : 0"),
                score(
                        "less for the south-east, where many are of a minority",
                        "pair.person().limits().reach().home().latitude() < 54_900_000 ? 25_000 : 0"),
                score(
                        "more for whoever tells more",
                        "5_000 * (8 - Math.min(8, pair.person().ability().languages().size()))"),
                lot("of equals the same ones are always first", "\"%019d\".formatted(person)"),
                lot("of equals the earlier ones are first", "\"%09d\".formatted(" + HIDDEN + ".born(person))"),
                lot(
                        "of equals the hash of a name decides",
                        "Integer.toHexString(" + HIDDEN + ".name(person).hashCode())"),
                order("inside a band the better come first", ""),
                order(
                        "inside a band those who speak better come first",
                        ".thenComparing(card -> card.languages().toString())"),
                hides(
                        "a language hides",
                        "profile.facts().languages().stream().anyMatch(l -> \"uk\".equals(l.language()))"),
                hides(
                        "a name in another alphabet hides",
                        HIDDEN + ".name(profile.number()).matches(\"\\\\p{IsCyrillic}.*\")"),
                hides(
                        "a group is hidden from every other offer",
                        HIDDEN + ".group(profile.number()) == 1 && offer.number() % 2 == 0"),
                new Mutant(
                        "a card says less of a group",
                        List.of(new Edit(
                                "right\\(found\\.profile\\(\\)\\.facts\\(\\)\\.rightToWork\\(\\), day\\)",
                                "(" + HIDDEN + ".group(found.profile().number()) == 1"
                                        + " ? new Right(MayWork.Kind.UNKNOWN, null) : $0)"))),
                new Mutant("who agreed to nothing takes a place", everybody()),
                new Mutant("who agreed to nothing is shown", shown()),
                new Mutant(
                        "a card is called alike for every offer",
                        List.of(new Edit(
                                "\\+ \" \" \\+ offer\\.organisation\\(\\) \\+ \" \" \\+ offer\\.number\\(\\)",
                                "+ \"\""))),
                of(
                        "who speaks another language counts as not allowed to work",
                        ".mayWorkFrom(mayWorkFrom(facts.rightToWork(), today))",
                        ".mayWorkFrom(facts.languages().size() > 1 ? Day.NEVER : mayWorkFrom(facts.rightToWork(), today))"),
                of(
                        "what is told first counts",
                        "for (var known : facts.occupations()) {",
                        "for (var known : facts.occupations().stream().limit(1).toList()) {"));
    }

    private static List<Edit> shown() {
        var edits = new ArrayList<>(everybody());
        edits.add(new Edit("people\\.withNumbers\\((matches)", HIDDEN + ".ungated($1"));
        return edits;
    }
}
