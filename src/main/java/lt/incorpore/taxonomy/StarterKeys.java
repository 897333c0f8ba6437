package lt.incorpore.taxonomy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The short names by which our own tables call the occupations and skills of the starter set, and their ESCO URIs.
public final class StarterKeys {

    private static final Map<String, String> OCCUPATIONS = uris("starter/occupations.csv");
    private static final Map<String, String> SKILLS = uris("starter/skills.csv");

    private StarterKeys() {}

    /// @param key such as `tailor`
    public static Optional<String> occupation(String key) {
        return Optional.ofNullable(OCCUPATIONS.get(key));
    }

    /// @param key such as `sew-by-hand`
    public static Optional<String> skill(String key) {
        return Optional.ofNullable(SKILLS.get(key));
    }

    private static Map<String, String> uris(String file) {
        return ReferenceFile.rows(file).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("key"), row -> row.getField("uri")));
    }
}
