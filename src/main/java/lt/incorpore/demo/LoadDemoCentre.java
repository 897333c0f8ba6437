package lt.incorpore.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lt.incorpore.orientation.trainings.KeepTraining;
import lt.incorpore.orientation.trainings.TrainingContent;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.profiles.ProfileFacts;

/// An invented centre: people, some of whom let its counsellors help them, and the trainings that it holds.
@ApplicationScoped
class LoadDemoCentre {

    static final String CENTRE = "Konsultacijų centras" + LoadDemoWorld.INVENTED;
    private static final int EACH = 10;

    private final KeepProfile profiles;
    private final RegisterOrganisation register;
    private final ConsentLedger consents;
    private final KeepTraining trainings;

    LoadDemoCentre(
            KeepProfile profiles, RegisterOrganisation register, ConsentLedger consents, KeepTraining trainings) {
        this.profiles = profiles;
        this.register = register;
        this.consents = consents;
        this.trainings = trainings;
    }

    void hold(List<TrainingContent> held) {
        var centre = register.named(CENTRE).id();
        held.forEach(training -> trainings.take(centre, training, List.of()));
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
