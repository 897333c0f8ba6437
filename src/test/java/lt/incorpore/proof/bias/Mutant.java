package lt.incorpore.proof.bias;

import java.util.List;

/// A small bias in the source of the service.
record Mutant(String name, List<Edit> edits) {

    private static final String CANDIDATES = "matches/FindCandidates.java";
    private static final String PEOPLE = "matches/RankedPeople.java";
    private static final String MARKET = "matches/Market.java";
    private static final String SCORING = "ranking/Scoring.java";
    private static final String HIDDEN = "lt.incorpore.proof.bias.Hidden";

    record Edit(String file, String from, String to) {

        String of(String source) {
            if (!source.contains(from)) {
                throw new AssertionError("The source changed: " + file + " has no longer " + from);
            }
            return source.replace(from, to);
        }
    }

    private static Mutant of(String name, String file, String from, String to) {
        return new Mutant(name, List.of(new Edit(file, from, to)));
    }

    private static Mutant score(String name, String taken) {
        return of(
                name,
                SCORING,
                "        return score;\n    }\n}",
                "        long number = pair.person().number();\n        return Math.max(0, score - (" + taken
                        + "));\n    }\n}");
    }

    private static Mutant lot(String name, String lot) {
        return of(
                name,
                CANDIDATES,
                "HexFormat.of().formatHex(secrets.sign(\"lot\", person + \" \" + offer.number() + \" \" + day))",
                lot);
    }

    private static Mutant order(String name, String order) {
        return of(name, CANDIDATES, ".thenComparing(card -> shuffled(card, day))", order);
    }

    private static Mutant hides(String name, String whom) {
        return of(
                name,
                CANDIDATES,
                ".filter(Objects::nonNull)\n                .limit(most)",
                ".filter(Objects::nonNull)\n                .filter(profile -> !(" + whom
                        + "))\n                .limit(most)");
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
                        "inside a band the nearer come first",
                        ".thenComparing(Card::travel).thenComparing(card -> shuffled(card, day))"),
                hides(
                        "a language hides",
                        "profile.facts().languages().stream().anyMatch(l -> \"uk\".equals(l.language()))"),
                hides(
                        "an asylum seeker's paper hides",
                        "String.valueOf(profile.facts().rightToWork()).contains(\"REGISTRATION_CERT\")"),
                hides(
                        "a group is hidden from every other offer",
                        HIDDEN + ".group(profile.number()) == 1 && offer.number() % 2 == 0"),
                of(
                        "the answer about the right to work tells the paper",
                        CANDIDATES,
                        "new Right(right.answer(), right.from())",
                        "new Right(String.valueOf(right.document()).startsWith(\"REG\") ? MayWork.Kind.YES_WITH_DOCUMENT : right.answer(), right.from())"),
                new Mutant(
                        "who agreed to nothing takes a place",
                        List.of(
                                new Edit(MARKET, "people.after(0, AT_ONCE)", HIDDEN + ".everybody(0)"),
                                new Edit(
                                        MARKET,
                                        "people.after(page.getLast().number(), AT_ONCE)",
                                        HIDDEN + ".everybody(page.getLast().number())"))),
                new Mutant(
                        "who agreed to nothing is shown",
                        List.of(
                                new Edit(MARKET, "people.after(0, AT_ONCE)", HIDDEN + ".everybody(0)"),
                                new Edit(
                                        MARKET,
                                        "people.after(page.getLast().number(), AT_ONCE)",
                                        HIDDEN + ".everybody(page.getLast().number())"),
                                new Edit(CANDIDATES, "people.withNumbers(", HIDDEN + ".ungated("))),
                of(
                        "a card is called alike for every offer",
                        CANDIDATES,
                        "profile.id() + \" \" + offer.organisation() + \" \" + offer.number()",
                        "profile.id().toString()"),
                of(
                        "one paper counts less than another",
                        PEOPLE,
                        "if (right == null || right.answer() == null) {",
                        "if (right == null || right.answer() == null || String.valueOf(right.document()).startsWith(\"REG\")) {"),
                of(
                        "what is told first counts",
                        PEOPLE,
                        "for (var known : facts.occupations()) {",
                        "for (var known : facts.occupations().stream().limit(1).toList()) {"));
    }
}
