package lt.incorpore.web.counsel;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.incorpore.matches.MatchView.OfferMatch;
import lt.incorpore.matches.MatchView.Part;
import lt.incorpore.matches.MatchView.Reason;
import lt.incorpore.matches.helped.HelpedView;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.web.Say;
import lt.incorpore.web.find.Card;
import lt.incorpore.web.find.JobCards;
import org.jspecify.annotations.Nullable;

/// Puts every part of a score into words, and the switches beside it.
@ApplicationScoped
class Breakdown {

    private static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1");
    private static final List<String> CLASSES = List.of("B", "C", "CE", "D", "T");
    private static final List<String> SHIFTS = List.of("DAY", "EVENING", "NIGHT", "WEEKEND", "ROTATING");
    private static final List<Integer> WAYS = List.of(10, 30, 60, 100);
    private static final List<Integer> WEEKS = List.of(20, 30, 40);
    private static final String LITHUANIAN = "lt:";
    private static final int THOUSANDTHS = 3;

    private final JobCards cards;
    private final Taxonomy taxonomy;

    Breakdown(JobCards cards, Taxonomy taxonomy) {
        this.cards = cards;
        this.taxonomy = taxonomy;
    }

    /// One switch.
    record Choice(String value, String name, boolean isChosen) {}

    /// @param tried what has no switch of its own: other languages and skills
    record Form(
            List<Choice> lithuanian,
            List<Choice> classes,
            List<Choice> ways,
            List<Choice> weeks,
            List<Choice> shifts,
            List<Tried> tried,
            boolean isChanged) {}

    record Tried(String field, String value, String name) {}

    /// @param isTried whether something is tried out, so that `open` and `wasOpen` may differ
    record Found(
            int open,
            int wasOpen,
            int good,
            int wasGood,
            boolean isTried,
            List<Step> helps,
            List<Row> best,
            List<Row> notYet) {}

    record Step(String sentence, String href) {}

    /// @param sum of the shares, of a thousand
    record Row(Card card, int percent, String sum, List<Term> terms, List<String> stops, List<String> asks) {}

    /// One term: its share of the score, in words.
    ///
    /// @param points 0 to 1000
    /// @param share  what it gives, of `most` at most
    record Term(
            String name,
            int points,
            String share,
            String most,
            @Nullable String sentence,
            String has,
            String lacks) {}

    Form form(WhatIfForm tried, Lang lang) {
        var say = new Say(lang);
        var query = tried.query();
        var languages = query.all(WhatIfForm.LANGUAGE);
        var others = new ArrayList<Tried>();
        languages.stream()
                .filter(one -> !one.startsWith(LITHUANIAN))
                .forEach(one -> others.add(new Tried(WhatIfForm.LANGUAGE, one, language(one, lang))));
        query.all(WhatIfForm.SKILL).forEach(uri -> others.add(new Tried(WhatIfForm.SKILL, uri, skill(uri, lang))));
        return new Form(
                LEVELS.stream()
                        .map(level -> new Choice(LITHUANIAN + level, level, languages.contains(LITHUANIAN + level)))
                        .toList(),
                choices(CLASSES, query.all(WhatIfForm.DRIVING), one -> say.it("counsel_licence_of", "class", one)),
                numbers(WAYS, query.one(WhatIfForm.KM), km -> say.it("up_to_km", "km", km)),
                numbers(WEEKS, query.one(WhatIfForm.HOURS), hours -> say.it("hours_week", "hours", hours)),
                choices(SHIFTS, query.all(WhatIfForm.SHIFT), one -> say.it("shift_" + one)),
                others,
                !query.isEmpty());
    }

    Found of(HelpedView helped, WhatIfForm tried, String here, Lang lang) {
        var help = helped.matches().whatWouldHelp();
        var steps = help == null
                ? List.<Step>of()
                : help.changes().stream()
                        .map(step -> new Step(step.sentence(), here + tried.with(step.to())))
                        .toList();
        return new Found(
                helped.then().open(),
                helped.now().open(),
                helped.then().good(),
                helped.now().good(),
                !tried.query().isEmpty(),
                steps,
                rows(helped.matches().items(), lang),
                rows(helped.matches().notYet(), lang));
    }

    private List<Row> rows(List<OfferMatch> matches, Lang lang) {
        var shown = cards.of(matches, lang);
        return IntStream.range(0, matches.size())
                .mapToObj(i -> row(matches.get(i), shown.get(i)))
                .toList();
    }

    private static Row row(OfferMatch match, Card card) {
        return new Row(
                card,
                match.percent(),
                thousandths(match.score()),
                match.reasons().stream().map(Breakdown::term).toList(),
                checks(match, true),
                checks(match, false));
    }

    // Asked by its word: the ranking core is no business of a page.
    private static List<String> checks(OfferMatch match, boolean failed) {
        return match.checks().stream()
                .filter(check -> Objects.toString(check.verdict()).equals("FAIL") == failed)
                .map(check -> Objects.toString(check.sentence(), ""))
                .toList();
    }

    private static Term term(Reason reason) {
        return new Term(
                Objects.toString(reason.name(), ""),
                reason.points(),
                thousandths(reason.contribution()),
                String.valueOf(reason.weight()),
                reason.sentence(),
                parts(reason.matched()),
                parts(reason.missing()));
    }

    private static String parts(List<Part> parts) {
        return parts.stream().map(part -> part.name() + " (" + part.how() + ")").collect(Collectors.joining(", "));
    }

    /// Exactly, so that whoever adds up comes to the same.
    private static String thousandths(int number) {
        return BigDecimal.valueOf(number, THOUSANDTHS).stripTrailingZeros().toPlainString();
    }

    private interface Word<T> {
        String of(T value);
    }

    private static List<Choice> choices(List<String> usual, List<String> chosen, Word<String> word) {
        var all = new ArrayList<>(usual);
        chosen.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all.stream()
                .map(one -> new Choice(one, word.of(one), chosen.contains(one)))
                .toList();
    }

    private static List<Choice> numbers(List<Integer> usual, String chosen, Word<Integer> word) {
        var all = new TreeSet<>(usual);
        if (chosen.matches("\\d{1,4}")) {
            all.add(Integer.valueOf(chosen));
        }
        return all.stream()
                .map(one -> new Choice(
                        String.valueOf(one), word.of(one), String.valueOf(one).equals(chosen)))
                .toList();
    }

    private String language(String sent, Lang lang) {
        var parts = sent.split(":", 2);
        return taxonomy.language(parts[0]).map(one -> one.name(lang)).orElse(parts[0])
                + (parts.length < 2 ? "" : " " + parts[1]);
    }

    private String skill(String uri, Lang lang) {
        return taxonomy.skill(uri).map(one -> taxonomy.name(one, lang)).orElse(uri);
    }
}
