package lt.incorpore.ranking;

/// All that a term or a gate may look at: one person, one offer, a day, and which skills are near each other.
record Pair(PersonFacts person, OfferNeeds offer, int today, SkillGraph graph) {

    Pair {
        Range.check("today", today, 1, 65_534);
    }

    /// The first day on which the work could begin. An offer without a day begins as soon as it can: today.
    int start() {
        return start(offer.conditions().start().epochDay(), today);
    }

    static int start(int startDay, int today) {
        return Math.max(startDay, today);
    }
}
