package lt.incorpore.offers.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import lt.incorpore.law.ContactKind;
import lt.incorpore.law.LanguageLevel;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.PayRange.PayUnit;
import lt.incorpore.offers.PayRange.Tax;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an offer's own fields do not say by themselves: pay both ways, and which language is really needed.
///
/// @param perHour  pay for an hour; absent where no pay is stated
/// @param perMonth pay for a month of the hours that are offered
/// @param tax      whether taxes are still to be taken off
/// @param language which language is really needed; absent where the offer says nothing of it
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OfferFacts")
public record FiveFacts(
        @Nullable Range perHour,
        @Nullable Range perMonth,
        @Nullable Tax tax,
        @Nullable LanguageNeeded language) {

    private static final int FULL_TIME = 40;

    /// Hours of a month for each hour of a week: 52 weeks in 12 months.
    private static final BigDecimal WEEKS_A_MONTH = new BigDecimal("4.33333");

    /// @param from lowest, in euros; @param to highest, the same where one amount is offered
    @Schema(name = "EuroRange")
    public record Range(BigDecimal from, BigDecimal to) {

        public boolean isOneAmount() {
            return from.compareTo(to) == 0;
        }
    }

    /// @param byLaw   the least Lithuanian that the law asks for this kind of contact; NONE: the law asks for nothing
    /// @param contact with whom the work makes one speak
    /// @param asked   what the employer asks for; it weighs, the law alone excludes
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "LanguageNeeded")
    public record LanguageNeeded(
            @Nullable LanguageLevel byLaw, @Nullable ContactKind contact, List<Asked> asked, List<Spoken> team) {}

    /// @param level highest level asked in any skill, CEFR
    @Schema(name = "LanguageAsked")
    public record Asked(String language, String name, String level) {}

    /// A language that the team speaks.
    @Schema(name = "LanguageSpoken")
    public record Spoken(String language, String name) {}

    static FiveFacts of(OfferContent content, @Nullable LanguageNeeded language) {
        var pay = content.pay();
        var from = pay == null ? null : pay.from();
        if (pay == null || from == null || pay.per() == null) {
            return new FiveFacts(null, null, null, language);
        }
        var to = pay.to() == null ? from : pay.to();
        var isHourly = pay.per() == PayUnit.HOUR;
        var hours = BigDecimal.valueOf(hoursAWeek(content, isHourly)).multiply(WEEKS_A_MONTH);
        return new FiveFacts(
                isHourly ? range(from, to, 2) : range(divided(from, hours), divided(to, hours), 2),
                isHourly ? range(from.multiply(hours), to.multiply(hours), 0) : range(from, to, 0),
                pay.tax() == null ? Tax.GROSS : pay.tax(),
                language);
    }

    // Where the hours are a range, those that promise least: the fewest for a month of hourly pay, the most for an hour
    // of monthly pay.
    private static int hoursAWeek(OfferContent content, boolean fewest) {
        var hours = content.hours();
        if (hours == null) {
            return FULL_TIME;
        }
        var first = fewest ? hours.from() : hours.to();
        var other = fewest ? hours.to() : hours.from();
        var stated = first == null ? other : first;
        return stated == null || stated == 0 ? FULL_TIME : stated;
    }

    // Rounded down: nobody is promised a cent too much.
    private static Range range(BigDecimal from, BigDecimal to, int places) {
        return new Range(from.setScale(places, RoundingMode.DOWN), to.setScale(places, RoundingMode.DOWN));
    }

    private static BigDecimal divided(BigDecimal amount, BigDecimal hours) {
        return amount.divide(hours, 4, RoundingMode.DOWN);
    }
}
