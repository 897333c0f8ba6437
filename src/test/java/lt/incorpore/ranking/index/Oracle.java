package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;

/// The answers by brute force: every pair is scored alone, then everything is sorted.
final class Oracle {

    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingInt(Match::score).reversed().thenComparingLong(Match::number);

    private final Scoring scoring;

    Oracle(SkillGraph graph) {
        scoring = new Scoring(graph);
    }

    OfferMatches offersFor(PersonFacts person, Collection<OfferNeeds> offers, OfferQuery query) {
        List<Match> open = new ArrayList<>();
        List<Match> notYet = new ArrayList<>();
        for (OfferNeeds offer : offers) {
            Match match = new Match(offer.number(), scoring.score(person, offer, query.today));
            (scoring.open(person, offer, query.today) ? open : notYet).add(match);
        }
        int count = query.counting ? open.size() : OfferMatches.NOT_COUNTED;
        return new OfferMatches(first(open, query.best), first(notYet, query.notYet), count);
    }

    List<Match> peopleFor(OfferNeeds offer, Collection<PersonFacts> people, int best, int today) {
        List<Match> open = new ArrayList<>();
        for (PersonFacts person : people) {
            if (scoring.open(person, offer, today)) {
                open.add(new Match(person.number(), scoring.score(person, offer, today)));
            }
        }
        return first(open, best);
    }

    private static List<Match> first(List<Match> matches, int count) {
        return matches.stream().sorted(BEST_FIRST).limit(count).toList();
    }
}
