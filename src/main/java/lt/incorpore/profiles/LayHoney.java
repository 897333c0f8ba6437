package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.UUID;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.guard.Honey;
import org.jspecify.annotations.Nullable;

/// Lays out profiles of nobody.
@ApplicationScoped
public class LayHoney {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeepProfile keep;
    private final ReadFindable people;
    private final ConsentLedger consents;
    private final Honey honey;

    LayHoney(KeepProfile keep, ReadFindable people, ConsentLedger consents, Honey honey) {
        this.keep = keep;
        this.people = people;
        this.consents = consents;
        this.honey = honey;
    }

    /// Makes a profile with the facts of another, so that nothing tells it apart.
    ///
    /// @param centre whose counsellors may help it; absent: none
    /// @return its number
    @Transactional
    UUID lay(@Nullable UUID centre) {
        var like = people.after(RANDOM.nextLong(1L << 62), 1);
        var model = like.isEmpty() ? people.after(0, 1) : like;
        if (model.isEmpty()) {
            throw new IllegalArgumentException("There is no findable profile to be like.");
        }
        var manner = new Manner(Lang.LT, Channel.API, "operator", null);
        var made = keep.make(model.getFirst().facts(), new KeepProfile.Agreed(true, manner));
        var profile = made.profile().id();
        if (centre != null) {
            consents.give(profile, new Consent(ConsentPurpose.COUNSELLOR_ACCESS, centre.toString()), manner);
        }
        honey.mark(profile);
        return profile;
    }
}
