package lt.incorpore.profiles.cards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.FreshProof;
import lt.incorpore.identity.card.CardNotices;
import lt.incorpore.identity.card.CheckPin;
import lt.incorpore.identity.card.CheckPin.Asked;
import lt.incorpore.platform.Problem;
import lt.incorpore.platform.limits.Turnstile;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.RecordLook;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.Watch;
import lt.incorpore.profiles.assisted.AssistProblems;

/// Stands before what a stolen session would be used for, and tells of it.
@ApplicationScoped
class CardGuard {

    /// A card of somebody known opens all that is theirs, so a stolen account must not make many.
    private static final int AN_HOUR = 20;

    private final FreshProof proof;
    private final Turnstile turnstile;
    private final Watch watch;
    private final CheckPin pins;
    private final Trace trace;

    CardGuard(FreshProof proof, Turnstile turnstile, Watch watch, CheckPin pins, Trace trace) {
        this.proof = proof;
        this.turnstile = turnstile;
        this.watch = watch;
        this.pins = pins;
        this.trace = trace;
    }

    /// Where it is written down for the person.
    @ApplicationScoped
    static class Trace {

        private final RecordLook record;
        private final CardNotices notices;

        Trace(RecordLook record, CardNotices notices) {
            this.record = record;
            this.notices = notices;
        }

        void write(UUID profile, Viewer giver) {
            record.write(profile, RecordLook.CARD, giver, Purpose.COUNSELLING);
        }

        void tell(UUID profile, Viewer giver) {
            if (giver.organisation() != null) {
                notices.tell(profile, giver.organisation(), giver.role());
            }
        }
    }

    /// @throws Problem where the second factor has to be shown again, or so many were given out in this hour
    void begin(UUID profile, Viewer giver) {
        proof.require();
        watch.touched(profile, giver);
        try {
            turnstile.passHourly("cards", AN_HOUR, giver.countedAs());
        } catch (Problem enough) {
            watch.gaveEnough(giver);
            throw enough;
        }
    }

    boolean knowsPin(Asked asked) {
        return !asked.pin().isEmpty() && pins.isKnown(asked);
    }

    boolean knowsOwnPin(UUID profile, String pin, String network) {
        return !pin.isEmpty() && pins.isOwn(profile, pin, network);
    }

    /// A card shows its giver a person: it counts as one of those whom the giver sees in a day.
    ///
    /// @throws Problem where these are enough
    void count(UUID profile, Viewer giver) {
        if (watch.people(List.of(profile), giver).isEmpty()) {
            throw AssistProblems.HELPED_ENOUGH.because();
        }
    }

    /// The person reads it in the log.
    void write(UUID profile, Viewer giver) {
        trace.write(profile, giver);
    }

    /// The person reads it in the log, and is told when they sign in.
    void tell(UUID profile, Viewer giver) {
        trace.write(profile, giver);
        trace.tell(profile, giver);
    }
}
