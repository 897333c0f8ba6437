package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /// The next findable profiles after a number, in the order of their numbers.
    @Transactional
    public List<Profile> after(long number, int most) {
        return profiles.findableAfter(number, most);
    }
}
