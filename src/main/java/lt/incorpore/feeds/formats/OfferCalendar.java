package lt.incorpore.feeds.formats;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Words;
import org.jspecify.annotations.Nullable;

/// The days of an offer as all-day events of an iCalendar file (RFC 5545).
final class OfferCalendar {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private final String stamp;
    private final String page;

    private OfferCalendar(Instant now, String page) {
        stamp = STAMP.format(now);
        this.page = page;
    }

    /// @param page where a person reads the offer
    static String of(Offer offer, Instant now, String page) {
        var calendar = new OfferCalendar(now, page);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//In Corpore//Offers//EN");
        var lang = PublicLinks.spoken(offer);
        calendar.event(offer, "last-day", offer.expiresOn(), Words.say(lang, "feeds.calendar.last_day"));
        calendar.event(offer, "start", offer.content().start(), Words.say(lang, "feeds.calendar.start"));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Offer offer, String name, @Nullable LocalDate day, String what) {
        if (day == null) {
            return;
        }
        line("BEGIN:VEVENT");
        line("UID:" + offer.id() + "-" + name + "@in-corpore");
        line("SEQUENCE:" + offer.version());
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE));
        line("DTEND;VALUE=DATE:" + day.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
        var title = offer.content().title();
        line("SUMMARY:" + escaped(what + ": " + (title == null ? offer.id() : title)));
        line("URL:" + page);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    // Lines are at most 75 bytes long; what goes on begins with a blank. A letter is never cut in two.
    private void line(String line) {
        var bytes = 0;
        for (var i = 0; i < line.length(); ) {
            var point = line.codePointAt(i);
            var letter = Character.toString(point);
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(letter);
            bytes += size;
            i += letter.length();
        }
        text.append("\r\n");
    }
}
