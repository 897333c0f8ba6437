package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads profiles of people who agreed to be found, for matching. The database decides who that is, at each request.
@ApplicationScoped
public class ReadFindable {

    private final Profiles profiles;

    ReadFindable(Profiles profiles) {
        this.profiles = profiles;
    }

    /// Those of the numbers that may be found now, by number.
    @Transactional
    public Map<Long, Profile> withNumbers(Collection<Long> numbers) {
        return profiles.withNumbers(numbers).stream()
                .filter(Profile::isFindable)
                .collect(Collectors.toMap(Profile::number, Function.identity()));
    }

    /// Those of these people who want no pause, whether they agreed to be found or not: for whom they let help them.
    @Transactional
    public List<Profile> ofPeople(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : profiles.list("id IN ?1 AND NOT paused", ids);
    }

    /// A person's own, agreed to be found or not, paused or not: for the person.
    @Transactional
    public Optional<Profile> withId(UUID id) {
        return profiles.findByIdOptional(id);
    }

    /// The next findable profiles after a number, in the order of their numbers.
    @Transactional
    public List<Profile> after(long number, int most) {
        return profiles.findableAfter(number, most);
    }
}
