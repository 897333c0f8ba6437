package lt.incorpore.web.own;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.own.EndOwnKeys;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.ErasePerson;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.EmployerBlocks;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.profiles.assisted.AssistPerson;
import lt.incorpore.profiles.own.SayConsent;
import org.jspecify.annotations.Nullable;

/// What a form of the page of one's own data does.
@ApplicationScoped
class ChangeOwnData {

    private static final Pattern CODE = Pattern.compile("\\d{7}|\\d{9}");

    private final KeepProfile keep;
    private final SayConsent say;
    private final EmployerBlocks blocks;
    private final RegisterOrganisation organisations;
    private final AssistPerson assist;
    private final EndOwnKeys endKeys;
    private final ErasePerson erase;

    ChangeOwnData(
            KeepProfile keep,
            SayConsent say,
            EmployerBlocks blocks,
            RegisterOrganisation organisations,
            AssistPerson assist,
            EndOwnKeys endKeys,
            ErasePerson erase) {
        this.keep = keep;
        this.say = say;
        this.blocks = blocks;
        this.organisations = organisations;
        this.assist = assist;
        this.endKeys = endKeys;
        this.erase = erase;
    }

    void pause(UUID person, boolean paused) {
        keep.pause(person, paused);
    }

    void takeBack(UUID person, @Nullable String purpose, @Nullable String recipient, String actor, Lang lang) {
        var consent = new Consent(purpose(purpose), recipient == null ? "" : recipient);
        say.say(person, consent, false, new Manner(lang, Channel.PAGE, actor, null));
    }

    /// @param employer a code, or the name of an organisation that is known here
    /// @return what stands in the way: `employer`, where it is no code and no known name, or `full`; null: nothing
    @Nullable
    String hideFrom(UUID person, String employer, String actor) {
        var name = employer.strip();
        var found = CODE.matcher(name).matches()
                ? Optional.of(name)
                : organisations.numberOf(name).map(UUID::toString);
        if (found.isEmpty()) {
            return "employer";
        }
        return blocks.add(person, found.get(), viewer(actor)) ? null : "full";
    }

    void showTo(UUID person, String employer, String actor) {
        blocks.remove(person, employer, viewer(actor));
    }

    void endHelp(UUID person, @Nullable String help) {
        try {
            assist.endByPerson(UUID.fromString(String.valueOf(help)), person);
        } catch (IllegalArgumentException e) {
            throw PlatformProblems.NOT_FOUND.because();
        }
    }

    void endKeys(Caller caller) {
        endKeys.by(caller);
    }

    void erase(UUID person) {
        erase.erase(person);
    }

    private static ConsentPurpose purpose(@Nullable String name) {
        try {
            return ConsentPurpose.valueOf(String.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw PlatformProblems.NOT_FOUND.because();
        }
    }

    static Viewer viewer(String actor) {
        return new Viewer(Roles.JOBSEEKER, actor, null, actor);
    }
}
