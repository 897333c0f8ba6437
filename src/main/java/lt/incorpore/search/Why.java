package lt.incorpore.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.words.Asked;
import lt.incorpore.search.words.LanguageWords;
import lt.incorpore.search.words.NamedConcept;
import lt.incorpore.search.words.NamedConcept.Fit;
import lt.incorpore.search.words.ReadQuestion;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Why an offer was found: one piece of [Evidence] for one thing asked. All of an offer's add up to its score.
///
/// @param asked   the words
/// @param concept what they were understood as, where that is why
record Why(Asked asked, Evidence evidence, @Nullable NamedConcept concept) {

    /// Everything that speaks for an offer, by what it says in the database, in the order asked, strongest first.
    static List<Why> of(List<Asked> asked, Offer offer, Taxonomy taxonomy) {
        var content = offer.content();
        var texts = new Texts(offer);
        var all = new ArrayList<Why>();
        for (var one : asked) {
            filed(one, content, all);
            if (names(one, taxonomy).stream().anyMatch(texts::inTitle)) {
                all.add(new Why(one, Evidence.OCCUPATION_IN_TITLE, first(one, Fit.WHOLE)));
            }
            texts.holding(one.text()).forEach(evidence -> all.add(new Why(one, evidence, null)));
        }
        all.sort((a, b) -> a.asked == b.asked ? b.evidence.points() - a.evidence.points() : 0);
        return all;
    }

    /// The Lithuanian names by which an occupation that is asked for may stand in a title.
    static List<String> names(Asked asked, Taxonomy taxonomy) {
        return asked.occupations(Fit.WHOLE).stream()
                .map(occupation -> taxonomy.name(occupation, Lang.LT).toLowerCase(Locale.ROOT))
                .distinct()
                .filter(name -> !name.equals(asked.text()))
                .limit(Relevance.MOST_NAMES_IN_TITLE)
                .toList();
    }

    private static void filed(Asked asked, OfferContent content, List<Why> all) {
        for (var named : asked.concepts()) {
            if (named.concept() instanceof Occupation occupation
                    && occupation.uri().equals(content.occupation())) {
                all.add(new Why(asked, forOccupation(named.fit()), named));
                if (named.fit() == Fit.WHOLE && named.preferred()) {
                    all.add(new Why(asked, Evidence.PREFERRED_NAME, named));
                }
            }
        }
        asked.concepts().stream()
                .filter(named -> named.fit() == Fit.WHOLE
                        && named.concept() instanceof Occupation occupation
                        && occupation.iscoGroup().equals(content.iscoGroup()))
                .findFirst()
                .ifPresent(named -> all.add(new Why(asked, Evidence.SAME_GROUP, named)));
        for (var fit : Fit.values()) {
            asked.concepts().stream()
                    .filter(named -> named.fit() == fit && needs(content, named))
                    .findFirst()
                    .ifPresent(named -> all.add(new Why(asked, forSkill(fit), named)));
        }
        var place = content.place();
        if (place != null
                && asked.places().stream().anyMatch(there -> there.code().equals(place.municipality()))) {
            all.add(new Why(asked, Evidence.PLACE, null));
        }
    }

    private static boolean needs(OfferContent content, NamedConcept named) {
        return !(named.concept() instanceof Occupation)
                && content.skills().stream()
                        .anyMatch(need -> named.concept().uri().equals(need.skill()));
    }

    private static Evidence forOccupation(Fit fit) {
        return switch (fit) {
            case WHOLE -> Evidence.OCCUPATION;
            case PART -> Evidence.PART_OF_OCCUPATION;
            case NEAR -> Evidence.MISSPELT;
        };
    }

    private static Evidence forSkill(Fit fit) {
        return switch (fit) {
            case WHOLE -> Evidence.SKILL;
            case PART -> Evidence.PART_OF_SKILL;
            case NEAR -> Evidence.MISSPELT;
        };
    }

    private static @Nullable NamedConcept first(Asked asked, Fit fit) {
        return asked.concepts().stream()
                .filter(named -> named.fit() == fit && named.concept() instanceof Occupation)
                .findFirst()
                .orElse(null);
    }

    /// The words of an offer's texts, taken apart as the index does it.
    private static final class Texts {

        private final Collection<String> title;
        private final Collection<String> titleFolded;
        private final Collection<String> description;
        private final Collection<String> employer;
        private final Collection<String> locality;

        Texts(Offer offer) {
            var content = offer.content();
            title = words(LanguageWords.TEXT, content.title());
            titleFolded = words(LanguageWords.BARE_TEXT, content.title());
            description = words(LanguageWords.BARE_TEXT, content.description());
            employer = words(LanguageWords.BARE_TEXT, offer.employer());
            var place = content.place();
            locality = words(LanguageWords.BARE_TEXT, place == null ? null : place.locality());
        }

        List<Evidence> holding(String text) {
            var found = new ArrayList<Evidence>();
            if (inTitle(text)) {
                found.add(Evidence.TITLE);
            }
            if (holds(employer, text)) {
                found.add(Evidence.EMPLOYER);
            }
            if (holds(locality, text)) {
                found.add(Evidence.LOCALITY);
            }
            if (holds(description, text)) {
                found.add(Evidence.DESCRIPTION);
            }
            return found;
        }

        boolean inTitle(String text) {
            return ReadQuestion.wordsOf(text).stream()
                    .allMatch(word ->
                            any(title, LanguageWords.TEXT, word) || any(titleFolded, LanguageWords.BARE_TEXT, word));
        }

        private static boolean holds(Collection<String> words, String text) {
            return ReadQuestion.wordsOf(text).stream().allMatch(word -> any(words, LanguageWords.BARE_TEXT, word));
        }

        private static boolean any(Collection<String> words, LanguageWords rules, String word) {
            return rules.wordsOf(word).stream().anyMatch(words::contains);
        }

        private static Collection<String> words(LanguageWords rules, @Nullable String text) {
            return new HashSet<>(rules.wordsOf(Objects.requireNonNullElse(text, "")));
        }
    }
}
