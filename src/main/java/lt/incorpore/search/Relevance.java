package lt.incorpore.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.Fields;
import lt.incorpore.search.words.Asked;
import lt.incorpore.search.words.NamedConcept.Fit;
import lt.incorpore.search.words.ReadQuestion;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/// Turns what is asked into a query of the index. The score of an offer is the sum of the [Evidence] for each thing
/// asked.
///
/// Things that name occupations are alternatives ("cleaner, cook"): nobody looks for one job that is both. Of the
/// others, and the occupations as one, all must be found up to two, all but one up to five, seven in ten beyond. A
/// word that names a place is asked like any other: offers there have it, and offers that mention it.
final class Relevance {

    private static final int ALL = 2;
    private static final int ALL_BUT_ONE = 5;
    static final int MOST_NAMES_IN_TITLE = 8;

    private final SearchPredicateFactory f;
    private final Taxonomy taxonomy;

    Relevance(SearchPredicateFactory f, Taxonomy taxonomy) {
        this.f = f;
        this.taxonomy = taxonomy;
    }

    /// @param asked at least one
    PredicateFinalStep of(List<Asked> asked) {
        var query = f.bool();
        var occupations = asked.stream().filter(Asked::isOccupation).toList();
        var needed = asked.size() - occupations.size();
        if (!occupations.isEmpty()) {
            needed++;
            var any = f.bool();
            occupations.forEach(one -> any.should(evidence(one)));
            query.should(any);
        }
        asked.stream().filter(one -> !one.isOccupation()).forEach(one -> query.should(evidence(one)));
        return query.minimumShouldMatchNumber(atLeast(needed));
    }

    static int atLeast(int things) {
        if (things <= ALL) {
            return things;
        }
        return things <= ALL_BUT_ONE ? things - 1 : (things * 7 + 9) / 10;
    }

    private PredicateFinalStep evidence(Asked asked) {
        var any = f.bool();
        var named = asked.occupations(Fit.WHOLE);
        filed(any, Choice.OCCUPATION, uris(named), Evidence.OCCUPATION);
        filed(any, Choice.OCCUPATION, uris(asked.occupationsByPreferredName()), Evidence.PREFERRED_NAME);
        filed(any, Choice.ISCO, groups(named), Evidence.SAME_GROUP);
        filed(any, Choice.OCCUPATION, uris(asked.occupations(Fit.PART)), Evidence.PART_OF_OCCUPATION);
        filed(any, Choice.OCCUPATION, uris(asked.occupations(Fit.NEAR)), Evidence.MISSPELT);
        filed(any, Choice.SKILL, asked.skills(Fit.WHOLE), Evidence.SKILL);
        filed(any, Choice.SKILL, asked.skills(Fit.PART), Evidence.PART_OF_SKILL);
        filed(any, Choice.SKILL, asked.skills(Fit.NEAR), Evidence.MISSPELT);
        filed(
                any,
                Choice.MUNICIPALITY,
                asked.places().stream().map(Municipality::code).toList(),
                Evidence.PLACE);
        any.should(inTitle(asked.text(), Evidence.TITLE));
        any.should(inText(Fields.DESCRIPTION, asked.text(), Evidence.DESCRIPTION));
        any.should(inText(Fields.EMPLOYER_WORDS, asked.text(), Evidence.EMPLOYER));
        any.should(inText(Fields.LOCALITY, asked.text(), Evidence.LOCALITY));
        namedInTitle(any, asked);
        return any;
    }

    private void namedInTitle(BooleanPredicateClausesStep<?, ?> any, Asked asked) {
        var names = Why.names(asked, taxonomy);
        if (!names.isEmpty()) {
            // One piece of evidence, however many of the names are there.
            var anyName = f.bool();
            names.forEach(name -> anyName.should(title(name)));
            any.should(constant(anyName.toPredicate(), Evidence.OCCUPATION_IN_TITLE));
        }
    }

    private void filed(
            BooleanPredicateClausesStep<?, ?> any, Choice choice, Collection<String> words, Evidence evidence) {
        if (!words.isEmpty()) {
            any.should(f.terms()
                    .field(choice.field())
                    .matchingAny(words)
                    .constantScore()
                    .boost(evidence.points()));
        }
    }

    private PredicateFinalStep inTitle(String text, Evidence evidence) {
        return constant(title(text), evidence);
    }

    private SearchPredicate title(String text) {
        return together(
                text,
                word -> f.match()
                        .fields(Fields.TITLE, Fields.TITLE_FOLDED)
                        .matching(word)
                        .toPredicate());
    }

    private PredicateFinalStep inText(String field, String text, Evidence evidence) {
        return constant(
                together(text, word -> f.match().field(field).matching(word).toPredicate()), evidence);
    }

    private SearchPredicate together(String text, Function<String, SearchPredicate> one) {
        var all = f.and();
        ReadQuestion.wordsOf(text).forEach(word -> all.add(one.apply(word)));
        return all.toPredicate();
    }

    private PredicateFinalStep constant(SearchPredicate predicate, Evidence evidence) {
        return f.bool().must(predicate).constantScore().boost(evidence.points());
    }

    private static List<String> uris(List<Occupation> occupations) {
        return occupations.stream().map(Occupation::uri).toList();
    }

    private static List<String> groups(List<Occupation> occupations) {
        return occupations.stream().map(Occupation::iscoGroup).distinct().toList();
    }
}
