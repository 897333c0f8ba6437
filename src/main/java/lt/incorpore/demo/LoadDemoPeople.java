package lt.incorpore.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.profiles.ProfileFacts;

/// Keeps invented people, some of whom let the counsellors of an invented centre help them.
@ApplicationScoped
class LoadDemoPeople {

    static final String CENTRE = "Konsultacijų centras" + LoadDemoWorld.INVENTED;
    private static final int EACH = 10;

    private final KeepProfile profiles;
    private final RegisterOrganisation register;
    private final ConsentLedger consents;

    LoadDemoPeople(KeepProfile profiles, RegisterOrganisation register, ConsentLedger consents) {
        this.profiles = profiles;
        this.register = register;
        this.consents = consents;
    }

    void load(List<ProfileFacts> facts) {
        var people = profiles.makeInvented(facts);
        var centre = register.named(CENTRE).id().toString();
        var consent = new Consent(ConsentPurpose.COUNSELLOR_ACCESS, centre);
        var manner = new Manner(Lang.LT, Channel.API, "demo", null);
        for (var i = 0; i < people.size(); i += EACH) {
            consents.give(people.get(i), consent, manner);
        }
    }
}
