package lt.incorpore.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers that travel in the address, since nothing is kept. Never changes: each change is a new one.
public final class Query {

    public static final Query NONE = new Query(Map.of());

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /// Only these names, in this order, without blanks: an empty field of a form was not answered.
    public static Query of(MultivaluedMap<String, String> sent, Collection<String> names) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var name : names) {
            var given = sent.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!given.isEmpty()) {
                kept.put(name, given);
            }
        }
        return new Query(kept);
    }

    public Query with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        return new Query(changed);
    }

    /// One value more of a name that may have several.
    public Query and(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(
                name,
                Stream.concat(all(name).stream(), Stream.of(value)).distinct().toList());
        return new Query(changed);
    }

    public Query without(String... names) {
        var changed = new LinkedHashMap<>(values);
        List.of(names).forEach(changed::remove);
        return new Query(changed);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// The first value; blank when absent.
    public String one(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Map<String, List<String>> values() {
        return values;
    }

    /// One name and value, for a hidden field of a form.
    public record Pair(String name, String value) {}

    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        values.forEach((name, all) -> all.forEach(value -> pairs.add(new Pair(name, value))));
        return pairs;
    }

    /// With its question mark; empty when nothing is asked.
    @Override
    public String toString() {
        return values.isEmpty()
                ? ""
                : pairs().stream()
                        .map(pair -> pair.name + "=" + URLEncoder.encode(pair.value, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
