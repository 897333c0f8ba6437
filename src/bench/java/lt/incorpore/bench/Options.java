package lt.incorpore.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What to measure, as the command line says it.
///
/// @param only    parts and contenders by name, see [#HELP]
/// @param queries how many people ask
/// @param seconds of wall time for one contender at one size
record Options(Set<World> worlds, List<Integer> sizes, Set<String> only, int queries, int seconds, Path out) {

    static final String HELP = """
            Usage: ./incorpore bench [kernels|publication] [options]

            Measures the ranking core beside others on one invented labour market and writes benchmark.md, .json and .svg:
            into docs after a whole run, which takes about an hour, else into target/bench.

              kernels            only the kernels by JMH
              publication        only how long a published offer takes to be matchable, at 1,000 changes a second: the
                                 packaged service is started for it, and the report that stands gets it
              --worlds <list>    lithuania,europe (both unless said)
              --sizes <list>     numbers of offers (100000,1000000 unless said; the part growth adds 3 and 5 millions)
              --only <list>      of core, lucene, newest-lucene, postgres, opensearch, opensearch-quick (contenders; the
                                 core is always there) and extras, people, growth, kernels (parts)
              --queries <n>      how many people ask (300)
              --seconds <n>      wall time for each contender at each size (20)
              --out <folder>     where the report goes
              --help             this text
            """;

    private static final Set<String> EVERYTHING = Set.of(
            "core",
            "lucene",
            "newest-lucene",
            "postgres",
            "opensearch",
            "opensearch-quick",
            "extras",
            "people",
            "growth",
            "kernels");

    static Options of(String... words) {
        Set<World> worlds = EnumSet.allOf(World.class);
        List<Integer> sizes = List.of(100_000, 1_000_000);
        Set<String> only = EVERYTHING;
        int queries = 300;
        int seconds = 20;
        Path out = Path.of(words.length == 0 ? "docs" : "target/bench");
        for (int i = 0; i < words.length; i += 2) {
            String value = i + 1 < words.length ? words[i + 1] : "";
            switch (words[i]) {
                case "--world", "--worlds" -> worlds = worlds(value);
                case "--sizes" ->
                    sizes = Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
                case "--only" -> only = parts(value);
                case "--queries" -> queries = Integer.parseInt(value);
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--out" -> out = Path.of(value);
                default -> throw new IllegalArgumentException("unknown option " + words[i] + "\n\n" + HELP);
            }
        }
        return new Options(worlds, sizes, only, queries, seconds, out);
    }

    private static Set<World> worlds(String value) {
        Set<World> worlds = EnumSet.noneOf(World.class);
        for (String world : value.split(",")) {
            worlds.add(World.valueOf(world.toUpperCase(Locale.ROOT)));
        }
        return worlds;
    }

    private static Set<String> parts(String value) {
        Set<String> parts = new TreeSet<>(List.of(value.split(",")));
        if (!EVERYTHING.containsAll(parts)) {
            throw new IllegalArgumentException("--only " + value + "\n\n" + HELP);
        }
        return parts;
    }

    boolean wants(String part) {
        return only.contains(part);
    }
}
