package lt.incorpore.feeds.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.platform.Finding;
import org.jspecify.annotations.Nullable;

/// An offer while it is gathered from a foreign document, field by field, with what could not be taken over.
final class ReadDraft extends OfferContent.Draft {

    @Nullable
    String municipality;

    @Nullable
    String locality;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    final List<Finding> findings = new ArrayList<>();

    /// Says that a value was there and could not be taken over.
    void leftOut(String pointer, String value) {
        findings.add(Finding.warning(pointer, "not_taken_over").rejecting(value));
    }

    @Override
    public OfferContent content() {
        var isSomewhere = municipality != null || locality != null || latitude != null;
        place = isSomewhere ? new OfferContent.Place(municipality, locality, latitude, longitude) : null;
        return super.content();
    }

    @Nullable
    LocalDate day(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // A time of day, where there is one, says nothing here.
        var day = text.strip().split("[T ]", 2)[0];
        try {
            return LocalDate.parse(day);
        } catch (java.time.DateTimeException e) {
            leftOut(pointer, text);
            return null;
        }
    }

    @Nullable
    Integer whole(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,6}")) {
            leftOut(pointer, text);
            return null;
        }
        return Integer.valueOf(text.strip());
    }

    @Nullable
    BigDecimal amount(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,9}(\\.\\d{1,4})?")) {
            leftOut(pointer, text);
            return null;
        }
        var plain = new BigDecimal(text.strip()).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /// An address of a concept of ESCO, in whatever protocol it is written.
    static boolean isEsco(String text, String kind) {
        return text.matches("https?://data\\.europa\\.eu/esco/" + kind + "/[0-9a-zA-Z-]{1,60}");
    }

    static String escoUri(String text) {
        return text.replaceFirst("^https:", "http:");
    }
}
