package lt.incorpore.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Match;

/// Lucene alone in its best known form, in the version of the service or in the newest one.
final class LuceneContender implements Contender {

    private static final String FORM = "lt.incorpore.bench.lucene.LuceneOffers";

    private final Path folder;
    private final Embedded lucene;

    /// @param newest   whether the newest Lucene is loaded instead of that of the service
    /// @param expected how many offers will come, from which it chooses the size of its cells
    LuceneContender(SkillGraph graph, boolean newest, int expected) {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench", "data")), "lucene");
            ClassLoader here = LuceneContender.class.getClassLoader();
            ClassLoader loader = newest ? NewestLucene.over(here) : here;
            lucene = (Embedded) Class.forName(FORM, true, loader)
                    .getConstructor(SkillGraph.class, Path.class, int.class)
                    .newInstance(graph, folder, expected);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("Lucene did not start", e);
        }
    }

    @Override
    public String name() {
        return "Lucene " + lucene.version();
    }

    @Override
    public List<String> settings() {
        return List.of(
                "index sorted by way, k-d cell in space, unit group and occupation; merged into one segment; memory-mapped",
                "skills are postings with the weight as frequency, read in blocks; all else is one packed binary doc value",
                "own bounded collector: cells as windows of accumulators, the same bounds as the core, few offers read",
                "beside each segment in memory: the bounds of cells, the runs of occupations, the states of skill terms",
                "updates: near real time, merges on the calling thread; bytes: files of the index");
    }

    @Override
    public boolean isExact() {
        return true;
    }

    @Override
    public void add(List<OfferNeeds> offers) {
        lucene.add(offers);
    }

    @Override
    public void finish() {
        lucene.finish();
    }

    @Override
    public List<Match> top(PersonFacts person, int best) {
        return lucene.top(person, best);
    }

    @Override
    public void update(List<OfferNeeds> changed) {
        lucene.update(changed);
    }

    @Override
    public long cpu() {
        return Gauge.cpu();
    }

    @Override
    public long bytes() {
        return lucene.bytes();
    }

    @Override
    public void close() {
        lucene.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
