package lt.incorpore.proof.bias;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lt.incorpore.profiles.Profile;

/// What the service has no place for, or may not use: planted biases ask here. By the number of a profile.
public final class Hidden {

    private static final Map<Long, Integer> GROUPS = new HashMap<>();
    private static final Map<Long, String> NAMES = new HashMap<>();
    private static final Map<Long, Integer> BORN = new HashMap<>();

    private Hidden() {}

    static void of(long number, int group, String name) {
        GROUPS.put(number, group);
        NAMES.put(number, name);
        BORN.putIfAbsent(number, BORN.size());
    }

    public static int group(long number) {
        return GROUPS.getOrDefault(number, 0);
    }

    public static String name(long number) {
        return NAMES.getOrDefault(number, "");
    }

    /// As how manieth a person came.
    public static int born(long number) {
        return BORN.getOrDefault(number, 0);
    }

    /// All profiles of the court, whether they agreed to be found or not.
    public static List<Profile> everybody(long after) {
        return manager()
                .createQuery("FROM Profile WHERE number > ?1 AND number IN ?2 ORDER BY number", Profile.class)
                .setParameter(1, after)
                .setParameter(2, BORN.keySet())
                .getResultList();
    }

    public static Map<Long, Profile> ungated(Collection<Long> numbers) {
        return manager()
                .createQuery("FROM Profile WHERE number IN ?1", Profile.class)
                .setParameter(1, numbers)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Profile::number, profile -> profile));
    }

    private static EntityManager manager() {
        return CDI.current().select(EntityManager.class).get();
    }
}
