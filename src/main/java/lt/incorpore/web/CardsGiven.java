package lt.incorpore.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lt.incorpore.identity.card.CardNotices;
import lt.incorpore.partners.ReadOrganisations;
import lt.incorpore.platform.Lang;

/// Tells a person on the pages that somebody else gave out a card of theirs.
@ApplicationScoped
public class CardsGiven {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");

    private final CardNotices notices;
    private final ReadOrganisations organisations;

    CardsGiven(CardNotices notices, ReadOrganisations organisations) {
        this.notices = notices;
        this.organisations = organisations;
    }

    /// @param who role and organisation, in words
    public record Given(String at, String who) {}

    /// What the person was not told yet, newest first.
    public List<Given> of(UUID person, Lang lang) {
        var moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(lang.tag()))
                .withZone(ZONE);
        var say = new Say(lang);
        return notices.of(person).stream()
                .map(notice -> new Given(
                        moments.format(notice.givenAt()),
                        say.it("me_role_" + notice.role()) + ", "
                                + organisations
                                        .name(notice.givenBy())
                                        .orElse(notice.givenBy().toString())))
                .toList();
    }

    /// The person has read it.
    public void putAway(UUID person) {
        notices.putAway(person);
    }
}
