package lt.incorpore.law;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person told us in order to learn how much Lithuanian the law asks of them. Passes through, like
/// [Situation].
///
/// @param status        a status code as in [Situation]
/// @param papers        the document held now
/// @param firstDocument day of the first document that granted residence in Lithuania; null when not told
/// @param seasonal      whether the permit is for seasonal work
public record Residence(
        String status, Situation.Papers papers, @Nullable LocalDate firstDocument, Told seasonal) {

    public static Residence of(Situation situation, @Nullable LocalDate firstDocument, Told seasonal) {
        return new Residence(situation.status(), situation.papers(), firstDocument, seasonal);
    }

    Map<String, String> facts(LocalDate on) {
        return Map.of(
                "status", status,
                "seasonal", seasonal.name(),
                "papers", papers.on(on).name());
    }

    @Override
    public String toString() {
        return "Residence[hidden]";
    }
}
