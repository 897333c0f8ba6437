package lt.incorpore.orientation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import lt.incorpore.orientation.FitOccupations.Person;
import lt.incorpore.orientation.interests.Interest;
import lt.incorpore.orientation.interests.Interests;
import lt.incorpore.orientation.life.ReadLifeCards;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.profiles.Evidence;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.KnownSkill;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person sends to be shown a way. All of it may be missing; nothing of it is kept.
///
/// @param interests as the interest test answered them
/// @param cards     answers to the life cards, instead of skills or beside them
/// @param facts     as for matches: skills, languages, from where and how far
@Schema(name = "OrientationInput")
public record OrientationInput(
        @Nullable Scores interests,
        List<ReadLifeCards.Answered> cards,
        @Nullable ProfileFacts facts) {

    private static final ProfileFacts NOTHING = new ProfileFacts(
            List.of(), List.of(), List.of(), null, null, null, null, null, List.of(), null, null, null, null, null,
            null);

    public OrientationInput {
        cards = cards == null
                ? List.of()
                : cards.stream().filter(Objects::nonNull).toList();
    }

    /// Six scores, 0 to 100; what is missing is 0.
    @Schema(name = "InterestScores")
    public record Scores(
            @Nullable Integer realistic,
            @Nullable Integer investigative,
            @Nullable Integer artistic,
            @Nullable Integer social,
            @Nullable Integer enterprising,
            @Nullable Integer conventional) {

        private @Nullable Integer of(Interest interest) {
            return switch (interest) {
                case REALISTIC -> realistic;
                case INVESTIGATIVE -> investigative;
                case ARTISTIC -> artistic;
                case SOCIAL -> social;
                case ENTERPRISING -> enterprising;
                case CONVENTIONAL -> conventional;
            };
        }

        /// @param pointer of the scores
        public void check(String pointer, List<Finding> findings) {
            for (var interest : Interest.values()) {
                var name = interest.name().toLowerCase(java.util.Locale.ROOT);
                Bounds.number(pointer + "/" + name, of(interest), 0, Interests.MOST, findings);
            }
        }

        public Interests interests() {
            var scores = new LinkedHashMap<Interest, Integer>();
            for (var interest : Interest.values()) {
                scores.put(interest, Objects.requireNonNullElse(of(interest), 0));
            }
            return Interests.of(scores);
        }
    }

    /// The facts that were sent, none when nothing was.
    public ProfileFacts factsOrNothing() {
        return facts == null ? NOTHING : facts;
    }

    /// Mistakes other than those in the facts.
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        if (interests != null) {
            interests.check("/interests", findings);
        }
        ReadLifeCards.check(cards).stream().map(OrientationInput::ofCards).forEach(findings::add);
        return findings;
    }

    private static Finding ofCards(Finding finding) {
        return new Finding(
                finding.pointer().replaceFirst("^/answers", "/cards"),
                finding.code(),
                finding.severity(),
                finding.arguments(),
                finding.rejected(),
                finding.suggestion(),
                finding.law());
    }

    /// The person, with the skills of the cards beside those of the facts; a better evidence wins, and a no stands.
    public Person person() {
        return new Person(
                interests == null ? null : interests.interests(), with(factsOrNothing(), ReadLifeCards.skills(cards)));
    }

    /// The facts with more skills; a better evidence wins, and a no stands.
    public static ProfileFacts with(ProfileFacts facts, List<KnownSkill> more) {
        var evidence = new LinkedHashMap<String, Evidence>();
        facts.skills().forEach(known -> evidence.put(String.valueOf(known.skill()), known.evidenceOrClaimed()));
        more.forEach(known -> evidence.merge(
                String.valueOf(known.skill()),
                known.evidenceOrClaimed(),
                (was, is) -> was == Evidence.NONE || was.compareTo(is) > 0 ? was : is));
        return new ProfileFacts(
                evidence.entrySet().stream()
                        .map(entry -> new KnownSkill(entry.getKey(), entry.getValue()))
                        .toList(),
                facts.occupations(),
                facts.languages(),
                facts.experienceMonths(),
                facts.education(),
                facts.reach(),
                facts.times(),
                facts.pay(),
                facts.contracts(),
                facts.availableFrom(),
                facts.drivingClasses(),
                facts.licensedGroups(),
                facts.hazardousWork(),
                facts.rightToWork(),
                facts.languageRelief());
    }

    @Override
    public String toString() {
        return "OrientationInput[hidden]";
    }
}
