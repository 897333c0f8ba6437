package lt.incorpore.offers.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lt.incorpore.law.ContactKind;
import lt.incorpore.law.screen.Found;
import lt.incorpore.law.screen.Rule;
import lt.incorpore.law.screen.Screen;
import lt.incorpore.law.screen.Verdict;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Severity;
import org.jspecify.annotations.Nullable;

/// Applies the screen of the law to a draft: its words, and what its fields say of hours and pay.
@ApplicationScoped
public class ScreenOffer {

    private static final String EQUAL_TREATMENT = "Lygių galimybių įstatymas, 2 ir 11 str.";
    private static final int AVERAGE_WEEK = 48;

    private final Screen screen;
    private final PayBands bands;

    ScreenOffer(Screen screen, PayBands bands) {
        this.screen = screen;
        this.bands = bands;
    }

    /// Names the rules; an offer that was compared with others is compared again.
    public String version() {
        return screen.version();
    }

    /// @return errors for what is not published, reviews for what a person must look at, warnings for the rest
    public List<Finding> check(OfferContent draft) {
        var findings = new ArrayList<Finding>();
        var text = new Screen.Text(orEmpty(draft.title()), orEmpty(draft.description()));
        screen.check(text).stream()
                .filter(found -> concerns(found, draft))
                .forEach(found -> findings.add(finding(found)));
        hours(draft, findings);
        pay(draft, findings);
        return findings;
    }

    /// Work with customers has a legal minimum of its own; a wish for fine Lithuanian is no surprise there.
    private static boolean concerns(Found found, OfferContent draft) {
        var withCustomers = draft.contact() == ContactKind.CUSTOMERS_FACE_TO_FACE
                || draft.contact() == ContactKind.CUSTOMERS_BY_PHONE;
        return found.rule() != Rule.LANGUAGE_UNNEEDED || !withCustomers;
    }

    private static Finding finding(Found found) {
        var pointer = found.part() == Found.Part.TITLE ? "/title" : "/description";
        return new Finding(
                pointer,
                found.rule().code(),
                severity(found.verdict()),
                Map.of("phrase", found.phrase(), "from", found.from(), "to", found.to()),
                found.phrase(),
                found.proposal(),
                found.rule().ground().isPresent() ? EQUAL_TREATMENT : null);
    }

    private static Severity severity(Verdict verdict) {
        return switch (verdict) {
            case BLOCK -> Severity.ERROR;
            case HOLD -> Severity.REVIEW;
            case HINT -> Severity.WARNING;
        };
    }

    private static void hours(OfferContent draft, List<Finding> findings) {
        var least = draft.hours() == null ? null : draft.hours().from();
        if (least != null && least > AVERAGE_WEEK) {
            findings.add(Finding.review("/hours/from", "screen_hours")
                    .rejecting(least)
                    .suggesting(Integer.toString(AVERAGE_WEEK))
                    .byLaw("Darbo kodeksas, 114 str."));
        }
    }

    private void pay(OfferContent draft, List<Finding> findings) {
        var pay = draft.pay();
        if (pay == null) {
            return;
        }
        var most = pay.highestCentsAnHour(
                draft.hours() == null ? null : draft.hours().from());
        var usual = bands.highestUsual(draft.iscoGroup());
        if (most != null && usual != null && most > usual) {
            findings.add(Finding.review("/pay/to", "screen_pay_far_above")
                    .rejecting(pay.to() == null ? pay.from() : pay.to()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
