package lt.incorpore.law.tables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The act a row rests on, as a row of `sources.csv`.
///
/// @param act     title in the language of the law, Lithuanian
/// @param number  number of the act or of the amendment that wrote the rule; empty when not checked
/// @param adopted day of adoption, which is not always the day it came into force; null when not checked
/// @param article article, part and point, such as `71(1)(11)`; empty when not checked
public record Source(
        String key, String act, String number, @Nullable LocalDate adopted, String article) {

    public Source {
        if (key.isBlank() || act.isBlank()) {
            throw new IllegalStateException("A source needs a key and the title of an act: " + key + ", " + act);
        }
    }
}
