package lt.incorpore.privacy.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.privacy.Viewer;

/// Stands behind everybody who looks at people: lets them see so many a day, and raises an alarm beyond.
@ApplicationScoped
public class Watch {

    private final LookBudget budget;
    private final Alarms alarms;
    private final Honey honey;
    private final GuardConfig config;

    Watch(LookBudget budget, Alarms alarms, Honey honey, GuardConfig config) {
        this.budget = budget;
        this.alarms = alarms;
        this.honey = honey;
        this.config = config;
    }

    /// The cards of these that the viewer's organisation may see today.
    public Set<String> cards(List<String> wanted, Viewer viewer) {
        var taken = budget.take("organisation " + viewer.organisation(), wanted, config.mostCardsADay());
        return shown(taken, Alarms.Kind.CARDS_CAP, viewer);
    }

    /// The people of these whom the viewer may see today.
    public Set<UUID> people(List<UUID> wanted, Viewer viewer) {
        var taken = budget.take(
                viewer.countedAs(), wanted.stream().map(UUID::toString).toList(), config.mostLooksADay());
        var people = new HashSet<UUID>();
        shown(taken, Alarms.Kind.LOOKS_CAP, viewer).forEach(name -> people.add(UUID.fromString(name)));
        return people;
    }

    /// The viewer opens, or asks for, one person by themself.
    public void touched(UUID person, Viewer viewer) {
        honey.touched(person, viewer);
    }

    /// The viewer has asked as many people as one asks in a day.
    public void askedEnough(Viewer viewer) {
        alarms.raise(Alarms.Kind.ASKS_CAP, viewer);
    }

    /// The viewer has given out as many cards of people who had one as one gives in an hour.
    public void gaveEnough(Viewer viewer) {
        alarms.raise(Alarms.Kind.CARDS_GIVEN_CAP, viewer);
    }

    private Set<String> shown(LookBudget.Taken taken, Alarms.Kind kind, Viewer viewer) {
        if (taken.isSpent()) {
            alarms.raise(kind, viewer);
        }
        return new HashSet<>(taken.shown());
    }
}
