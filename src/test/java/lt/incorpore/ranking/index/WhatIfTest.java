package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.Licences.DrivingClass;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// "With Lithuanian A2, this many more offers" must be true when it has come true.
class WhatIfTest {

    private static final int GOOD = 600_000;

    @Test
    void whatIsPromisedIsWhatBruteForceCountsAfterwards() {
        for (long seed = 0; seed < 200; seed++) {
            Worlds world = new Worlds(9_000 + seed, 30);
            List<OfferNeeds> offers = world.offers(150);
            OfferIndex index = new OfferIndex(world.graph);
            index.apply(offers);
            PersonFacts now = world.person(1);
            List<PersonFacts> changed = List.of(withA2(now), withCar(now), withSkill(now), world.person(2), now);
            List<OfferCount> gains = index.gains(now, changed, OfferQuery.on(TODAY), GOOD);
            OfferCount before = bruteForce(world, now, offers);
            for (int i = 0; i < changed.size(); i++) {
                OfferCount after = bruteForce(world, changed.get(i), offers);
                assertThat(gains.get(i)).as("seed %d, change %d", seed, i).isEqualTo(after.minus(before));
                assertThat(index.count(changed.get(i), OfferQuery.on(TODAY), GOOD))
                        .isEqualTo(after);
            }
        }
    }

    @Test
    void onlyOffersThatTheFilterLetsThroughAreCounted() {
        for (long seed = 0; seed < 50; seed++) {
            Worlds world = new Worlds(9_500 + seed, 30);
            List<OfferNeeds> offers = world.offers(80);
            OfferIndex index = new OfferIndex(world.graph);
            index.apply(offers);
            PersonFacts person = world.person(1);
            List<OfferNeeds> some =
                    offers.stream().filter(offer -> offer.posting().kind() == 1).toList();
            assertThat(index.count(person, OfferQuery.on(TODAY).kinds(0b10), GOOD))
                    .isEqualTo(bruteForce(world, person, some));
            assertThat(index.count(person, OfferQuery.on(TODAY).only(), GOOD)).isEqualTo(new OfferCount(0, 0));
        }
    }

    @Test
    void aLevelOfLanguageOpensTheOffersThatTheLawHeldBack() {
        OfferIndex index = new OfferIndex(SkillGraph.EMPTY);
        for (int number = 1; number <= 6; number++) {
            index.apply(List.of(OfferNeeds.offer(number)
                    .legalLanguage(new LegalLanguage(1, number))
                    .build()));
        }
        PersonFacts beginner = PersonFacts.person(1)
                .language(new LanguageUse(1, CefrLevels.all(1)))
                .build();
        PersonFacts further =
                beginner.but().language(new LanguageUse(1, CefrLevels.all(4))).build();
        assertThat(index.gains(beginner, List.of(further), OfferQuery.on(TODAY), GOOD))
                .containsExactly(new OfferCount(3, 0));
    }

    private static PersonFacts withA2(PersonFacts person) {
        return person.but().language(new LanguageUse(1, CefrLevels.all(2))).build();
    }

    private static PersonFacts withCar(PersonFacts person) {
        Licences licences = new Licences(Driving.of(DrivingClass.B), true, List.of());
        Reach reach = person.limits().reach();
        return person.but()
                .licences(licences)
                .reach(new Reach(reach.home(), 60_000, reach.remote()))
                .build();
    }

    private static PersonFacts withSkill(PersonFacts person) {
        return person.but().skill(new PersonSkill(1, Evidence.TESTED)).build();
    }

    private static OfferCount bruteForce(Worlds world, PersonFacts person, List<OfferNeeds> offers) {
        Scoring scoring = new Scoring(world.graph);
        int open = 0;
        int good = 0;
        for (OfferNeeds offer : offers) {
            if (scoring.open(person, offer, TODAY)) {
                open++;
                good += scoring.score(person, offer, TODAY) >= GOOD ? 1 : 0;
            }
        }
        return new OfferCount(open, good);
    }
}
