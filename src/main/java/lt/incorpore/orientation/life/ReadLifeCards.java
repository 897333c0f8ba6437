package lt.incorpore.orientation.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.matches.OccupationsOnOffer;
import lt.incorpore.orientation.life.LifeCard.Answer;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.Words;
import lt.incorpore.profiles.Evidence;
import lt.incorpore.profiles.ProfileFacts.KnownSkill;
import lt.incorpore.taxonomy.Skill;
import lt.incorpore.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Turns what people say of the cards into skills, and says how many of them employers pay for. Nothing is kept.
@ApplicationScoped
public class ReadLifeCards {

    private final Taxonomy taxonomy;
    private final OccupationsOnOffer onOffer;

    ReadLifeCards(Taxonomy taxonomy, OccupationsOnOffer onOffer) {
        this.taxonomy = taxonomy;
        this.onOffer = onOffer;
    }

    /// @param card   id of a card
    @Schema(name = "LifeCardAnswered")
    public record Answered(@Nullable String card, @Nullable Answer answer) {}

    /// One card as it is shown.
    ///
    /// @param picture name of a symbol in `life.svg`
    public record LifeCardShown(String id, LifeCard.Group group, String groupName, String picture, String text) {}

    /// @param evidence how it is known: EXEMPLIFIED where the person has done it, CLAIMED where a bit of it
    /// @param offers   how many open offers ask for it
    /// @param paid     whether employers pay for it: an open offer asks for it, or an occupation cannot do
    ///                 without it
    @Schema(name = "SkillFromLife")
    public record FromLife(String skill, String name, Evidence evidence, int offers, boolean paid) {}

    /// @param sentence "You can do 14 things that employers pay for."
    /// @param paid     how many of the skills employers pay for
    /// @param skills   those that most offers ask for first
    @Schema(name = "LifeCardsRead")
    public record Read(String sentence, int paid, List<FromLife> skills) {

        /// As a profile takes them.
        public List<KnownSkill> known() {
            return skills.stream()
                    .map(one -> new KnownSkill(one.skill, one.evidence))
                    .toList();
        }
    }

    public List<LifeCardShown> cards(Lang lang) {
        return LifeCards.all().stream()
                .map(card -> new LifeCardShown(
                        card.id(),
                        card.group(),
                        Words.say(lang, "life.group." + card.group()),
                        card.id(),
                        card.text().in(lang)))
                .toList();
    }

    /// Every mistake in the answers.
    public static List<Finding> check(List<Answered> answers) {
        var findings = new ArrayList<Finding>();
        var ids = LifeCards.all().stream().map(LifeCard::id).toList();
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            if (answer.card == null || LifeCards.with(answer.card).isEmpty()) {
                findings.add(Nearest.to(answer.card == null ? "" : answer.card, ids)
                        .finding("/answers/" + i + "/card", "unknown_word"));
            }
            if (answer.answer == null) {
                findings.add(Finding.error("/answers/" + i + "/answer", "answer_missing")
                        .suggesting(Answer.YES.name()));
            }
        }
        return findings;
    }

    /// The skills that speak from the answers, each with its best evidence.
    ///
    /// @param answers of known cards; of several of one card the last counts
    public static List<KnownSkill> skills(List<Answered> answers) {
        var byCard = new LinkedHashMap<String, Answer>();
        for (var one : answers) {
            if (one.card != null && one.answer != null) {
                byCard.put(one.card, one.answer);
            }
        }
        var evidence = new LinkedHashMap<String, Evidence>();
        byCard.forEach((id, answer) -> LifeCards.with(id).map(card -> card.skills(answer)).stream()
                .flatMap(Collection::stream)
                .forEach(known -> {
                    if (known.skill() != null) {
                        evidence.merge(known.skill(), known.evidenceOrClaimed(), ReadLifeCards::better);
                    }
                }));
        return evidence.entrySet().stream()
                .map(entry -> new KnownSkill(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Read of(List<Answered> answers, Lang lang) {
        var essential = new EssentialSkills(taxonomy);
        var read = skills(answers).stream()
                .flatMap(known -> taxonomy.skill(String.valueOf(known.skill())).stream()
                        .map(skill -> fromLife(skill, known.evidenceOrClaimed(), essential, lang)))
                .sorted(Comparator.comparingInt((FromLife one) -> -one.offers)
                        .thenComparing(one -> -one.evidence.ordinal())
                        .thenComparing(FromLife::name))
                .toList();
        var paid = (int) read.stream().filter(FromLife::paid).count();
        return new Read(Words.say(lang, "life.read", Map.of("n", paid)), paid, read);
    }

    private FromLife fromLife(Skill skill, Evidence evidence, EssentialSkills essential, Lang lang) {
        var offers = onOffer.asking(skill.number());
        return new FromLife(
                skill.uri(), taxonomy.name(skill, lang), evidence, offers, offers > 0 || essential.has(skill.number()));
    }

    private static Evidence better(Evidence one, Evidence other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
