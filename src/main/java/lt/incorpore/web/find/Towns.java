package lt.incorpore.web.find;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.County;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Places by the names that people use for them.
@ApplicationScoped
class Towns {

    private final Taxonomy taxonomy;

    Towns(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    record Town(String code, String name) {}

    record Group(String name, List<Town> towns) {}

    /// Blank where the code is not known.
    String name(String code, Lang lang) {
        return taxonomy.municipality(code).map(one -> name(one, lang)).orElse("");
    }

    /// The locality, where it is another one than the town that gives the municipality its name.
    @Nullable
    String outside(String code, @Nullable String locality) {
        return taxonomy.municipality(code)
                        .filter(one -> one.centre().equalsIgnoreCase(locality))
                        .isPresent()
                ? null
                : locality;
    }

    /// All municipalities, in the order of their counties' names.
    List<Group> all(Lang lang) {
        Map<String, List<Town>> byCounty = taxonomy.municipalities().stream()
                .collect(Collectors.groupingBy(
                        Municipality::county,
                        Collectors.mapping(one -> new Town(one.code(), name(one, lang)), Collectors.toList())));
        return taxonomy.counties().stream()
                .sorted(Comparator.comparing((County one) -> one.names().in(lang)))
                .map(county -> new Group(
                        county.names().in(lang),
                        byCounty.getOrDefault(county.code(), List.of()).stream()
                                .sorted(Comparator.comparing(Town::name))
                                .toList()))
                .toList();
    }

    // The official Lithuanian name is long; a town's own name says it where no other place is run from that town.
    private String name(Municipality one, Lang lang) {
        if (lang != Lang.LT) {
            return one.name(lang);
        }
        var shares = taxonomy.municipalities().stream()
                .anyMatch(other -> other != one && other.centre().equals(one.centre()));
        return shares && one.names().brief().endsWith("r.") ? one.names().brief() : one.centre();
    }
}
