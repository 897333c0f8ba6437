package lt.incorpore.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.Match;

/// The truth: the explaining model over every single pair, on all processors.
///
/// The offers pass by once for all people, because making an offer costs as much as scoring it.
final class BruteForce {

    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingInt(Match::score).reversed().thenComparingLong(Match::number);

    /// No pair of this score, because a gate is shut.
    private static final int SHUT = -1;

    private final Scoring scoring;
    private final int best;

    BruteForce(LabourMarket market, int best) {
        scoring = new Scoring(market.graph());
        this.best = best;
    }

    List<List<Match>> offersFor(List<PersonFacts> people, LongFunction<OfferNeeds> offers, int size) {
        return top(people, offers, size, this::score);
    }

    List<List<Match>> peopleFor(List<OfferNeeds> offers, LongFunction<PersonFacts> people, int size) {
        return top(offers, people, size, (offer, person) -> score(person, offer));
    }

    private int score(PersonFacts person, OfferNeeds offer) {
        return scoring.open(person, offer, LabourMarket.TODAY)
                ? scoring.score(person, offer, LabourMarket.TODAY)
                : SHUT;
    }

    private <Q, R> List<List<Match>> top(
            List<Q> asking, LongFunction<R> made, int size, BiFunction<Q, R, Integer> score) {
        int threads = Runtime.getRuntime().availableProcessors();
        List<Callable<List<List<Match>>>> parts = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            long from = (long) size * part / threads;
            long to = (long) size * (part + 1) / threads;
            parts.add(() -> part(asking, made, from, to, score));
        }
        List<List<Match>> all = new ArrayList<>();
        asking.forEach(any -> all.add(new ArrayList<>()));
        for (List<List<Match>> part : inParallel(parts)) {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).addAll(part.get(i));
            }
        }
        return all.stream()
                .map(list -> list.stream().sorted(BEST_FIRST).limit(best).toList())
                .toList();
    }

    private static <T> List<T> inParallel(List<Callable<T>> parts) {
        try (ExecutorService threads = Executors.newFixedThreadPool(parts.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(parts)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("brute force did not end", e);
        }
    }

    private <Q, R> List<List<Match>> part(
            List<Q> asking, LongFunction<R> made, long from, long to, BiFunction<Q, R, Integer> score) {
        List<List<Match>> lists = new ArrayList<>();
        asking.forEach(any -> lists.add(new ArrayList<>()));
        for (long number = from; number < to; number++) {
            R row = made.apply(number);
            for (int i = 0; i < lists.size(); i++) {
                int found = score.apply(asking.get(i), row);
                if (found != SHUT) {
                    enter(lists.get(i), new Match(number, found));
                }
            }
        }
        return lists;
    }

    private void enter(List<Match> list, Match match) {
        if (list.size() == best && BEST_FIRST.compare(match, list.getLast()) > 0) {
            return;
        }
        int place = list.size();
        while (place > 0 && BEST_FIRST.compare(match, list.get(place - 1)) < 0) {
            place--;
        }
        list.add(place, match);
        if (list.size() > best) {
            list.removeLast();
        }
    }
}
