package lt.incorpore.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lt.incorpore.search.words.NamedConcept.Fit;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Name;
import lt.incorpore.taxonomy.Taxonomy;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Every name of every occupation and skill, in memory, of one generation of the taxonomy.
///
/// A name is kept as a whole and word by word, under the rules of its language. Letters that are wrong or missing are
/// met by edit distance over the whole names: n-grams were set aside, since they also bring what merely looks alike.
final class ConceptNames {

    // The key of a whole name and its single words, by rules.
    private static final String WHOLE = "whole:";
    private static final String WORD = "word:";
    private static final String MARK = "mark";

    private static final int MOST_NAMES = 400;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_NAME_PART = 3;
    private static final int ONE_EDIT = 4;
    private static final int TWO_EDITS = 9;

    private final long generation;
    private final List<Concept> concepts;
    private final List<String> languages;
    private final Set<LanguageWords> rules;
    private final IndexSearcher searcher;

    private ConceptNames(long generation, Reading reading, IndexSearcher searcher) {
        this.generation = generation;
        this.concepts = reading.concepts;
        this.languages = List.copyOf(reading.languages);
        this.rules = reading.rules;
        this.searcher = searcher;
    }

    static ConceptNames of(Taxonomy taxonomy) {
        var generation = taxonomy.generation();
        var concepts = Stream.<Concept>concat(taxonomy.occupations().stream(), taxonomy.skills().stream())
                .toList();
        var reading = new Reading(concepts);
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (var i = 0; i < concepts.size(); i++) {
                for (var name : taxonomy.names(concepts.get(i))) {
                    for (var part : name.text().split("/", LONGEST_NAME_PART)) {
                        writer.addDocument(reading.document(i, name, part));
                    }
                }
            }
            writer.forceMerge(1);
            writer.commit();
            return new ConceptNames(generation, reading, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory is always readable", e);
        }
    }

    /// What is met while the names are read.
    private static final class Reading {

        private final List<Concept> concepts;
        private final List<String> languages = new ArrayList<>();
        private final Set<LanguageWords> rules = EnumSet.noneOf(LanguageWords.class);

        Reading(List<Concept> concepts) {
            this.concepts = concepts;
        }

        Document document(int concept, Name name, String text) {
            var document = new Document();
            var length = 0;
            for (var rule : LanguageWords.of(name.lang())) {
                rules.add(rule);
                var words = rule.wordsOf(text);
                length = words.size();
                document.add(new StringField(WHOLE + rule, String.join(" ", words), Field.Store.NO));
                for (var word : Set.copyOf(words)) {
                    document.add(new StringField(WORD + rule, word, Field.Store.NO));
                }
            }
            var mark = mark(Math.min(length, LONGEST_NAME), name.preferred(), concept, language(name.lang()));
            document.add(new NumericDocValuesField(MARK, mark));
            return document;
        }

        private int language(String tag) {
            var known = languages.indexOf(tag);
            if (known >= 0) {
                return known;
            }
            if (languages.size() > 0xff) {
                throw new IllegalStateException("More languages than a byte can number: " + languages);
            }
            languages.add(tag);
            return languages.size() - 1;
        }
    }

    long generation() {
        return generation;
    }

    /// Concepts of which these words are a whole name.
    List<NamedConcept> wholly(String words) {
        var query = new BooleanQuery.Builder();
        for (var rule : rules) {
            query.add(new TermQuery(new Term(WHOLE + rule, key(rule, words))), Occur.SHOULD);
        }
        return found(query.build(), Fit.WHOLE);
    }

    /// Concepts of which this word is part of a name; the shortest names first.
    List<NamedConcept> partly(String word) {
        var query = new BooleanQuery.Builder();
        for (var rule : rules) {
            var parts = rule.wordsOf(word);
            if (parts.size() == 1) {
                query.add(new TermQuery(new Term(WORD + rule, parts.getFirst())), Occur.SHOULD);
            }
        }
        return found(query.build(), Fit.PART);
    }

    /// Concepts of which a whole name is these words but for one letter, or two where there are nine and more.
    List<NamedConcept> nearly(String words) {
        var near = nearly(words, 1);
        return near.isEmpty() && words.length() >= TWO_EDITS ? nearly(words, 2) : near;
    }

    private List<NamedConcept> nearly(String words, int edits) {
        var query = new BooleanQuery.Builder();
        for (var rule : rules) {
            var key = key(rule, words);
            if (key.length() >= ONE_EDIT) {
                // Nobody gets the first letter wrong and another one as well; it makes the search much cheaper.
                query.add(new FuzzyQuery(new Term(WHOLE + rule, key), edits, edits - 1), Occur.SHOULD);
            }
        }
        return found(query.build(), Fit.NEAR);
    }

    private static String key(LanguageWords rule, String words) {
        return String.join(" ", rule.wordsOf(words));
    }

    private List<NamedConcept> found(Query query, Fit fit) {
        try {
            var hits = searcher.search(query, MOST_NAMES, new Sort(new SortField(MARK, SortField.Type.LONG)));
            var found = new LinkedHashMap<Concept, NamedConcept>();
            for (var hit : hits.scoreDocs) {
                var named = named((long) ((FieldDoc) hit).fields[0], fit);
                found.putIfAbsent(named.concept(), named);
            }
            return new ArrayList<>(found.values());
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory is always readable", e);
        }
    }

    // A name's length, whether it is the preferred one, whose it is and in which language, in one number: hits come
    // shortest and preferred first, and nothing else needs to be read.
    private static long mark(int length, boolean preferred, int concept, int language) {
        return ((long) length << 1 | (preferred ? 0 : 1)) << 40 | (long) concept << 8 | language;
    }

    private NamedConcept named(long mark, Fit fit) {
        var concept = concepts.get((int) (mark >> 8));
        return new NamedConcept(concept, languages.get((int) mark & 0xff), (mark >> 40 & 1) == 0, fit);
    }
}
