package lt.incorpore.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import lt.incorpore.demo.InventedOffers;
import lt.incorpore.law.ContactKind;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.Fields;
import lt.incorpore.search.index.Rebuild;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.words.LanguageWords;
import lt.incorpore.search.words.Understood;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Owner;
import lt.incorpore.testdata.TestDatabase;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// `./incorpore bench search`: how quick the word index is beside a bare Lucene query, on the same index in the same
/// run, one after the other by turns. Never part of the tests, since its name does not end as theirs do.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@EnabledIfSystemProperty(named = "incorpore.bench.offers", matches = "\\d+")
class SearchBench {

    private static final int OFFERS = Integer.getInteger("incorpore.bench.offers", 0);
    private static final int DISTINCT = 20_000;
    /// Above the numbers that the service itself gives.
    private static final long FIRST = 1_000_000_000;
    private static final int BATCH = 1000;
    private static final int PAGE = 20;
    private static final int WARM_UP = 1500;
    private static final int ROUNDS = 3000;
    private static final int FACET_ROUNDS = 200;
    private static final long SEED = 42;

    @Inject
    Taxonomy taxonomy;

    @Inject
    PlanQuestion plan;

    @Inject
    WordIndex index;

    @Inject
    CountFacets facets;

    @Inject
    SuggestOffers suggest;

    @Inject
    EntityManagerFactory entities;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    // The index outlives the run, and the tests that come after would have to take it apart.
    @AfterEach
    void clear() {
        Search.mapping(entities).scope(Offer.class).workspace().purge();
    }

