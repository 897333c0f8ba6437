package lt.incorpore.taxonomy.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static final long SEED = 20261122;
    private static final int CONCEPTS = 500;
    private static final int LEAST = 300;

    private final Random random = new Random(SEED);
    private final List<String> words =
            IntStream.range(0, 60).mapToObj(i -> word()).toList();
    private final List<List<String>> names = new ArrayList<>();
    private final int[] among = IntStream.rangeClosed(1, CONCEPTS).toArray();

    private record Scored(int concept, int overlap) {}

    @Test
    void signatures_skip_no_name_that_reading_all_of_them_would_find() {
        var index = index();
        for (var round = 0; round < 300; round++) {
            var query = round % 3 == 0 ? word() : phrase().substring(1);
            assertThat(index.nearest(query, among, 4))
                    .as("nearest to " + query + ", seed " + SEED)
                    .isEqualTo(nearestByReadingAll(query, 4));
            var part = phrase().substring(round % 4, round % 4 + 1 + round % 5).strip();
            assertThat(index.containing(part, among))
                    .as("containing " + part + ", seed " + SEED)
                    .containsExactlyInAnyOrder(containingByReadingAll(part));
        }
    }

    private int[] nearestByReadingAll(String query, int most) {
        var trigrams = new Trigrams(query.getBytes(StandardCharsets.UTF_8));
        return IntStream.of(among)
                .mapToObj(concept -> new Scored(
                        concept,
                        names.get(concept).stream()
                                .mapToInt(name -> overlap(trigrams, name.getBytes(StandardCharsets.UTF_8)))
                                .max()
                                .orElseThrow()))
                .filter(scored -> scored.overlap > LEAST)
                .sorted(Comparator.comparingInt(Scored::overlap).reversed().thenComparingInt(Scored::concept))
                .limit(most)
                .mapToInt(Scored::concept)
                .toArray();
    }

    private static int overlap(Trigrams query, byte[] name) {
        var signature = Trigrams.Signature.of(name);
        var atMost = query.sharedAtMost(signature.low(), signature.high());
        return query.overlap(Math.min(atMost, query.sharedWith(name, 0, name.length)), signature.size());
    }

    private int[] containingByReadingAll(String part) {
        return IntStream.of(among)
                .filter(concept -> names.get(concept).stream().anyMatch(name -> name.contains(part)))
                .toArray();
    }

    private NameIndex index() {
        var builder = new NameIndex.Builder(CONCEPTS + 1);
        names.add(List.of());
        for (var concept = 1; concept <= CONCEPTS; concept++) {
            names.add(List.of(phrase(), phrase(), phrase()));
            for (var name : names.get(concept)) {
                builder.add(concept, name);
            }
        }
        return builder.build();
    }

    private String phrase() {
        return words.get(random.nextInt(words.size())) + ' ' + words.get(random.nextInt(words.size()));
    }

    private String word() {
        var letters = "aeioulnrstkmšžщвия";
        var word = new StringBuilder();
        for (var i = 5 + random.nextInt(5); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return Spelling.fold(word.toString());
    }
}
