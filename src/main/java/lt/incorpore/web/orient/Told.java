package lt.incorpore.web.orient;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.orientation.FitOccupations.Person;
import lt.incorpore.orientation.OrientationInput;
import lt.incorpore.orientation.OrientationInput.Scores;
import lt.incorpore.orientation.interests.Activity;
import lt.incorpore.orientation.interests.Interest;
import lt.incorpore.orientation.interests.Interests;
import lt.incorpore.orientation.interests.ScoreInterests;
import lt.incorpore.orientation.life.LifeCard;
import lt.incorpore.orientation.life.LifeCards;
import lt.incorpore.orientation.life.ReadLifeCards;
import lt.incorpore.platform.Lang;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.Reach;
import lt.incorpore.web.Query;
import org.jspecify.annotations.Nullable;

/// What somebody has answered so far. It travels in the address, so that a reload, a bad line or another language loses
/// nothing, and nothing is kept.
///
/// @param query only answers that are known; what is not known falls out
record Told(Query query) {

    static final String PLACE = "near";

    private static final String CARD = "c_";
    private static final String ACTIVITY = "i_";

    /// What `no` and `dislike` are sent as. A no of a card says nothing, so it is not carried on.
    private static final String NO = "n";

    static Told of(MultivaluedMap<String, String> sent) {
        var cards = LifeCards.all().stream().map(card -> CARD + card.id());
        var activities = Activity.all().stream().map(activity -> ACTIVITY + activity.id());
        var query = Query.of(
                sent,
                Stream.concat(Stream.of(PLACE), Stream.concat(cards, activities))
                        .toList());
        for (var name : query.values().keySet()) {
            if (name.startsWith(CARD) && card(query.one(name)) == null
                    || name.startsWith(ACTIVITY) && activity(query.one(name)) == null
                    || name.equals(PLACE) && !query.one(name).matches("\\d{2}")) {
                query = query.without(name);
            }
        }
        return new Told(query);
    }

    /// The name of a field and what was chosen in it.
    static String fieldOf(LifeCard card) {
        return CARD + card.id();
    }

    static String fieldOf(Activity activity) {
        return ACTIVITY + activity.id();
    }

    boolean hasCards() {
        return !cards().isEmpty();
    }

    boolean hasInterests() {
        return !activities().isEmpty();
    }

    List<ReadLifeCards.Answered> cards() {
        var answered = new ArrayList<ReadLifeCards.Answered>();
        for (var card : LifeCards.all()) {
            var answer = card(query.one(fieldOf(card)));
            if (answer != null) {
                answered.add(new ReadLifeCards.Answered(card.id(), answer));
            }
        }
        return answered;
    }

    List<ScoreInterests.Answered> activities() {
        var answered = new ArrayList<ScoreInterests.Answered>();
        for (var activity : Activity.all()) {
            var answer = activity(query.one(fieldOf(activity)));
            if (answer != null) {
                answered.add(new ScoreInterests.Answered(activity.id(), answer));
            }
        }
        return answered;
    }

    @Nullable
    Reach reach() {
        return query.has(PLACE) ? new Reach(query.one(PLACE), null, null) : null;
    }

    /// As matching and orientation take it.
    Person person() {
        return new OrientationInput(scores(), cards(), facts()).person();
    }

    /// The facts alone, with the skills of the cards.
    ProfileFacts facts(List<ProfileFacts.KnownSkill> skills) {
        return OrientationInput.with(facts(), skills);
    }

    private ProfileFacts facts() {
        return new ProfileFacts(
                List.of(), List.of(), List.of(), null, null, reach(), null, null, List.of(), null, null, null, null,
                null, null);
    }

    private @Nullable Scores scores() {
        if (!hasInterests()) {
            return null;
        }
        Interests one = ScoreInterests.of(activities(), Lang.EN).interests();
        return new Scores(
                one.of(Interest.REALISTIC),
                one.of(Interest.INVESTIGATIVE),
                one.of(Interest.ARTISTIC),
                one.of(Interest.SOCIAL),
                one.of(Interest.ENTERPRISING),
                one.of(Interest.CONVENTIONAL));
    }

    private static LifeCard.@Nullable Answer card(String sent) {
        return switch (sent) {
            case "y" -> LifeCard.Answer.YES;
            case "b" -> LifeCard.Answer.A_BIT;
            default -> null;
        };
    }

    private static Activity.@Nullable Answer activity(String sent) {
        return switch (sent) {
            case "y" -> Activity.Answer.LIKE;
            case "b" -> Activity.Answer.PERHAPS;
            case NO -> Activity.Answer.DISLIKE;
            default -> null;
        };
    }
}
