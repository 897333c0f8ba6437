package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlainText;
import org.jspecify.annotations.Nullable;

/// What can be checked by looking at the draft alone: words, numbers and dates.
@ApplicationScoped
class TextRules {

    private static final int LONGEST_REFERENCE = 100;
    /// An offer that nobody renews ends after this many days; a person's own offer after [#PERSON_DAYS].
    static final int DEFAULT_DAYS = 90;
    static final int PERSON_DAYS = 30;
    private static final int LONGEST_DAYS = 180;
    private static final int LATEST_START_DAYS = 730;
    private static final int LONGEST_NAME = 200;
    /// The longest name of a place in the country has 30 letters; a street may stand before it.
    private static final int LONGEST_LOCALITY = 100;
    static final int LONGEST_WEEK = 60;
    private static final int AVERAGE_WEEK = 48;

    private final Clock clock;

    TextRules(Clock clock) {
        this.clock = clock;
    }

    void check(OfferContent draft, boolean byPerson, List<Finding> findings) {
        plain(draft, findings);
        reference(draft.reference(), findings);
        kind(draft, byPerson, findings);
        Bounds.text("/title", draft.title(), OfferContent.LONGEST_TITLE, findings);
        if (draft.title() == null || draft.title().isBlank()) {
            findings.add(Finding.error("/title", "title_missing"));
        }
        Bounds.text("/description", draft.description(), OfferContent.LONGEST_DESCRIPTION, findings);
        employer(draft, findings);
        hours(draft, findings);
        Bounds.number("/education", draft.education(), 0, 8, findings);
        Bounds.number("/experienceMonths", draft.experienceMonths(), 0, 600, findings);
        Bounds.number("/positions", draft.positions(), 1, 1_000, findings);
        dates(draft, byPerson, findings);
    }

    // Of JSON it is known already; a page, a table of others or an import gets as far as this.
    private static void plain(OfferContent draft, List<Finding> findings) {
        PlainText.check("/reference", draft.reference(), findings);
        PlainText.check("/title", draft.title(), findings);
        PlainText.check("/description", draft.description(), findings);
        PlainText.check("/language", draft.language(), findings);
        if (draft.employer() != null) {
            PlainText.check("/employer/name", draft.employer().name(), findings);
        }
        if (draft.place() != null) {
            PlainText.check("/place/locality", draft.place().locality(), findings);
        }
    }

    private static void reference(@Nullable String reference, List<Finding> findings) {
        if (reference != null && (reference.isBlank() || reference.length() > LONGEST_REFERENCE)) {
            findings.add(Finding.error("/reference", "reference_shape")
                    .with("longest", LONGEST_REFERENCE)
                    .rejecting(reference));
        }
    }

    private static void kind(OfferContent draft, boolean byPerson, List<Finding> findings) {
        if (draft.kind() == null) {
            findings.add(Finding.error("/kind", "kind_missing")
                    .suggesting(byPerson ? OfferKind.SERVICE_OFFER.name() : OfferKind.VACANCY.name()));
        } else if (draft.kind().isOfferedByAPerson() != byPerson) {
            findings.add(Finding.error("/kind", byPerson ? "kind_of_organisation" : "kind_of_person")
                    .rejecting(draft.kind())
                    .suggesting(byPerson ? OfferKind.SERVICE_OFFER.name() : OfferKind.VACANCY.name()));
        }
    }

    private static void employer(OfferContent draft, List<Finding> findings) {
        if (draft.employer() == null) {
            return;
        }
        Bounds.text("/employer/name", draft.employer().name(), LONGEST_NAME, findings);
        var code = draft.employer().code();
        if (code != null && !code.matches("\\d{7}|\\d{9}")) {
            findings.add(Finding.error("/employer/code", "employer_code").rejecting(code));
        }
    }

    private static void hours(OfferContent draft, List<Finding> findings) {
        if (draft.place() != null && draft.place().locality() != null) {
            Bounds.text("/place/locality", draft.place().locality(), LONGEST_LOCALITY, findings);
        }
        var hours = draft.hours();
        if (hours == null) {
            return;
        }
        Bounds.number("/hours/from", hours.from(), 1, LONGEST_WEEK, findings);
        Bounds.number("/hours/to", hours.to(), 1, LONGEST_WEEK, findings);
        if (hours.from() != null && hours.to() != null && hours.from() > hours.to()) {
            findings.add(Finding.error("/hours/to", "range_reversed")
                    .rejecting(hours.to())
                    .suggesting(hours.from().toString()));
        }
        if (hours.to() != null && hours.to() > AVERAGE_WEEK && hours.to() <= LONGEST_WEEK) {
            findings.add(Finding.warning("/hours/to", "hours_long")
                    .rejecting(hours.to())
                    .suggesting(Integer.toString(AVERAGE_WEEK)));
        }
    }

    private void dates(OfferContent draft, boolean byPerson, List<Finding> findings) {
        var today = LocalDate.now(clock);
        var last = today.plusDays(byPerson ? PERSON_DAYS : LONGEST_DAYS);
        Bounds.day("/expires", draft.expires(), today, last, findings);
        Bounds.day("/start", draft.start(), today.minusYears(1), today.plusDays(LATEST_START_DAYS), findings);
    }

    /// The last day an offer stands when its owner names none.
    static LocalDate defaultExpiry(LocalDate today, boolean byPerson) {
        return today.plusDays(byPerson ? PERSON_DAYS : DEFAULT_DAYS);
    }
}
