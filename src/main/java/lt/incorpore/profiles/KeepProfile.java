package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.IssueKey;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Differences;
import lt.incorpore.platform.conditions.Expected;

/// Makes, changes and erases profiles.
@ApplicationScoped
public class KeepProfile {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Profiles profiles;
    private final CheckProfile check;
    private final IssueKey issueKey;
    private final RevokeKey revokeKey;
    private final Clock clock;

    KeepProfile(Profiles profiles, CheckProfile check, IssueKey issueKey, RevokeKey revokeKey, Clock clock) {
        this.profiles = profiles;
        this.check = check;
        this.issueKey = issueKey;
        this.revokeKey = revokeKey;
        this.clock = clock;
    }

    /// @param key opens this profile alone; shown once
    public record Made(Profile profile, String key) {}

    /// @param findable whether the person agrees to be found by employers
    /// @throws lt.incorpore.platform.Problem with every finding
    @Transactional
    public Made make(ProfileFacts facts, boolean findable) {
        refuseWrong(facts);
        var profile = fresh(facts, findable);
        profiles.persist(profile);
        return new Made(profile, issueKey.forProfile(profile.id).text());
    }

    /// Keeps invented profiles of the demonstration, without keys.
    @Transactional
    public void makeInvented(List<ProfileFacts> people) {
        for (var facts : people) {
            refuseWrong(facts);
            var profile = fresh(facts, true);
            profile.demo = true;
            profiles.persist(profile);
        }
    }

    /// @param expected the version that the person has seen
    @Transactional
    public Profile replace(UUID id, ProfileFacts facts, boolean findable, Expected expected) {
        refuseWrong(facts);
        var profile = profiles.findByIdOptional(id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        expected.check(
                profile.version,
                () -> Differences.between(new Said(facts, findable), new Said(profile.facts, profile.findable)));
        if (!profile.facts.equals(facts) || profile.findable != findable) {
            profile.facts = facts;
            profile.findable = findable;
            profile.changedOn = LocalDate.now(clock);
            profiles.flush();
        }
        return profile;
    }

    private record Said(ProfileFacts facts, boolean findable) {}

    /// Erases a profile and every key to it.
    @Transactional
    public void erase(UUID id) {
        if (!profiles.deleteById(id)) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        revokeKey.ofProfile(id);
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
        profile.facts = facts;
        profile.findable = findable;
        profile.createdOn = LocalDate.now(clock);
        profile.changedOn = profile.createdOn;
        return profile;
    }
}
