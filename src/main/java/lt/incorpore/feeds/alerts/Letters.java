package lt.incorpore.feeds.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.feeds.Sealing;
import lt.incorpore.feeds.formats.SearchFeed;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Secrets;
import lt.incorpore.platform.Words;
import lt.incorpore.profiles.ProfileWarned;

/// The mails of saved searches, and the links in them: signed, so that nobody can confirm or end what is another's.
@ApplicationScoped
class Letters {

    static final String CONFIRM = "confirm";
    static final String UNSUBSCRIBE = "unsubscribe";

    private static final String PURPOSE = "address of a saved search";
    private static final String CONTENT = "mail of a saved search";

    private final WaitingLetters waiting;
    private final Secrets secrets;
    private final Sealing sealing;
    private final SearchFeed lines;
    private final AlertsConfig config;

    Letters(WaitingLetters waiting, Secrets secrets, Sealing sealing, SearchFeed lines, AlertsConfig config) {
        this.waiting = waiting;
        this.secrets = secrets;
        this.sealing = sealing;
        this.lines = lines;
        this.config = config;
    }

    byte[] seal(String address) {
        return sealing.seal(PURPOSE, address.getBytes(StandardCharsets.UTF_8));
    }

    byte[] hash(String address) {
        return secrets.sign(PURPOSE, address.toLowerCase(Locale.ROOT));
    }

    boolean isToken(String action, UUID search, String token) {
        return MessageDigest.isEqual(
                token(action, search).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    String link(String action, UUID search) {
        return config.address() + "/api/v1/saved-searches/" + search + "/" + action + "?token=" + token(action, search);
    }

    private String token(String action, UUID search) {
        return HexFormat.of().formatHex(secrets.sign("saved search", action + " " + search), 0, 16);
    }

    void askToConfirm(SavedSearch search) {
        var text = Words.say(search.lang(), "alerts.confirm.text", Map.of("link", link(CONFIRM, search.id)));
        send(search, Words.say(search.lang(), "alerts.confirm.subject"), text);
    }

    void tell(SavedSearch search, List<Offer> offers) {
        var text = new StringBuilder();
        for (var offer : offers) {
            var title = offer.content().title();
            text.append("• ").append(title == null ? offer.id() : title).append('\n');
            text.append("  ").append(lines.summary(offer, search.lang())).append('\n');
            text.append("  ")
                    .append(config.address())
                    .append("/api/v1/offers/")
                    .append(offer.id())
                    .append("\n\n");
        }
        text.append(Words.say(search.lang(), "alerts.end", Map.of("link", link(UNSUBSCRIBE, search.id))));
        var subject = Words.say(search.lang(), "alerts.subject", Map.of("count", offers.size()));
        send(search, subject, text.toString());
    }

    /// No name, no link and no word of what the service is for.
    void remind(ProfileWarned warned, String address, Lang lang) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(lang.tag()))
                .format(warned.eraseFrom());
        var text = Words.say(lang, "reminder.text", Map.of("day", day));
        waiting.keep(warned.profile(), seal(address), content(Words.say(lang, "reminder.subject"), text));
    }

    // Sent by [SendLetters] once this transaction stands.
    private void send(SavedSearch search, String subject, String text) {
        waiting.keep(search, content(subject, text));
    }

    private byte[] content(String subject, String text) {
        return sealing.seal(CONTENT, (subject + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    byte[] open(byte[] sealed) {
        return sealing.open(CONTENT, sealed);
    }

    /// @param sealed as [#seal] left it
    String addressOf(byte[] sealed) {
        return new String(sealing.open(PURPOSE, sealed), StandardCharsets.UTF_8);
    }
}
