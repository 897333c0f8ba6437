package lt.incorpore.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Every name of a kind of things, in memory.
///
/// A name is kept as a whole and word by word, under the rules of its language. Letters that are wrong or missing are
/// met by edit distance over the whole names: n-grams were set aside, since they also bring what merely looks alike.
///
/// @param <T> what has names
final class Names<T> {

    // The key of a whole name and its single words, by rules.
    private static final String WHOLE = "whole:";
    private static final String WORD = "word:";
    private static final String MARK = "mark";
    private static final String TEXT = "text";

    private static final int MOST_NAMES = 400;
    private static final int LONGEST_NAME = 1000;
    private static final int ONE_EDIT = 4;
    private static final int TWO_EDITS = 9;

    private final List<T> things;
    private final List<String> languages;
    private final Map<LanguageWords, NearSpellings> spellings = new EnumMap<>(LanguageWords.class);
    private final Map<LanguageWords, Set<String>> words;
    private final IndexSearcher searcher;

    private Names(Builder<T> built, IndexSearcher searcher) {
        this.things = List.copyOf(built.things);
        this.languages = List.copyOf(built.languages);
        built.spellings.forEach((rule, all) -> spellings.put(rule, new NearSpellings(all)));
        this.words = built.words;
        this.searcher = searcher;
    }

    /// A name that fitted.
    ///
    /// @param language  of the name, BCP 47
    /// @param preferred whether that is what the thing is mostly called there
    record Found<T>(T thing, String language, boolean preferred) {}

    /// A name that begins as something typed does.
    record Begun<T>(T thing, String language, String name) {}

    /// Takes names thing by thing.
    static final class Builder<T> {

        private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
        private final IndexWriter writer;
        private final List<T> things = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private final Map<LanguageWords, Set<String>> spellings = new EnumMap<>(LanguageWords.class);
        private final Map<LanguageWords, Set<String>> words = new EnumMap<>(LanguageWords.class);

        Builder() {
            try {
                writer = new IndexWriter(directory, new IndexWriterConfig());
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        /// The things come one after the other: what is added is the last one, or new.
        void add(T thing, String language, String name, boolean preferred) {
            if (things.isEmpty() || !things.getLast().equals(thing)) {
                things.add(thing);
            }
            var document = new Document();
            var length = 0;
            for (var rule : LanguageWords.of(language)) {
                var said = rule.wordsOf(name);
                length = said.size();
                var whole = String.join(" ", said);
                words.computeIfAbsent(rule, r -> new HashSet<>()).addAll(said);
                spellings.computeIfAbsent(rule, r -> new HashSet<>()).add(whole);
                document.add(new StringField(WHOLE + rule, whole, Field.Store.NO));
                for (var word : Set.copyOf(said)) {
                    document.add(new StringField(WORD + rule, word, Field.Store.NO));
                }
            }
            var mark = mark(Math.min(length, LONGEST_NAME), preferred, things.size() - 1, number(language));
            document.add(new NumericDocValuesField(MARK, mark));
            document.add(new StoredField(TEXT, name));
            try {
                writer.addDocument(document);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        Names<T> build() {
            try (writer) {
                writer.forceMerge(1);
                writer.commit();
                return new Names<>(this, new IndexSearcher(DirectoryReader.open(directory)));
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        private int number(String tag) {
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

    /// Things of which these words are a whole name.
    List<Found<T>> wholly(Spelt words, Set<LanguageWords> by) {
        var terms = new ArrayList<Term>();
        // Most of what is looked up is nobody's name: asking what is known is much cheaper than searching.
        spellings.forEach((rule, all) -> {
            if (by.contains(rule) && all.contains(words.key(rule))) {
                terms.add(new Term(WHOLE + rule, words.key(rule)));
            }
        });
        return found(terms);
    }

    /// Things of which this word is part of a name; the shortest names first.
    List<Found<T>> partly(Spelt word, Set<LanguageWords> by) {
        var terms = new ArrayList<Term>();
        words.forEach((rule, all) -> {
            if (by.contains(rule) && all.contains(word.key(rule))) {
                terms.add(new Term(WORD + rule, word.key(rule)));
            }
        });
        return found(terms);
    }

    private List<Found<T>> found(List<Term> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(new TermQuery(term), Occur.SHOULD));
        return found(query.build());
    }

    /// Things of which a whole name is these words but for one letter, or two where there are nine and more.
    List<Found<T>> nearly(Spelt words, Set<LanguageWords> by) {
        var near = nearly(words, by, 1);
        return near.isEmpty() && words.text().length() >= TWO_EDITS ? nearly(words, by, 2) : near;
    }

    private List<Found<T>> nearly(Spelt words, Set<LanguageWords> by, int edits) {
        var near = new ArrayList<Term>();
        spellings.forEach((rule, all) -> {
            var key = words.key(rule);
            if (by.contains(rule) && key.length() >= ONE_EDIT) {
                // Nobody gets the first letter wrong and another one as well.
                all.of(key, edits, edits - 1).forEach(one -> near.add(new Term(WHOLE + rule, one)));
            }
        });
        return found(near);
    }

    /// Things with a name that holds all of these words, the last one perhaps only begun.
    ///
    /// @param most at most so many names; the shortest come first
    List<Begun<T>> beginning(Collection<Spelt> words, Set<LanguageWords> by, int most) {
        var any = new BooleanQuery.Builder();
        for (var rule : known(by)) {
            var all = new BooleanQuery.Builder();
            var last = words.size();
            for (var word : words) {
                var term = new Term(WORD + rule, word.key(rule));
                all.add(--last == 0 ? new PrefixQuery(term) : new TermQuery(term), Occur.MUST);
            }
            any.add(all.build(), Occur.SHOULD);
        }
        try {
            var begun = new ArrayList<Begun<T>>();
            for (var hit : hits(any.build(), most)) {
                var found = named(mark(hit));
                var name = searcher.storedFields().document(hit.doc).get(TEXT);
                begun.add(new Begun<>(found.thing(), found.language(), name));
            }
            return begun;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Set<LanguageWords> known(Set<LanguageWords> by) {
        var known = EnumSet.copyOf(by);
        known.retainAll(spellings.keySet());
        return known;
    }

    private List<Found<T>> found(Query query) {
        try {
            var found = new LinkedHashMap<T, Found<T>>();
            for (var hit : hits(query, MOST_NAMES)) {
                var named = named(mark(hit));
                found.putIfAbsent(named.thing(), named);
            }
            return new ArrayList<>(found.values());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ScoreDoc[] hits(Query query, int most) throws IOException {
        return searcher.search(query, most, new Sort(new SortField(MARK, SortField.Type.LONG))).scoreDocs;
    }

    private static long mark(ScoreDoc hit) {
        return (long) ((FieldDoc) hit).fields[0];
    }

    // A name's length, whether it is the preferred one, whose it is and in which language, in one number: hits come
    // shortest and preferred first, and nothing else needs to be read.
    private static long mark(int length, boolean preferred, int thing, int language) {
        return ((long) length << 1 | (preferred ? 0 : 1)) << 40 | (long) thing << 8 | language;
    }

    private Found<T> named(long mark) {
        return new Found<>(things.get((int) (mark >> 8)), languages.get((int) mark & 0xff), (mark >> 40 & 1) == 0);
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("An index in memory is always readable", e);
    }
}
