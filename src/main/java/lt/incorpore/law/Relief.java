package lt.incorpore.law;

import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the law demands at most of one person's Lithuanian where people are sold to or served. It is what the
/// person's own record keeps in place of the status.
///
/// Not for employers, nor for a search index: `NoneDemanded` fits holders of temporary protection only, so it tells
/// as much as the status does. What may be shown is whether the minimum for one offer is met.
public sealed interface Relief {

    /// No level at all, while the ground for it is held.
    ///
    /// @param until last day
    record NoneDemanded(LocalDate until) implements Relief {}

    /// The basic category, A1; the standard follows.
    ///
    /// @param until last day
    record Basic(LocalDate until) implements Relief {}

    /// The basic category at least until this day; how much longer hangs on a day that was not told.
    ///
    /// @param until last day that is sure
    record BasicForNow(LocalDate until) implements Relief {}

    /// The category that the work asks of everybody.
    record Standard() implements Relief {}

    /// Not told, or not known any more. Gates nothing.
    record Unclear() implements Relief {}

    @Schema(name = "LanguageReliefKind")
    enum Kind {
        NONE_DEMANDED,
        BASIC,
        BASIC_FOR_NOW,
        STANDARD,
        UNCLEAR
    }

    default Kind kind() {
        return switch (this) {
            case NoneDemanded _ -> Kind.NONE_DEMANDED;
            case Basic _ -> Kind.BASIC;
            case BasicForNow _ -> Kind.BASIC_FOR_NOW;
            case Standard _ -> Kind.STANDARD;
            case Unclear _ -> Kind.UNCLEAR;
        };
    }

    /// The relief that is left on a day. After the basic category comes the standard. What follows an exemption
    /// hangs on what the person holds then, so it has to be asked.
    default Relief on(LocalDate day) {
        return switch (this) {
            case NoneDemanded(LocalDate until) -> day.isAfter(until) ? new Unclear() : this;
            case Basic(LocalDate until) -> day.isAfter(until) ? new Standard() : this;
            case BasicForNow(LocalDate until) -> day.isAfter(until) ? new Unclear() : this;
            case Standard _, Unclear _ -> this;
        };
    }

    /// A relief read back from where it was kept.
    ///
    /// @param until null for `STANDARD` and `UNCLEAR` only
    static Relief of(Kind kind, @Nullable LocalDate until) {
        if ((until == null) != (kind == Kind.STANDARD || kind == Kind.UNCLEAR)) {
            throw new IllegalArgumentException(kind + " does not go with the day " + until);
        }
        return switch (kind) {
            case NONE_DEMANDED -> new NoneDemanded(Objects.requireNonNull(until));
            case BASIC -> new Basic(Objects.requireNonNull(until));
            case BASIC_FOR_NOW -> new BasicForNow(Objects.requireNonNull(until));
            case STANDARD -> new Standard();
            case UNCLEAR -> new Unclear();
        };
    }
}
