package lt.incorpore.orientation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lt.incorpore.matches.OccupationsOnOffer;
import lt.incorpore.matches.credits.SkillCredits;
import lt.incorpore.orientation.OccupationView.Fit;
import lt.incorpore.orientation.interests.Interests;
import lt.incorpore.orientation.interests.InterestsOfOccupations;
import lt.incorpore.orientation.interests.InterestsOfOccupations.Met;
import lt.incorpore.orientation.near.NearOccupations;
import lt.incorpore.orientation.near.SkillVectors;
import lt.incorpore.platform.Lang;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Skill;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Finds the occupations that fit a person's interests and skills. Both must fit: the measure is the geometric mean of
/// the two, so that much of the one does not stand for nothing of the other. Nothing is kept.
@ApplicationScoped
public class FitOccupations {

    /// What is not essential counts for so much of what is.
    private static final double OPTIONAL = 0.25;

    /// From this credit on a skill, or one near it, is called something that the person can do.
    private static final int CAN = 500;

    private static final int FULL = 1_000;
    private static final int MOST_NAMED = 12;

    private final Taxonomy taxonomy;
    private final InterestsOfOccupations interests;
    private final NearOccupations near;
    private final SkillCredits credits;
    private final OccupationsOnOffer onOffer;
    private final ShowOccupation show;

    FitOccupations(
            Taxonomy taxonomy,
            InterestsOfOccupations interests,
            NearOccupations near,
            SkillCredits credits,
            OccupationsOnOffer onOffer,
            ShowOccupation show) {
        this.taxonomy = taxonomy;
        this.interests = interests;
        this.near = near;
        this.credits = credits;
        this.onOffer = onOffer;
        this.show = show;
    }

    /// What is known of a person. Each half may be missing; then the other decides alone.
    ///
    /// @param interests null where the test was not done
    public record Person(@Nullable Interests interests, ProfileFacts facts) {

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /// Thousandths; -1 where a side is not known.
    private record Scored(Occupation occupation, int interests, int skills) {

        int fit() {
            if (interests < 0 || skills < 0) {
                return Math.max(0, Math.max(interests, skills));
            }
            return (int) Math.round(Math.sqrt((double) interests * skills));
        }
    }

    private record Known(
            @Nullable Interests wanted,
            Map<Integer, Integer> credits,
            Map<Integer, Met> met,
            SkillVectors<Integer, Integer> vectors) {}

    /// @param most how many
    /// @return best first; of equal ones those with more offers first
    public List<Fit> best(Person person, int most, Lang lang) {
        var known = known(person);
        var scored = new ArrayList<Scored>();
        for (var occupation : taxonomy.occupations()) {
            var one = scored(occupation, known);
            if (one.fit() > 0 && (known.wanted == null || one.interests >= 0)) {
                scored.add(one);
            }
        }
        scored.sort(Comparator.comparingInt((Scored one) -> -one.fit())
                .thenComparingInt(one -> -onOffer.open(one.occupation))
                .thenComparingInt(one -> one.occupation.number()));
        return scored.stream()
                .limit(most)
                .map(one -> fit(one, known, person, lang))
                .toList();
    }

    /// How one occupation fits.
    public Fit of(Person person, Occupation occupation, Lang lang) {
        var known = known(person);
        return fit(scored(occupation, known), known, person, lang);
    }

    private Known known(Person person) {
        return new Known(person.interests, credits.of(person.facts), interests.all(), near.vectors());
    }

    private Scored scored(Occupation occupation, Known known) {
        var met = known.met.get(occupation.number());
        var liked = known.wanted == null || met == null ? -1 : known.wanted.fit(met.interests());
        return new Scored(occupation, liked, known.credits.isEmpty() ? -1 : covered(occupation, known));
    }

    /// How much of what an occupation needs is spoken for, each skill by how much it says of the occupation.
    private int covered(Occupation occupation, Known known) {
        var has = 0.0;
        var needs = 0.0;
        for (var skill : taxonomy.essentialSkills(occupation.number())) {
            var weight = known.vectors.rarity(skill.number());
            needs += weight * FULL;
            has += weight * known.credits.getOrDefault(skill.number(), 0);
        }
        for (var skill : taxonomy.optionalSkills(occupation.number())) {
            var weight = OPTIONAL * known.vectors.rarity(skill.number());
            needs += weight * FULL;
            has += weight * known.credits.getOrDefault(skill.number(), 0);
        }
        return needs == 0 ? 0 : (int) Math.round(FULL * has / needs);
    }

    private Fit fit(Scored one, Known known, Person person, Lang lang) {
        var met = known.met.get(one.occupation.number());
        var can = new ArrayList<Skill>();
        var missing = new ArrayList<Skill>();
        for (var skill : taxonomy.essentialSkills(one.occupation.number())) {
            (known.credits.getOrDefault(skill.number(), 0) >= CAN ? can : missing).add(skill);
        }
        return new Fit(
                show.shown(one.occupation, lang),
                one.fit() / 10,
                one.interests < 0 ? null : Integer.valueOf(one.interests / 10),
                one.skills < 0 ? null : Integer.valueOf(one.skills / 10),
                met == null ? null : met.source(),
                met == null ? null : met.confidence(),
                show.named(can.stream().limit(MOST_NAMED).toList(), lang),
                show.named(missing.stream().limit(MOST_NAMED).toList(), lang),
                onOffer.of(one.occupation, person.facts.reach()),
                show.regulated(one.occupation, lang));
    }
}
