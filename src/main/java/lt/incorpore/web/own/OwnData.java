package lt.incorpore.web.own;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lt.incorpore.applications.AnswerContact;
import lt.incorpore.applications.ContactState;
import lt.incorpore.identity.Caller;
import lt.incorpore.partners.ReadOrganisations;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.ReadAccessLog;
import lt.incorpore.privacy.guard.EmployerBlocks;
import lt.incorpore.profiles.OpenProfile;
import lt.incorpore.profiles.assisted.CaseNumber;
import lt.incorpore.profiles.assisted.HelpOfPerson;
import lt.incorpore.profiles.assisted.HelpView;
import lt.incorpore.web.Say;
import org.jspecify.annotations.Nullable;

/// Puts together what a person sees of what is kept of them.
@ApplicationScoped
class OwnData {

    private static final int MOST_LOOKS = 50;
    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");

    private final OpenProfile open;
    private final ReadAccessLog looks;
    private final AnswerContact contacts;
    private final ConsentLedger consents;
    private final HelpOfPerson helps;
    private final EmployerBlocks blocks;
    private final ReadOrganisations organisations;
    private final Clock clock;

    OwnData(
            OpenProfile open,
            ReadAccessLog looks,
            AnswerContact contacts,
            ConsentLedger consents,
            HelpOfPerson helps,
            EmployerBlocks blocks,
            ReadOrganisations organisations,
            Clock clock) {
        this.open = open;
        this.looks = looks;
        this.contacts = contacts;
        this.consents = consents;
        this.helps = helps;
        this.blocks = blocks;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Everything on the page.
    ///
    /// @param number by which the person says to a helper who they are
    /// @param ownLooks how often the person looked; `looks` are those of others
    /// @param spared whether it was to be erased, and stays since the person is back
    public record Data(
            String number,
            boolean paused,
            boolean spared,
            List<Asked> asked,
            List<Look> looks,
            long ownLooks,
            List<Agreed> agreed,
            List<Helped> helped,
            List<Hidden> hidden) {}

    /// An employer who would like to reach the person.
    ///
    /// @param state key of its words; blank while it can be answered
    /// @param until last day for an answer
    public record Asked(String id, String who, String offer, String state, LocalDate until, boolean isShown) {}

    /// @param who   role and organisation, in words
    /// @param times how often on that day; `at` is the last of them
    public record Look(String at, String who, String what, String why, int times) {}

    /// @param text that was agreed to; @param to whom it was given
    /// @param canEnd whether it is taken back here; a question of an employer is where it was answered
    public record Agreed(
            String purpose,
            String recipient,
            String text,
            @Nullable String to,
            String since,
            boolean canEnd) {}

    public record Helped(String id, String who, String at, String why, List<String> acts, boolean isOpen) {}

    /// @param name as it is shown; @param employer as it is kept
    public record Hidden(String name, String employer) {}

    Data of(Caller caller, Lang lang) {
        var say = new Say(lang);
        var own = open.own(caller);
        var person = own.id();
        return new Data(
                CaseNumber.of(person).text(),
                own.paused(),
                own.warnedOn() != null,
                asked(person, say.lang()),
                looks(person, say),
                looks.own(person),
                agreed(person, say),
                helped(person, say),
                hidden(person, caller.name()));
    }

    private List<Asked> asked(UUID person, Lang lang) {
        var today = LocalDate.now(clock);
        return contacts.shownTo(person).stream()
                .map(asked -> new Asked(
                        asked.id().toString(),
                        name(asked.organisation().toString()),
                        "/" + lang.tag() + "/job/" + asked.offer(),
                        asked.state() != ContactState.ASKED
                                ? "me_asked_" + asked.state()
                                : asked.answerUntil().isBefore(today) ? "me_asked_over" : "",
                        asked.answerUntil(),
                        asked.state() == ContactState.AGREED))
                .toList();
    }

    // Whoever helps for an hour looks many times; one line a day says as much. Looks of others come first, whatever
    // the person looked at meanwhile.
    private List<Look> looks(UUID person, Say say) {
        var lines = new LinkedHashMap<List<Object>, Look>();
        for (@Nullable Long before = ReadAccessLog.NEWEST; before != null && lines.size() <= MOST_LOOKS; ) {
            var page = looks.byOthers(person, before);
            page.looks().forEach(look -> add(look, lines, say));
            before = page.next();
        }
        return lines.values().stream().limit(MOST_LOOKS).toList();
    }

    private void add(ReadAccessLog.Look look, Map<List<Object>, Look> lines, Say say) {
        var who = who(look.role(), look.organisation(), say);
        var what =
                look.fields().stream().map(field -> say.it("me_field_" + field)).collect(Collectors.joining(", "));
        var why = say.it("me_purpose_" + look.purpose());
        var line = new Look(moment(look.at(), say.lang()), who, what, why, 1);
        lines.merge(
                List.of(look.at().atZone(ZONE).toLocalDate(), who, what, why),
                line,
                (last, before) -> new Look(last.at, who, what, why, last.times + 1));
    }

    private List<Agreed> agreed(UUID person, Say say) {
        var agreed = new ArrayList<Agreed>();
        for (var state : consents.of(person)) {
            if (state.given()) {
                var consent = state.consent();
                agreed.add(new Agreed(
                        consent.purpose().name(),
                        consent.recipient(),
                        consent.purpose().text(say.lang()),
                        consent.purpose() == ConsentPurpose.COUNSELLOR_ACCESS ? name(consent.recipient()) : null,
                        moment(state.since(), say.lang()),
                        consent.purpose() != ConsentPurpose.CONTACT));
            }
        }
        return agreed;
    }

    private List<Helped> helped(UUID person, Say say) {
        return helps.of(person).stream()
                .map(help -> new Helped(
                        help.id().toString(),
                        who(help.role(), help.organisation(), say),
                        moment(help.begunAt(), say.lang()),
                        say.it("me_aim_" + help.purpose()),
                        help.acts().stream()
                                .map(HelpView.Done::act)
                                .distinct()
                                .map(act -> say.it("me_field_" + act))
                                .toList(),
                        help.endedAt() == null && help.endsAt().isAfter(clock.instant())))
                .toList();
    }

    private List<Hidden> hidden(UUID person, String actor) {
        return blocks.of(person, ChangeOwnData.viewer(actor)).stream()
                .map(employer -> new Hidden(name(employer), employer))
                .toList();
    }

    private String who(String role, @Nullable UUID organisation, Say say) {
        var inWords = say.it("me_role_" + role);
        return organisation == null ? inWords : inWords + ", " + name(organisation.toString());
    }

    // A code stands for itself.
    private String name(String organisation) {
        try {
            return organisations.name(UUID.fromString(organisation)).orElse(organisation);
        } catch (IllegalArgumentException isACode) {
            return organisation;
        }
    }

    static String moment(Instant at, Lang lang) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(lang.tag()))
                .withZone(ZONE)
                .format(at);
    }
}
