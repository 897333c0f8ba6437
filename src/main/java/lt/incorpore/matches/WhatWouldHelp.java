package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.matches.HelpView.Step;
import lt.incorpore.matches.changes.Change;
import lt.incorpore.platform.Lang;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.Match;
import lt.incorpore.ranking.index.OfferCount;
import lt.incorpore.ranking.index.OfferQuery;
import lt.incorpore.taxonomy.Taxonomy;

/// Says which changes would open more offers to a person, or make more of them good, and how many.
///
/// Changes are drawn from what the nearest offers ask for; each is made in the facts and counted over all offers by the
/// same core that ranks them. So each number comes true when the change does.
@ApplicationScoped
class WhatWouldHelp {

    /// The score from which an offer is good. Where nothing is known of either side it is 500,000; from here on clearly
    /// more speaks for the two than against. Cards of band B begin here too.
    static final int GOOD = 600_000;

    /// How many near offers are asked what they need, of those that are open but not good and of those not yet
    /// open. Each costs a look through its whole leaf of the index, which is most of what an answer costs.
    private static final int NEAR = 30;

    /// Who has so many good offers needs no help to find more.
    private static final int PLENTY = 1_000;

    private static final int MOST_SHOWN = 5;

    private final RankedPeople people;
    private final Taxonomy taxonomy;
    private final HelpWords words;

    WhatWouldHelp(RankedPeople people, Taxonomy taxonomy, HelpWords words) {
        this.people = people;
        this.taxonomy = taxonomy;
        this.words = words;
    }

    /// A change and how many more offers it brings.
    private record Effect(Change change, OfferCount gain) {

        boolean helps() {
            return gain.open() >= 0 && gain.good() >= 0 && gain.open() + gain.good() > 0;
        }
    }

    /// @param query which offers are meant: kinds and words, not lengths
    HelpView of(ProfileFacts facts, Market.Stand stand, OfferQuery query, Lang lang) {
        var person = people.of(1, facts, stand.day());
        var near = near(stand, person, query);
        var changes = new PossibleChanges(taxonomy, facts, person, near).all();
        var counts = counts(facts, changes, stand, query);
        var now = counts.getFirst();
        var effects = new ArrayList<Effect>();
        for (var i = 0; i < changes.size(); i++) {
            var then = counts.get(i + 1);
            var gain = new OfferCount(then.open() - now.open(), then.good() - now.good());
            effects.add(new Effect(changes.get(i), gain));
        }
        var limit = facts.reach() == null ? null : facts.reach().km();
        List<Step> steps = worthNaming(effects).stream()
                .sorted(Comparator.comparingInt((Effect effect) -> -effect.gain.good())
                        .thenComparingInt(effect -> -effect.gain.open()))
                .limit(MOST_SHOWN)
                .map(effect -> words.step(effect.change, effect.gain, limit, lang))
                .toList();
        return new HelpView(GOOD, now.open(), now.good(), steps);
    }

    private static List<OfferNeeds> near(Market.Stand stand, PersonFacts person, OfferQuery query) {
        var best = stand.offers().top(person, query.best(PLENTY).notYet(NEAR));
        var notGood = best.open().stream().filter(match -> match.score() < GOOD).limit(NEAR);
        return Stream.concat(notGood, best.notYet().stream())
                .map(Match::number)
                .flatMap(number -> stand.offers().get(number).stream())
                .toList();
    }

    /// How many offers there are now, and after each change. All are counted in one state, as gains over somebody who
    /// may never work and so has none.
    private List<OfferCount> counts(ProfileFacts facts, List<Change> changes, Market.Stand stand, OfferQuery query) {
        var nobody = PersonFacts.person(1).mayWorkFrom(Day.NEVER).build();
        var all = Stream.concat(Stream.of(facts), changes.stream().map(change -> change.appliedTo(facts)))
                .map(one -> people.of(1, one, stand.day()))
                .toList();
        return stand.offers().gains(nobody, all, query, GOOD);
    }

    /// What helps, without longer steps on a road that bring no more than a shorter one.
    private static List<Effect> worthNaming(List<Effect> effects) {
        var farthest = new HashMap<Object, OfferCount>();
        var worth = new ArrayList<Effect>();
        for (var effect : effects) {
            if (effect.helps() && !effect.gain.equals(farthest.put(effect.change.subject(), effect.gain))) {
                worth.add(effect);
            }
        }
        return worth;
    }
}
