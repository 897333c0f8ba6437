package lt.incorpore.law;

import java.time.LocalDate;
import lt.incorpore.law.tables.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a person may work under an employment contract on the day that was asked about.
public sealed interface MayWork {

    /// Yes; the document proves it.
    record Yes(WorkDocument bring) implements MayWork {}

    /// Not yet, but from this day, with this document.
    record YesFrom(LocalDate from, WorkDocument bring) implements MayWork {}

    /// Yes, as soon as the person holds this document.
    record YesWithDocument(WorkDocument needed) implements MayWork {}

    /// Only within the conditions of the answer.
    record Limited(WorkDocument bring) implements MayWork {}

    record No() implements MayWork {}

    /// Not known here: ask. Never shown or counted as a no.
    record Unknown() implements MayWork {}

    default Kind kind() {
        return switch (this) {
            case Yes _ -> Kind.YES;
            case YesFrom _ -> Kind.YES_FROM;
            case YesWithDocument _ -> Kind.YES_WITH_DOCUMENT;
            case Limited _ -> Kind.LIMITED;
            case No _ -> Kind.NO;
            case Unknown _ -> Kind.UNKNOWN;
        };
    }

    /// The answer without its date and document. The sentence of `YES_FROM` takes the day as `{from}`.
    @Schema(name = "MayWorkKind")
    enum Kind implements Worded {
        YES,
        YES_FROM,
        YES_WITH_DOCUMENT,
        LIMITED,
        NO,
        UNKNOWN;

        @Override
        public String code() {
            return Worded.code("answer", this);
        }
    }
}
