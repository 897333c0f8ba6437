package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.search.InsteadOf.Instead;
import lt.incorpore.search.InsteadOf.Wish;
import lt.incorpore.search.SearchView.Coded;
import lt.incorpore.search.SearchView.NamedUri;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.words.Understood;
import lt.incorpore.taxonomy.Taxonomy;

/// Says in the reader's language why nothing was found and what there is instead.
@ApplicationScoped
class SayInstead {

    private static final int MOST_SAID = 2;
    private static final int MOST_NAMES = 3;

    private final InsteadOf insteadOf;
    private final ChoiceNames names;
    private final Taxonomy taxonomy;

    SayInstead(InsteadOf insteadOf, ChoiceNames names, Taxonomy taxonomy) {
        this.insteadOf = insteadOf;
        this.names = names;
        this.taxonomy = taxonomy;
    }

    InsteadView of(OfferQuestion question, Understood understood, Lang lang) {
        var instead = insteadOf.of(question, understood);
        var near = instead.nearest();
        var without = instead.without().stream()
                .map(one -> new InsteadView.Without(
                        one.wish().parameter(), one.wish().values(), name(one.wish(), lang), one.count()))
                .toList();
        var alike = instead.alike().stream()
                .map(one -> new InsteadView.Alike(
                        new NamedUri(one.occupation().uri(), taxonomy.name(one.occupation(), lang)), one.count()))
                .toList();
        return new InsteadView(
                sentence(question, instead, lang),
                instead.within60Km(),
                instead.anywhere(),
                instead.wordsAlone(),
                near == null
                        ? null
                        : new InsteadView.Nearest(
                                new Coded(near.there().code(), near.there().name(lang)),
                                rounded(near.km()),
                                near.count()),
                without,
                alike,
                instead.tryOuts(),
                instead.unknown());
    }

    private String sentence(OfferQuestion question, Instead instead, Lang lang) {
        var said = new ArrayList<String>();
        var words = question.words().strip();
        said.add(
                words.isEmpty()
                        ? Words.say(lang, "instead.nothing_chosen")
                        : Words.say(lang, "instead.nothing", Map.of("words", words)));
        if (!instead.unknown().isEmpty()) {
            var unknown = Map.of(
                    "words",
                    String.join(", ", instead.unknown()),
                    "count",
                    instead.unknown().size());
            said.add(Words.say(lang, "instead.unknown", unknown));
        }
        sayNear(instead, lang, said);
        instead.without().stream()
                .limit(MOST_SAID)
                .map(one -> Words.say(
                        lang, "instead.without", Map.of("wish", name(one.wish(), lang), "count", one.count())))
                .forEach(said::add);
        if (instead.tryOuts() > 0) {
            said.add(Words.say(lang, "instead.try_outs", Map.of("count", instead.tryOuts())));
        }
        if (!instead.alike().isEmpty()) {
            var alike = instead.alike().stream()
                    .limit(MOST_NAMES)
                    .map(one -> taxonomy.name(one.occupation(), lang) + " (" + one.count() + ")")
                    .collect(Collectors.joining(", "));
            said.add(Words.say(lang, "instead.alike", Map.of("names", alike)));
        }
        return String.join(" ", said);
    }

    private static void sayNear(Instead instead, Lang lang, List<String> said) {
        var within = instead.within60Km();
        if (within != null && within > 0) {
            said.add(Words.say(lang, "instead.within", Map.of("count", within, "km", InsteadOf.WIDER_KM)));
        }
        var near = instead.nearest();
        if (near != null) {
            said.add(Words.say(
                    lang,
                    "instead.nearest",
                    Map.of("place", near.there().name(lang), "km", Math.round(near.km()), "count", near.count())));
        }
    }

    private String name(Wish wish, Lang lang) {
        var values = String.join(", ", wish.values());
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.field().equals(wish.parameter()))
                .findFirst()
                .map(choice -> names.names(choice, wish.values(), lang))
                .orElseGet(() -> wish.parameter().equals("q")
                        ? values
                        : Words.say(lang, "wish." + wish.parameter(), Map.of("value", shown(wish, values))));
    }

    private static String shown(Wish wish, String value) {
        return wish.parameter().equals("payFrom")
                ? BigDecimal.valueOf(Long.parseLong(value), 2).toPlainString()
                : value;
    }

    private static double rounded(double km) {
        return Math.round(km * 10) / 10.0;
    }
}
