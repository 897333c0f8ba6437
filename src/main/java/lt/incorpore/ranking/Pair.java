package lt.incorpore.ranking;

import lt.incorpore.ranking.facts.Conditions;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Range;
import lt.incorpore.ranking.facts.SkillGraph;

/// All that a term or a gate may look at: one person, one offer, a day, and which skills are near each other.
record Pair(PersonFacts person, OfferNeeds offer, int today, SkillGraph graph) {

    Pair {
        Range.check("today", today, 1, 65_534);
    }

    /// The first day on which the work could begin.
    int start() {
        return Conditions.firstDay(offer.conditions().start().epochDay(), today);
    }
}
