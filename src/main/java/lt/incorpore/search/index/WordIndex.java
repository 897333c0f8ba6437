package lt.incorpore.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferState;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.jspecify.annotations.Nullable;

/// The index as the rest of the room sees it. Queries are made in the words of Hibernate Search, which any engine
/// understands; only what is done here is Lucene's own: a page that begins after a place in the list.
@ApplicationScoped
public class WordIndex {

    // Hits are counted apart, without their scores: a hit that cannot reach the page needs none.
    private static final int COUNT_NONE = 1;

    private static final int MOST_VALUES = 100;
    private static final int VERSION_BITS = 20;
    private static final int AT_ONCE = 500;
    private static final int ID_FETCH = 5000;
    private static final int REBUILD_SECONDS = 3600;

    private final EntityManager entities;

    WordIndex(EntityManager entities) {
        this.entities = entities;
    }

    /// What is asked of the index.
    @FunctionalInterface
    public interface What extends Function<SearchPredicateFactory, SearchPredicate> {}

    /// Where an offer stands in a list.
    ///
    /// @param key    its score, or when it was published in milliseconds
    /// @param number of the offer
    public record Position(long key, long number) {}

    /// @param total how many there are in all, before and after these
    public record Ranked(List<Position> positions, long total) {}

    /// @param after nothing for the first page
    public Ranked ranked(What what, Order order, @Nullable Position after, int most) {
        return withSearcher(what, (searcher, query) -> {
            var sort = new Sort(
                    order == Order.RELEVANCE ? SortField.FIELD_SCORE : falling(Fields.PUBLISHED),
                    falling(Fields.NUMBER));
            var manager = new TopFieldCollectorManager(sort, most, place(after, order), COUNT_NONE);
            var found = searcher.search(query, manager);
            return new Ranked(
                    Arrays.stream(found.scoreDocs).map(WordIndex::position).toList(), searcher.count(query));
        });
    }

    public long count(What what) {
        return withSearcher(what, IndexSearcher::count);
    }

    /// How often each word of these fields occurs, by field.
    public Map<String, Map<String, Long>> counts(What what, Collection<String> fields) {
        var scope = scope();
        var query = Search.session(entities).search(scope).where(what.apply(scope.predicate()));
        for (var field : fields) {
            query = query.aggregation(
                    key(field),
                    scope.aggregation()
                            .terms()
                            .field(field, String.class)
                            .maxTermCount(MOST_VALUES)
                            .toAggregation());
        }
        var result = query.fetch(0);
        var counts = new HashMap<String, Map<String, Long>>();
        fields.forEach(field -> counts.put(field, result.aggregation(key(field))));
        return counts;
    }

    /// How many offers it holds.
    int size() {
        return withReader(IndexReader::numDocs);
    }

    /// Number and version of every offer it holds, packed by [#mark], in rising order.
    long[] marks() {
        return withReader(reader -> {
            var marks = LongStream.builder();
            for (var leaf : reader.leaves()) {
                var living = leaf.reader().getLiveDocs();
                var numbers = DocValues.getSortedNumeric(leaf.reader(), Fields.NUMBER);
                var versions = DocValues.getSortedNumeric(leaf.reader(), Fields.VERSION);
                for (var doc = numbers.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = numbers.nextDoc()) {
                    if ((living == null || living.get(doc)) && versions.advanceExact(doc)) {
                        marks.add(mark(numbers.nextValue(), (int) versions.nextValue()));
                    }
                }
            }
            return marks.build().sorted().toArray();
        });
    }

    /// One offer in one version.
    static long mark(long number, int version) {
        return number << VERSION_BITS | version & (1 << VERSION_BITS) - 1;
    }

    static long numberOf(long mark) {
        return mark >> VERSION_BITS;
    }

    /// Fills it from the database, a few hundred offers at a time. Changes made meanwhile wait and follow.
    void rebuild() {
        var indexer = scope().massIndexer()
                .purgeAllOnStart(false)
                .threadsToLoadObjects(Runtime.getRuntime().availableProcessors())
                .batchSizeToLoadObjects(AT_ONCE)
                .idFetchSize(ID_FETCH)
                .transactionTimeout(REBUILD_SECONDS);
        indexer.type(Offer.class).reindexOnly("state = :open").param("open", OfferState.OPEN);
        try {
            indexer.startAndWait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static AggregationKey<Map<String, Long>> key(String field) {
        return AggregationKey.of(field);
    }

    @FunctionalInterface
    private interface Task<T> {
        T with(IndexSearcher searcher, Query query) throws IOException;
    }

    @FunctionalInterface
    private interface Look<T> {
        T at(IndexReader reader) throws IOException;
    }

    private <T> T withReader(Look<T> look) {
        try (var reader = scope().extension(LuceneExtension.get()).openIndexReader()) {
            return look.at(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    private <T> T withSearcher(What what, Task<T> task) {
        var query = LuceneMigrationUtils.toLuceneQuery(what.apply(scope().predicate()));
        return withReader(reader -> task.with(new IndexSearcher(reader), query));
    }

    private SearchScope<Offer> scope() {
        return Search.mapping(entities.getEntityManagerFactory()).scope(Offer.class);
    }

    private static SortField falling(String field) {
        return new SortedNumericSortField(field, SortField.Type.LONG, true);
    }

    private static @Nullable FieldDoc place(@Nullable Position after, Order order) {
        if (after == null) {
            return null;
        }
        Object key = order == Order.RELEVANCE ? (Object) (float) after.key() : (Object) after.key();
        // The highest document there can be: what stands in the very same place has been shown.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, after.number()});
    }

    private static Position position(ScoreDoc hit) {
        var fields = ((FieldDoc) hit).fields;
        return new Position(((Number) fields[0]).longValue(), ((Number) fields[1]).longValue());
    }
}
