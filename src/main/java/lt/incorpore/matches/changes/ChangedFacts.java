package lt.incorpore.matches.changes;

import java.util.List;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.KnownSkill;
import lt.incorpore.profiles.ProfileFacts.Reach;
import lt.incorpore.profiles.ProfileFacts.Times;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.LanguageLevels;
import org.jspecify.annotations.Nullable;

/// A copy of a person's facts in which what a person can change is being changed. Rights, status and the like have no
/// place here, so that no advice can touch them.
public final class ChangedFacts {

    private final ProfileFacts facts;
    private List<KnownSkill> skills;
    private List<LanguageLevels> languages;
    private @Nullable List<DrivingClass> drivingClasses;
    private @Nullable Reach reach;
    private @Nullable Times times;

    public ChangedFacts(ProfileFacts facts) {
        this.facts = facts;
        skills = facts.skills();
        languages = facts.languages();
        drivingClasses = facts.drivingClasses();
        reach = facts.reach();
        times = facts.times();
    }

    public ChangedFacts skills(List<KnownSkill> value) {
        skills = value;
        return this;
    }

    public ChangedFacts languages(List<LanguageLevels> value) {
        languages = value;
        return this;
    }

    public ChangedFacts drivingClasses(List<DrivingClass> value) {
        drivingClasses = value;
        return this;
    }

    public ChangedFacts reach(Reach value) {
        reach = value;
        return this;
    }

    public ChangedFacts times(Times value) {
        times = value;
        return this;
    }

    public ProfileFacts build() {
        return new ProfileFacts(
                skills,
                facts.occupations(),
                languages,
                facts.experienceMonths(),
                facts.education(),
                reach,
                times,
                facts.pay(),
                facts.contracts(),
                facts.availableFrom(),
                drivingClasses,
                facts.licensedGroups(),
                facts.hazardousWork(),
                facts.rightToWork(),
                facts.languageRelief());
    }
}
