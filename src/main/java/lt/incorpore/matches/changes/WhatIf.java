package lt.incorpore.matches.changes;

import java.util.List;
import lt.incorpore.profiles.ProfileFacts;

/// Changes that a person tries out, without anything being kept.
///
/// @param changes made one after the other
public record WhatIf(List<Change> changes) {

    public WhatIf {
        changes = List.copyOf(changes);
    }

    public boolean isNothing() {
        return changes.isEmpty();
    }

    /// The facts as they would be. A farther way changes nothing for somebody who goes any way, or farther already.
    public ProfileFacts appliedTo(ProfileFacts facts) {
        var changed = facts;
        for (var change : changes) {
            changed = change instanceof Change.Distance way && !isFarther(way, changed)
                    ? changed
                    : change.appliedTo(changed);
        }
        return changed;
    }

    private static boolean isFarther(Change.Distance way, ProfileFacts facts) {
        var reach = facts.reach();
        var limit = reach == null ? null : reach.km();
        return limit != null && limit < way.km();
    }
}
