package lt.incorpore.offers.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lt.incorpore.law.ContactKind;
import lt.incorpore.law.LanguageLevel;
import lt.incorpore.law.Law;
import lt.incorpore.law.Relief;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.card.FiveFacts.Asked;
import lt.incorpore.offers.card.FiveFacts.LanguageNeeded;
import lt.incorpore.offers.card.FiveFacts.Spoken;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Works out the facts of an offer that its fields do not say by themselves.
@ApplicationScoped
public class ShowFiveFacts {

    private final Law law;
    private final Taxonomy taxonomy;
    private final Clock clock;

    ShowFiveFacts(Law law, Taxonomy taxonomy, Clock clock) {
        this.law = law;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    public FiveFacts of(OfferContent content, Lang lang) {
        return FiveFacts.of(content, language(content, lang));
    }

    private @Nullable LanguageNeeded language(OfferContent content, Lang lang) {
        var contact = content.contact();
        var asked = content.languages().stream()
                .flatMap(levels -> asked(levels, lang).stream())
                .toList();
        if (contact == null && asked.isEmpty() && content.teamLanguages().isEmpty()) {
            return null;
        }
        List<Spoken> team = content.teamLanguages().stream()
                .map(code -> new Spoken(code, name(code, lang)))
                .toList();
        return new LanguageNeeded(byLaw(contact, content.start()), contact, asked, team);
    }

    private @Nullable LanguageLevel byLaw(@Nullable ContactKind contact, @Nullable LocalDate start) {
        if (contact == null) {
            return null;
        }
        var today = LocalDate.now(clock);
        var on = start == null || start.isBefore(today) ? today : start;
        var minimum = law.language().floor().minimum(contact, on, new Relief.Standard());
        return minimum.gates() ? minimum.level() : LanguageLevel.NONE;
    }

    private List<Asked> asked(LanguageLevels levels, Lang lang) {
        var code = levels.language();
        return code == null
                ? List.of()
                : Stream.of(levels.listening(), levels.reading(), levels.speaking(), levels.writing())
                        .filter(Objects::nonNull)
                        .max(java.util.Comparator.comparingInt(Cefr::level))
                        .map(level -> new Asked(code, name(code, lang), level.name()))
                        .stream()
                        .toList();
    }

    private String name(String code, Lang lang) {
        return taxonomy.language(code).map(language -> language.name(lang)).orElse(code);
    }
}
