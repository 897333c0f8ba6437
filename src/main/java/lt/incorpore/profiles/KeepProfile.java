package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.IssueKey;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Differences;
import lt.incorpore.platform.conditions.Expected;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;
import org.jspecify.annotations.Nullable;

/// Makes and changes profiles.
@ApplicationScoped
public class KeepProfile {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Profiles profiles;
    private final CheckProfile check;
    private final IssueKey issueKey;
    private final ConsentLedger consents;
    private final Vault vault;
    private final Withdrawals withdrawals;
    private final Clock clock;

    KeepProfile(
            Profiles profiles,
            CheckProfile check,
            IssueKey issueKey,
            ConsentLedger consents,
            Vault vault,
            Withdrawals withdrawals,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.profiles = profiles;
        this.check = check;
        this.issueKey = issueKey;
        this.consents = consents;
        this.vault = vault;
        this.clock = clock;
    }

    /// Whether the person agrees to be found by employers, and how that was said.
    public record Agreed(boolean findable, Manner manner) {}

    /// @param key opens this profile alone; shown once
    public record Made(Profile profile, String key) {}

    /// @throws lt.incorpore.platform.Problem with every finding
    @Transactional
    public Made make(ProfileFacts facts, Agreed agreed) {
        refuseWrong(facts);
        var profile = fresh(facts, false);
        profiles.persistAndFlush(profile);
        seal(profile, LegalInputs.of(facts));
        agree(profile, agreed.findable(), agreed.manner());
        return new Made(profile, issueKey.forProfile(profile.id).text());
    }

    /// A profile without a word in it and without a key, for somebody who is given a card.
    @Transactional
    public UUID makeEmpty() {
        var profile = fresh(ProfileFacts.NONE, false);
        profiles.persistAndFlush(profile);
        return profile.id;
    }

    /// Keeps invented profiles of the demonstration, without keys.
    ///
    /// @return whose they are
    @Transactional
    public List<UUID> makeInvented(List<ProfileFacts> people) {
        var made = new ArrayList<UUID>();
        for (var facts : people) {
            refuseWrong(facts);
            var profile = fresh(facts, true);
            profile.demo = true;
            profiles.persist(profile);
            made.add(profile.id);
        }
        return made;
    }

    /// @param expected the version that the person has seen
    @Transactional
    public Profile replace(UUID id, ProfileFacts facts, Agreed agreed, Expected expected) {
        refuseWrong(facts);
        vault.await(id);
        var profile = known(id);
        expected.check(
                profile.version,
                // Of what is not sealed: a look at the rest would be undone in the log with the change that is refused.
                () -> Differences.between(
                        new Said(LegalInputs.answersOf(facts), agreed.findable()),
                        new Said(profile.facts, profile.findable)));
        agree(profile, agreed.findable(), agreed.manner());
        var answers = LegalInputs.answersOf(facts);
        if (!profile.facts.equals(answers)) {
            profile.facts = answers;
            profile.changedOn = LocalDate.now(clock);
        }
        seal(profile, LegalInputs.of(facts));
        profiles.flush();
        return profile;
    }

    private record Said(ProfileFacts facts, boolean findable) {}

    /// The person agrees to be found, or takes that back.
    @Transactional
    public Profile beFound(UUID id, boolean findable, Manner manner) {
        vault.await(id);
        var profile = known(id);
        agree(profile, findable, manner);
        profiles.flush();
        return profile;
    }

    /// Takes the person out of every list until they come back; what they agreed to stays as it is.
    @Transactional
    public Profile pause(UUID id, boolean paused) {
        vault.await(id);
        var profile = known(id);
        if (profile.paused != paused) {
            profile.paused = paused;
            withdrawals.note(paused ? What.PAUSE : What.RESUME, id.toString());
        }
        profiles.flush();
        return profile;
    }

    // What is sealed has no column of the profile: whoever read an older version has to be told all the same.
    private void seal(Profile profile, LegalInputs inputs) {
        var legal = EnumSet.of(Field.LEGAL);
        if (inputs.isEmpty() && vault.kept(profile.id, legal).isEmpty()) {
            return;
        }
        var sealed = new EnumMap<Field, @Nullable String>(Field.class);
        sealed.put(Field.LEGAL, inputs.isEmpty() ? null : inputs.written());
        vault.keep(profile.id, sealed);
        profiles.flush();
        profiles.getEntityManager().lock(profile, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private Profile known(UUID id) {
        return profiles.findByIdOptional(id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    // The column says what the ledger says: both are written in one transaction.
    private void agree(Profile profile, boolean findable, Manner manner) {
        if (profile.findable == findable) {
            return;
        }
        profile.findable = findable;
        profile.changedOn = LocalDate.now(clock);
        var consent = new Consent(ConsentPurpose.BE_FOUND);
        if (findable) {
            consents.give(profile.id, consent, manner);
        } else {
            consents.withdraw(profile.id, consent, manner);
        }
    }

    private void refuseWrong(ProfileFacts facts) {
        var findings = check.check(facts);
        if (!findings.isEmpty()) {
            throw ProfileProblems.PROFILE_REJECTED.because(
                    findings.stream().map(finding -> finding.under("/facts")).toList());
        }
    }

    private Profile fresh(ProfileFacts facts, boolean findable) {
        var profile = new Profile();
        profile.id = UUID.randomUUID();
        profile.number = RANDOM.nextLong(1, 1L << 62);
        profile.facts = LegalInputs.answersOf(facts);
        profile.findable = findable;
        profile.createdOn = LocalDate.now(clock);
        profile.changedOn = profile.createdOn;
        return profile;
    }
}
