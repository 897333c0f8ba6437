package lt.incorpore.bench.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import lt.incorpore.bench.Embedded;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.LanguageNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Match;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// Offers in a Lucene index, found by an own collector.
public final class LuceneOffers implements Embedded {

    static final String ORDER = "order";
    static final String PACKED = "packed";
    static final String WEIGHT = "weight";
    static final String SKILL = "skill";
    private static final String ID = "id";

    private static final FieldType SKILLS = new FieldType();

    static {
        SKILLS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        SKILLS.setTokenized(true);
        SKILLS.setOmitNorms(true);
        SKILLS.freeze();
    }

    private final SkillGraph graph;
    private final int expected;
    private final Directory directory;
    private final IndexWriter writer;
    private final Map<LanguageNeeds, Integer> numbers = new ConcurrentHashMap<>();
    private final List<LanguageNeeds> languages = new ArrayList<>();
    private final Map<Object, Segment> segments = new ConcurrentHashMap<>();
    private final ThreadLocal<LuceneSearch> searches;
    private @Nullable Cells cells;
    private volatile @Nullable DirectoryReader reader;

    public LuceneOffers(SkillGraph graph, Path folder, int expected) throws IOException {
        this.graph = graph;
        this.expected = expected;
        directory = new NRTCachingDirectory(new MMapDirectory(folder), 5, 60);
        IndexWriterConfig config = new IndexWriterConfig()
                .setIndexSort(new Sort(new SortField(ORDER, SortField.Type.LONG)))
                .setRAMBufferSizeMB(256)
                .setUseCompoundFile(false)
                .setMergeScheduler(new SerialMergeScheduler());
        writer = new IndexWriter(directory, config);
        searches = ThreadLocal.withInitial(() -> new LuceneSearch(this.graph));
    }

    @Override
    public String version() {
        return Version.LATEST.toString();
    }

    @Override
    public void add(List<OfferNeeds> offers) {
        try {
            for (OfferNeeds offer : offers) {
                writer.addDocument(document(offer, offers));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(OfferNeeds offer, List<OfferNeeds> sample) {
        if (cells == null) {
            cells = new Cells(sample, expected);
        }
        Document document = new Document();
        document.add(new StringField(ID, id(offer.number()), Field.Store.NO));
        document.add(new NumericDocValuesField(ORDER, cells.order(offer)));
        document.add(new NumericDocValuesField(WEIGHT, PackedOffer.weight(offer)));
        document.add(new BinaryDocValuesField(PACKED, PackedOffer.pack(offer, number(offer.demands().languages()))));
        document.add(new Field(SKILL, new SkillTokens(offer.demands().skills()), SKILLS));
        return document;
    }

    private static BytesRef id(long number) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(number, bytes, 0);
        return new BytesRef(bytes);
    }

    private int number(LanguageNeeds needs) {
        return numbers.computeIfAbsent(needs, added -> {
            languages.add(added);
            return languages.size() - 1;
        });
    }

    @Override
    public void finish() {
        try {
            writer.forceMerge(1);
            writer.commit();
            reader = DirectoryReader.open(writer);
            prepare();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void update(List<OfferNeeds> changed) {
        try {
            for (OfferNeeds offer : changed) {
                writer.updateDocument(new Term(ID, id(offer.number())), document(offer, changed));
            }
            DirectoryReader old = opened();
            DirectoryReader next = DirectoryReader.openIfChanged(old, writer);
            if (next != null) {
                reader = next;
                prepare();
                old.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DirectoryReader opened() {
        DirectoryReader open = reader;
        if (open == null) {
            throw new IllegalStateException("not finished yet");
        }
        return open;
    }

    /// Looks through new segments once, and forgets those that are gone.
    private void prepare() throws IOException {
        List<Object> kept = new ArrayList<>();
        for (LeafReaderContext leaf : opened().leaves()) {
            Object key = leaf.reader().getCoreCacheHelper().getKey();
            kept.add(key);
            if (!segments.containsKey(key)) {
                segments.put(key, new Segment(leaf.reader()));
            }
        }
        segments.keySet().retainAll(kept);
    }

    @Override
    public List<Match> top(PersonFacts person, int best) {
        IndexReader open = opened();
        try {
            LuceneSearch search = searches.get();
            search.begin(person, languages, best);
            for (LeafReaderContext leaf : open.leaves()) {
                Object key = leaf.reader().getCoreCacheHelper().getKey();
                search.look(leaf.reader(), Objects.requireNonNull(segments.get(key)));
            }
            return search.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            opened().close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
