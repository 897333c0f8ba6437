package lt.incorpore.offers.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.incorpore.law.ContactKind;
import lt.incorpore.law.LanguageLevel;
import lt.incorpore.law.LanguageMinimum;
import lt.incorpore.law.Law;
import lt.incorpore.law.Relief;
import lt.incorpore.law.screen.Found;
import lt.incorpore.law.screen.Reading;
import lt.incorpore.law.screen.Rule;
import lt.incorpore.law.screen.Screen;
import lt.incorpore.law.screen.Verdict;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Severity;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Shift;
import org.jspecify.annotations.Nullable;

/// Applies the screen of the law to a draft: its words, and what its fields say of the employer, hours, languages and
/// pay.
@ApplicationScoped
public class ScreenOffer {

    private static final String EQUAL_TREATMENT = "Lygių galimybių įstatymas, 2 ir 11 str.";
    private static final int AVERAGE_WEEK = 48;
    private static final String STATE_LANGUAGE = "lt";

    /// Levels above what is usual that deserve a second look.
    private static final int FAR_ABOVE = 2;

    /// R10 where too few offers tell what is usual: more than any trade on a board for everybody pays.
    private static final int MOST_CENTS_AN_HOUR = 10_000;

    /// Changes when what is read from fields changes though no word of the screen does.
    private static final String READING = "-4";

    // What a field says of the work, in words that the rules know in each language.
    private static final String CLOSED_TO_MINORS =
            "Darbas naktį. Dangerous work at night. Работа ночью. Робота вночі. Praca nocna.";
    private static final String SPEAKING_TO_NOBODY =
            "Sandėlininko darbas. Warehouse work. Работа на складе. Робота на складі. Praca w magazynie.";

    // "15 metų", "15-mečius", "16 years", "17 лет", "15 років", "16 lat".
    private static final Pattern YOUNG_AGE =
            Pattern.compile("(?<!\\d)1[0-7]\\s?\\+?[-–\\s]?(?:m\\.|met|meč|year|лет|год|рок|річ|lat|let)");
    private static final int BESIDE = 40;

    private static final Pattern NUMBER_OF_A_SYSTEM = Pattern.compile("[\\p{L}\\d._:/#-]*\\d[\\p{L}\\d._:/#-]*");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]|\\p{L}*\\d[\\p{L}\\d]*");

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
        var reading = screen.read(text);
        reading.found().stream()
                .filter(one -> one.rule() != Rule.LANGUAGE_UNNEEDED || !needsLithuanian(draft))
                .forEach(one -> findings.add(finding(one)));
        // R16: the young are spoken to in words, and the work is closed to them by a field.
        if (isClosedToMinors(draft)) {
            readWith(reading, CLOSED_TO_MINORS, Rule.R16_MINORS, findings)
                    .map(one -> heldUnlessAnAgeIsTold(one, text))
                    .map(ScreenOffer::finding)
                    .forEach(findings::add);
        }
        if (needsNoLithuanian(draft)) {
            readWith(reading, SPEAKING_TO_NOBODY, Rule.LANGUAGE_UNNEEDED, findings)
                    .map(ScreenOffer::finding)
                    .forEach(findings::add);
        }
        // Where the rules read nothing, that they find nothing says nothing.
        if (!reading.isUnderstood()) {
            findings.add(
                    Finding.review(draft.description() == null ? "/title" : "/description", "screen_language_unread"));
        }
        forWomenAlone(draft, findings);
        languageLevel(draft, findings);
        otherWords(draft, findings);
        employerCode(draft, findings);
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

    /// What a rule finds in the text read with what a field says, where it found nothing in the text alone.
    private static Stream<Found> readWith(Reading reading, String more, Rule rule, List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.code().equals(rule.code()))) {
            return Stream.empty();
        }
        return reading.foundBeside(more).stream().filter(found -> found.rule() == rule);
    }

    // A person who offers a service speaks of herself.
    private static void forWomenAlone(OfferContent draft, List<Finding> findings) {
        var title = orEmpty(draft.title());
        if (draft.kind() != OfferKind.SERVICE_OFFER) {
            TitleForBoth.of(title)
                    .ifPresent(both -> findings.add(Finding.warning("/title", "title_gendered")
                            .rejecting(title)
                            .suggesting(both)
                            .byLaw(EQUAL_TREATMENT)));
        }
    }

    // More Lithuanian than the law asks for such contact is a wish; far more shuts people out who could do the work.
    private void languageLevel(OfferContent draft, List<Finding> findings) {
        if (draft.contact() == null) {
            return;
        }
        var usual = Math.max(Cefr.A2.level(), minimum(draft.contact()).level().ordinal());
        for (var i = 0; i < draft.languages().size(); i++) {
            var asked = draft.languages().get(i);
            var most = Stream.of(asked.listening(), asked.reading(), asked.speaking(), asked.writing())
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder());
            if (STATE_LANGUAGE.equals(asked.language())
                    && most.isPresent()
                    && most.get().level() >= usual + FAR_ABOVE) {
                findings.add(Finding.warning("/languages/" + i, "language_level_unusual")
                        .rejecting(most.get())
                        .suggesting(Cefr.values()[usual].name()));
            }
        }
    }

    // Children may be those whom the work is for. Only where an age is told beside them is it about who works.
    private static Found heldUnlessAnAgeIsTold(Found found, Screen.Text text) {
        var part = found.part() == Found.Part.TITLE ? text.title() : text.description();
        var around = part.substring(Math.max(0, found.from() - BESIDE), Math.min(part.length(), found.to() + BESIDE));
        return found.verdict() != Verdict.BLOCK || YOUNG_AGE.matcher(around).find()
                ? found
                : new Found(
                        found.rule(),
                        Verdict.HOLD,
                        found.part(),
                        found.from(),
                        found.to(),
                        found.phrase(),
                        found.proposal());
    }

    /// What stands beside the text is shown with it, so whoever may not write a thing there may not write it here.
    private void otherWords(OfferContent draft, List<Finding> findings) {
        words("/reference", wordsOf(draft.reference()), findings);
        if (draft.place() != null) {
            words("/place/locality", draft.place().locality(), findings);
        }
        // R8: a name that is an address of a messenger.
        if (draft.employer() != null) {
            words("/employer/name", draft.employer().name(), findings);
        }
    }

    // A number of a system holds letters beside digits, and anything can be heard in a long one: "a9e-9" is no age.
    // What
    // is no word is blanked, so that each finding stays where it stands.
    private static @Nullable String wordsOf(@Nullable String reference) {
        return reference == null || !NUMBER_OF_A_SYSTEM.matcher(reference).matches()
                ? reference
                : NO_WORD.matcher(reference)
                        .replaceAll(found -> " ".repeat(found.group().length()));
    }

    // Wording is of no matter in a name, and once a rule is enough.
    private void words(String pointer, @Nullable String said, List<Finding> findings) {
        if (said == null) {
            return;
        }
        var told = EnumSet.noneOf(Rule.class);
        screen.check(new Screen.Text(said, "")).stream()
                .filter(found -> found.verdict() != Verdict.HINT && told.add(found.rule()))
                .forEach(found -> findings.add(finding(pointer, found).suggesting(null)));
    }

    // R8: a code that is in no register of legal entities.
    private static void employerCode(OfferContent draft, List<Finding> findings) {
        var code = draft.employer() == null ? null : draft.employer().code();
        if (code != null && !EmployerCode.canBe(code)) {
            findings.add(
                    Finding.review("/employer/code", "screen_employer_code").rejecting(code));
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
