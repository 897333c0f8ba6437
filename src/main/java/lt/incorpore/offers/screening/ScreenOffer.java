package lt.incorpore.offers.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lt.incorpore.law.ContactKind;
import lt.incorpore.law.LanguageLevel;
import lt.incorpore.law.LanguageMinimum;
import lt.incorpore.law.Law;
import lt.incorpore.law.Relief;
import lt.incorpore.law.screen.Found;
import lt.incorpore.law.screen.Rule;
import lt.incorpore.law.screen.Screen;
import lt.incorpore.law.screen.Verdict;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Severity;
import lt.incorpore.taxonomy.Shift;
import org.jspecify.annotations.Nullable;

/// Applies the screen of the law to a draft: its words, and what its fields say of the employer, hours, languages and
/// pay.
@ApplicationScoped
public class ScreenOffer {

    private static final String EQUAL_TREATMENT = "Lygių galimybių įstatymas, 2 ir 11 str.";
    private static final int AVERAGE_WEEK = 48;

    /// R10 where too few offers tell what is usual: more than any trade on a board for everybody pays.
    private static final int MOST_CENTS_AN_HOUR = 10_000;

    /// Changes when what is read from fields changes though no word of the screen does.
    private static final String READING = "-2";

    // What a field says of the work, in words that the rules know in each language.
    private static final String CLOSED_TO_MINORS =
            ". Darbas naktį. Dangerous work at night. Работа ночью. Робота вночі. Praca nocna.";
    private static final String SPEAKING_TO_NOBODY =
            ". Sandėlininko darbas. Warehouse work. Работа на складе. Робота на складі. Praca w magazynie.";

    private final Screen screen;
    private final PayBands bands;
    private final Law law;
    private final Clock clock;

    ScreenOffer(Screen screen, PayBands bands, Law law, Clock clock) {
        this.screen = screen;
        this.bands = bands;
        this.law = law;
        this.clock = clock;
    }

    /// Names the rules; an offer that was compared with others is compared again.
    public String version() {
        return screen.version() + READING;
    }

    /// Whether a finding is of the screen, so that a person may decide otherwise; other mistakes are to be mended.
    public static boolean canBeAppealed(Finding finding) {
        return Arrays.stream(Rule.values()).map(Rule::code).anyMatch(finding.code()::equals);
    }

    /// @return errors for what is not published, reviews for what a person must look at, warnings for the rest
    public List<Finding> check(OfferContent draft) {
        var findings = new ArrayList<Finding>();
        var text = new Screen.Text(orEmpty(draft.title()), orEmpty(draft.description()));
        var found = screen.check(text);
        found.stream()
                .filter(one -> one.rule() != Rule.LANGUAGE_UNNEEDED || !needsLithuanian(draft))
                .forEach(one -> findings.add(finding(one)));
        // R16: the young are spoken to in words, and the work is closed to them by a field.
        if (isClosedToMinors(draft)) {
            readWith(text, CLOSED_TO_MINORS, Rule.R16_MINORS, findings);
        }
        if (needsNoLithuanian(draft)) {
            readWith(text, SPEAKING_TO_NOBODY, Rule.LANGUAGE_UNNEEDED, findings);
        }
        employer(draft, findings);
        hours(draft, findings);
        pay(draft, findings);
        return findings;
    }

    /// Where the law itself asks for Lithuanian, a wish for it is no surprise.
    private boolean needsLithuanian(OfferContent draft) {
        return draft.contact() != null && minimum(draft.contact()).gates();
    }

    private boolean needsNoLithuanian(OfferContent draft) {
        if (draft.contact() == null || draft.contact() == ContactKind.TEMPORARY_SELLING) {
            return false;
        }
        var minimum = minimum(draft.contact());
        return minimum.level() == LanguageLevel.NONE && minimum.basis().confidence() != Confidence.OPEN;
    }

    private LanguageMinimum minimum(ContactKind contact) {
        return law.language().floor().minimum(contact, LocalDate.now(clock), new Relief.Standard());
    }

    private static boolean isClosedToMinors(OfferContent draft) {
        return Boolean.TRUE.equals(draft.hazardous())
                || draft.hours() != null && draft.hours().shifts().contains(Shift.NIGHT);
    }

    /// Reads the text anew with what a field says, where the rule found nothing in the text alone.
    private void readWith(Screen.Text text, String more, Rule rule, List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.code().equals(rule.code()))) {
            return;
        }
        screen.check(new Screen.Text(text.title(), text.description() + more)).stream()
                .filter(found -> found.rule() == rule)
                .filter(found -> found.part() == Found.Part.TITLE
                        || found.to() <= text.description().length())
                .forEach(found -> findings.add(finding(found)));
    }

    // R8: a name that is an address of a messenger, and a code that is in no register of legal entities.
    private void employer(OfferContent draft, List<Finding> findings) {
        var employer = draft.employer();
        if (employer == null) {
            return;
        }
        screen.check(new Screen.Text(orEmpty(employer.name()), "")).stream()
                .filter(found -> found.rule() == Rule.R8_CONTACT)
                .limit(1)
                .forEach(found -> findings.add(finding("/employer/name", found).suggesting(null)));
        if (employer.code() != null && !EmployerCode.canBe(employer.code())) {
            findings.add(
                    Finding.review("/employer/code", "screen_employer_code").rejecting(employer.code()));
        }
    }

    private static Finding finding(Found found) {
        return finding(found.part() == Found.Part.TITLE ? "/title" : "/description", found);
    }

    private static Finding finding(String pointer, Found found) {
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
        var hours = draft.hours() == null ? null : draft.hours().from();
        var most = pay.highestCentsAnHour(hours);
        // Whatever is left after tax, there was no less before it.
        var least = most == null ? pay.asGross().highestCentsAnHour(hours) : most;
        var usual = bands.highestUsual(draft.iscoGroup());
        if (least != null && least > MOST_CENTS_AN_HOUR || most != null && usual != null && most > usual) {
            findings.add(Finding.review("/pay/to", "screen_pay_far_above")
                    .rejecting(pay.to() == null ? pay.from() : pay.to()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
