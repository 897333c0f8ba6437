package lt.incorpore.profiles.assisted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Expected;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.profiles.KeepProfile.Agreed;
import lt.incorpore.profiles.Profile;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ReadFindable;
import lt.incorpore.profiles.own.Contact;

/// What a helper does for a person, each act written down in the transaction that does it.
@ApplicationScoped
public class ActForPerson {

    private static final Set<Field> CONTACT = EnumSet.of(Field.NAME, Field.PHONE, Field.EMAIL);

    private final AssistPerson assist;
    private final KeepProfile keep;
    private final ReadFindable people;
    private final Vault vault;

    ActForPerson(AssistPerson assist, KeepProfile keep, ReadFindable people, Vault vault) {
        this.assist = assist;
        this.keep = keep;
        this.people = people;
        this.vault = vault;
    }

    /// What a person says of themself to a helper.
    record Told(ProfileFacts facts, boolean findable, Lang lang) {}

    /// Reads what the person said, and writes down that it was read.
    ///
    /// @throws lt.incorpore.platform.Problem not found where the help is not this helper's; ended, where it is over
    @Transactional
    public Profile profile(UUID assistance, Viewer helper) {
        var person = assist.act(assistance, Act.READ_PROFILE, helper).person;
        return people.ofPeople(java.util.List.of(person)).stream()
                .findFirst()
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    @Transactional
    Profile change(UUID assistance, Told told, Expected expected, Viewer helper) {
        var help = assist.act(assistance, Act.CHANGED_PROFILE, helper);
        var witness = help.helper + " " + help.witness + " " + help.agreed;
        var manner = new Manner(told.lang, Channel.ASSISTED, helper.who(), witness);
        return keep.replace(help.person, told.facts, new Agreed(told.findable, manner), expected);
    }

    @Transactional
    Contact contact(UUID assistance, Viewer helper) {
        var person = assist.act(assistance, Act.READ_CONTACT, helper).person;
        return Contact.of(vault.reveal(person, CONTACT, helper, Purpose.COUNSELLING));
    }

    @Transactional
    void change(UUID assistance, Contact contact, Viewer helper) {
        var person = assist.act(assistance, Act.CHANGED_CONTACT, helper).person;
        vault.keep(person, contact.fields());
    }
}