    @Test
    void measure() throws Exception {
        store();
        var indexing = System.nanoTime();
        Rebuild.all(index);
        var indexed = (System.nanoTime() - indexing) / 1e9;
        var questions = new Samples();
        var bare = new Samples();
        var drawn = new Samples();
        var occupations = List.copyOf(taxonomy.occupations());
        var random = new Random(SEED);
        var asked = new AskedQuestions(taxonomy, random);
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            var question = OfferQuestion.of(asked.next(), Filters.NONE);
            var term = mostHeld(plan.plan(question).understood());
            var isKept = round >= WARM_UP;
            questions.time(isKept, question.words(), () -> search(question));
            bare.time(isKept, term.text(), () -> bare(term));
            var any = new Term(
                    Choice.OCCUPATION.field(),
                    occupations.get(random.nextInt(occupations.size())).uri());
            drawn.time(isKept, any.text(), () -> bare(any));
        }
        var counting = new Samples();
        var suggesting = new Samples();
        for (var round = 0; round < 2 * FACET_ROUNDS; round++) {
            var question = OfferQuestion.of(asked.next(), Filters.NONE);
            counting.time(
                    round >= FACET_ROUNDS,
                    question.words(),
                    () -> facets.of(question, plan.plan(question).understood())
                            .facets()
                            .size());
            var begun =
                    question.words().substring(0, Math.min(4, question.words().length()));
            suggesting.time(
                    round >= FACET_ROUNDS,
                    begun,
                    () -> suggest.of(begun, Lang.LT, 8).size());
        }
        var report = report(indexed, List.of(bare, drawn, questions, counting, suggesting));
        System.out.println(report);
        System.out.println(questions.slowest(25));
        System.out.println(bare.slowest(10));
        if (Boolean.getBoolean("incorpore.bench.write")) {
            Files.writeString(Path.of("docs", "search-benchmark.md"), report);
        }
        assertThat(index.count(plan.plan(OfferQuestion.of("", Filters.NONE)).what()))
                .isGreaterThanOrEqualTo(OFFERS);
    }

    // As a rebuild meets them: rows of the database. Each of the first ones is invented, the others repeat them.
    private void store() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Owner.run("ALTER TABLE offer DISABLE TRIGGER offer_changes");
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL statement_timeout = 0");
            }
            var invented = new InventedOffers(taxonomy, SEED);
            var sql = """
                    INSERT INTO offer (number, version, profile, state, source, content, published_at, changed_at,
                                       confirmed_on, expires_on)
                    VALUES (?, 0, gen_random_uuid(), 'OPEN', 'DEMO', ?::jsonb, now() - ? * interval '1 minute', now(),
                            current_date, current_date + 60)""";
            try (var insert = connection.prepareStatement(sql)) {
                for (var i = 1; i <= Math.min(OFFERS, DISTINCT); i++) {
                    var content = invented.next(i);
                    var group = taxonomy.occupation(String.valueOf(content.occupation()))
                            .map(Occupation::iscoGroup)
                            .orElseThrow();
                    var tree = (com.fasterxml.jackson.databind.node.ObjectNode) json.valueToTree(content);
                    insert.setLong(1, FIRST + i);
                    insert.setString(2, tree.put("iscoGroup", group).toString());
                    insert.setInt(3, i);
                    insert.addBatch();
                    if (i % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            try (var repeat = connection.prepareStatement("""
                    INSERT INTO offer (number, version, profile, state, source, content, published_at, changed_at,
                                       confirmed_on, expires_on)
                    SELECT number + ? * ?, version, profile, state, source, content, published_at - interval '7 days',
                           changed_at, confirmed_on, expires_on
                      FROM offer WHERE number > ? AND number <= ? + least(?, ? - ? * ?)""")) {
                for (var copy = 1; copy * DISTINCT < OFFERS; copy++) {
                    repeat.setInt(1, copy);
                    repeat.setInt(2, DISTINCT);
                    repeat.setLong(3, FIRST);
                    repeat.setLong(4, FIRST);
                    repeat.setInt(5, DISTINCT);
                    repeat.setInt(6, OFFERS);
                    repeat.setInt(7, copy);
                    repeat.setInt(8, DISTINCT);
                    repeat.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    // What a search does in the index; reading the offers of a page from the database comes on top in both.
    private long search(OfferQuestion question) {
        return index.ranked(plan.plan(question).what(), question.order(), null, PAGE)
                .total();
    }

    // What any engine has to read at least: of all that a question names, the term that most offers hold.
    private Term mostHeld(Understood understood) {
        var terms = new ArrayList<Term>();
        for (var one : understood.asked()) {
            LanguageWords.TEXT.wordsOf(one.text()).forEach(word -> terms.add(new Term(Fields.TITLE, word)));
            one.places().forEach(place -> terms.add(new Term(Choice.MUNICIPALITY.field(), place.code())));
            one.concepts()
                    .forEach(named -> terms.add(new Term(
                            (named.concept() instanceof Occupation ? Choice.OCCUPATION : Choice.SKILL).field(),
                            named.concept().uri())));
        }
        for (var said : understood.conditions()) {
            var condition = said.condition();
            terms.add(
                    condition.choice() == Choice.LITHUANIAN
                            ? new Term(Choice.CONTACT.field(), ContactKind.NONE.name())
                            : new Term(condition.choice().field(), condition.value()));
        }
        return withReader(reader -> {
            var most = new Term(Choice.KIND.field(), "");
            for (var term : terms) {
                most = reader.docFreq(term) > reader.docFreq(most) ? term : most;
            }
            return most;
        });
    }

    private long bare(Term term) {
        return withReader(reader -> {
            var manager = new TopScoreDocCollectorManager(PAGE, null, Integer.MAX_VALUE);
            return new IndexSearcher(reader)
                    .search(new TermQuery(term), manager)
                    .totalHits
                    .value();
        });
    }

    @FunctionalInterface
    private interface Look<T> {
        T at(IndexReader reader) throws IOException;
    }

    private <T> T withReader(Look<T> look) {
        var scope = Search.mapping(entities).scope(Offer.class);
        try (var reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            return look.at(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String report(double indexed, List<Samples> samples) throws IOException {
        var folder = Path.of("target", "test-home", "index", "offers");
        long bytes;
        try (var files = Files.walk(folder)) {
            bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        var bare = samples.get(0);
        var drawn = samples.get(1);
        var search = samples.get(2);
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return """
                # Search, measured

                Written by `./incorpore bench search %d`. %,d invented offers (%,d different ones, repeated) in the database
                and in the word index, with the mapping and analysis of the service. A question is one of %d of people in
                seven languages, or made from one of the names of an occupation in five, every fifth with a letter wrong,
                every third with a place, every fifth with a condition; few come twice. Against it by turns, on the same index
                in the same run, a bare Lucene term query: of all that the question names (occupations, skills, places,
                conditions, words of a title) the one term that most offers hold, without which nobody can answer; and one for
                an occupation drawn by lot, which few offers hold. All take the first %d hits and count every hit. Reading the page from the database is left out of both.

                The machine: %d processors, load average %.1f while it was measured. The time of the thread on a processor
                leaves out how long it waited for one.

                | what | p50 | p95 | p99 | on a processor p50 | p95 | p99 | rounds |
                |---|---|---|---|---|---|---|---|
                | bare query for the term that most offers hold | %s |
                | bare query for one of the occupations, drawn by lot | %s |
                | question: understood, planned, searched | %s |
                | facets of a question | %s |
                | suggestions for four letters | %s |

                p99 of a question is %.1f times that of the bare query for its own term, on a processor %.1f times (goal: below
                10); beside that of an occupation drawn by lot %.1f and %.1f times.

                Rebuilding the index from the database: %.0f documents a second, %.0f s in all; %.0f MB, %.0f bytes a
                document.
                """.formatted(
                        OFFERS,
                        OFFERS,
                        Math.min(OFFERS, DISTINCT),
                        AskedQuestions.PEOPLES.size(),
                        PAGE,
                        Runtime.getRuntime().availableProcessors(),
                        load,
                        bare,
                        drawn,
                        search,
                        samples.get(3),
                        samples.get(4),
                        search.at(0.99) / bare.at(0.99),
                        search.onProcessor(0.99) / bare.onProcessor(0.99),
                        search.at(0.99) / drawn.at(0.99),
                        search.onProcessor(0.99) / drawn.onProcessor(0.99),
                        OFFERS / indexed,
                        indexed,
                        bytes / 1e6,
                        (double) bytes / OFFERS);
    }
}
