package lt.incorpore.web.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.incorpore.law.LanguageLevel;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.PayRange.Tax;
import lt.incorpore.offers.Remote;
import lt.incorpore.offers.card.FiveFacts;
import lt.incorpore.offers.card.FiveFacts.LanguageNeeded;
import lt.incorpore.offers.card.FiveFacts.Range;
import lt.incorpore.platform.Lang;
import lt.incorpore.web.Say;
import lt.incorpore.web.find.Card.Fact;
import org.jspecify.annotations.Nullable;

/// Puts the five facts of a job into words.
final class Facts {

    private static final String STATE_LANGUAGE = "lt";

    private final Say say;
    private final String comma;

    Facts(Lang lang) {
        this.say = new Say(lang);
        this.comma = lang.isRightToLeft() ? "، " : ", ";
    }

    /// Where something is.
    ///
    /// @param way how far, in words; nothing when not known
    record Place(
            @Nullable String municipality,
            @Nullable String locality,
            @Nullable Remote remote,
            @Nullable String way) {}

    Fact where(Place place) {
        if (place.remote == Remote.FULLY) {
            return new Fact("home", say.it("fact_where"), say.it("place_home"), place.municipality);
        }
        var names = Stream.of(place.locality, place.municipality)
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .collect(Collectors.joining(comma));
        return new Fact("place", say.it("fact_where"), names.isEmpty() ? say.it("language_unknown") : names, place.way);
    }

    Fact employer(String name) {
        return new Fact("firm", say.it("fact_employer"), name, null);
    }

    Fact pay(FiveFacts facts) {
        var hour = facts.perHour();
        var month = facts.perMonth();
        if (hour == null || month == null) {
            return new Fact("pay", say.it("fact_pay"), say.it("pay_none"), null);
        }
        var tax = say.it(facts.tax() == Tax.NET ? "pay_net" : "pay_gross");
        return new Fact("pay", say.it("fact_pay"), amount("pay_hour", hour), amount("pay_month", month) + comma + tax);
    }

    private String amount(String key, Range range) {
        return range.isOneAmount()
                ? say.it(key, "from", range.from())
                : say.it(key + "_range", Map.of("from", range.from(), "to", range.to()));
    }

    Fact when(OfferContent.@Nullable Hours hours, @Nullable LocalDate start) {
        var shifts = hours == null
                ? ""
                : hours.shifts().stream()
                        .map(shift -> say.it("shift_" + shift.name()))
                        .collect(Collectors.joining(comma));
        var begins = start == null ? "" : say.it("start_on", "day", start);
        var more = Stream.of(shifts, begins).filter(one -> !one.isEmpty()).collect(Collectors.joining(". "));
        return new Fact("clock", say.it("fact_when"), hours(hours), more.isEmpty() ? null : more);
    }

    private String hours(OfferContent.@Nullable Hours hours) {
        var from = hours == null ? null : hours.from() == null ? hours.to() : hours.from();
        if (hours == null || from == null) {
            return say.it("hours_none");
        }
        return hours.to() == null || hours.to().equals(from)
                ? say.it("hours_week", "hours", from)
                : say.it("hours_range", Map.of("from", from, "to", hours.to()));
    }

    /// Which language is really needed: what the law asks for is told apart from what the employer wishes.
    Fact language(@Nullable LanguageNeeded needed) {
        var label = say.it("fact_language");
        if (needed == null) {
            return new Fact("talk", label, say.it("language_unknown"), null);
        }
        var more = new ArrayList<String>();
        var text = language(needed, more);
        if (!needed.team().isEmpty()) {
            more.add(say.it(
                    "language_team",
                    "languages",
                    needed.team().stream().map(FiveFacts.Spoken::name).collect(Collectors.joining(comma))));
        }
        return new Fact("talk", label, text, more.isEmpty() ? null : String.join(". ", more));
    }

    private String language(LanguageNeeded needed, List<String> more) {
        var asked = needed.asked().stream()
                .map(one -> say.it("language_asked", Map.of("language", one.name(), "level", one.level())))
                .collect(Collectors.joining(comma));
        var law = needed.byLaw();
        if (law == null) {
            return asked.isEmpty() ? say.it("language_unknown") : asked;
        }
        if (law == LanguageLevel.NONE) {
            if (!asked.isEmpty()) {
                more.add(say.it("language_asked_only", "asked", asked));
            }
            return say.it("language_not_needed");
        }
        needed.asked()
                .forEach(one -> more.add(
                        one.language().equals(STATE_LANGUAGE) && one.level().compareTo(law.name()) > 0
                                ? say.it("language_asked_more", Map.of("level", one.level(), "law", law.name()))
                                : say.it("language_asked", Map.of("language", one.name(), "level", one.level()))));
        return say.it("language_law", "level", law.name());
    }
}
