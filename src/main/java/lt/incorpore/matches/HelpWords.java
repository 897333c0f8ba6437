package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import lt.incorpore.matches.HelpView.ChangedTo;
import lt.incorpore.matches.HelpView.Kind;
import lt.incorpore.matches.HelpView.Step;
import lt.incorpore.matches.MatchView.Named;
import lt.incorpore.matches.changes.Change;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.ranking.index.OfferCount;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Says what a change is and what it brings, in the reader's language.
@ApplicationScoped
class HelpWords {

    private final Taxonomy taxonomy;

    HelpWords(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /// @param limit the person's limit of the way to work, kilometres; none when null
    Step step(Change change, OfferCount gain, @Nullable Integer limit, Lang lang) {
        var kind = kind(change);
        // A change of the limit says itself how far.
        var said = gain(gain, kind == Kind.DISTANCE ? null : limit, lang);
        var sentence = Words.say(lang, "help." + kind.name(), named(change, lang));
        return new Step(kind, to(change, lang), sentence + ": " + said + ".", gain.open(), gain.good());
    }

    private static Kind kind(Change change) {
        return switch (change) {
            case Change.LanguageLevel _ -> Kind.LANGUAGE;
            case Change.Driving _ -> Kind.DRIVING;
            case Change.Skill _ -> Kind.SKILL;
            case Change.Distance _ -> Kind.DISTANCE;
            case Change.ReadyForShift _ -> Kind.SHIFT;
            case Change.LongerWeek _ -> Kind.HOURS;
        };
    }

    private Map<String, Object> named(Change change, Lang lang) {
        return switch (change) {
            case Change.LanguageLevel to -> Map.of("language", language(to, lang), "level", to.level());
            case Change.Driving to -> Map.of("class", to.drivingClass());
            case Change.Skill to -> Map.of("skill", skill(to.uri(), lang).name());
            case Change.Distance to -> Map.of("km", to.km());
            case Change.ReadyForShift to -> Map.of("shift", to.shift());
            case Change.LongerWeek to -> Map.of("hours", to.hours());
        };
    }

    private ChangedTo to(Change change, Lang lang) {
        return switch (change) {
            case Change.LanguageLevel(var language, var level) ->
                new ChangedTo(language, level, null, null, null, null, null);
            case Change.Driving(var drivingClass) -> new ChangedTo(null, null, drivingClass, null, null, null, null);
            case Change.Skill(var uri) -> new ChangedTo(null, null, null, skill(uri, lang), null, null, null);
            case Change.Distance(var km) -> new ChangedTo(null, null, null, null, km, null, null);
            case Change.ReadyForShift(var shift) -> new ChangedTo(null, null, null, null, null, shift, null);
            case Change.LongerWeek(var hours) -> new ChangedTo(null, null, null, null, null, null, hours);
        };
    }

    private String language(Change.LanguageLevel to, Lang lang) {
        return taxonomy.language(to.language()).map(one -> one.name(lang)).orElse(to.language());
    }

    private Named skill(String uri, Lang lang) {
        return new Named(
                uri,
                taxonomy.skill(uri)
                        .map((Concept skill) -> taxonomy.name(skill, lang))
                        .orElse(uri));
    }

    private static String gain(OfferCount gain, @Nullable Integer limit, Lang lang) {
        var key = gain.good() == 0 ? "help.open" : gain.open() == 0 ? "help.good" : "help.both";
        return Words.say(
                lang,
                key,
                Map.of(
                        "open",
                        gain.open(),
                        "good",
                        gain.good(),
                        "limited",
                        limit == null ? "no" : "yes",
                        "limit",
                        limit == null ? 0 : limit));
    }
}
