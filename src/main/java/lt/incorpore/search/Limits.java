package lt.incorpore.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an offer must keep to, as far as it is counted and not chosen from words; each absent where it does not matter.
///
/// @param payFrom        cents an hour, gross, that the offer promises at least; net and unstated pay promise nothing
/// @param hoursFrom      hours a week that there must be at least
/// @param hoursTo        hours a week that must be enough
/// @param startBy        day by which the work begins; work to begin as soon as possible does
/// @param publishedSince first day
public record Limits(
        @Nullable Integer payFrom,
        @Nullable Integer hoursFrom,
        @Nullable Integer hoursTo,
        @Nullable LocalDate startBy,
        @Nullable LocalDate publishedSince) {

    public static final Limits NONE = new Limits(null, null, null, null, null);

    Limits withoutPay() {
        return new Limits(null, hoursFrom, hoursTo, startBy, publishedSince);
    }

    Limits withoutHours() {
        return new Limits(payFrom, null, null, startBy, publishedSince);
    }

    Limits withoutStart() {
        return new Limits(payFrom, hoursFrom, hoursTo, null, publishedSince);
    }

    Limits withoutPublished() {
        return new Limits(payFrom, hoursFrom, hoursTo, startBy, null);
    }
}
