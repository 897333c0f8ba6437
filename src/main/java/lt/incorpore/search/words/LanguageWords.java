package lt.incorpore.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/// Takes names and questions apart into words without endings, each language by its own rules. Diacritics are gone at
/// the end in all of them.
public enum LanguageWords {
    LITHUANIAN("lt", s -> new SnowballFilter(new LowerCaseFilter(s), new LithuanianStemmer())),
    ENGLISH("en", s -> new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(s)))),
    RUSSIAN("ru", s -> new SnowballFilter(new LowerCaseFilter(s), new RussianStemmer())),
    // Lucene's own stemmers for these two come with a dictionary and in another version; a cleaner's, a cook's and a
    // driver's case forms differ in a final vowel or two.
    POLISH("pl", s -> new EndingsFilter(new ICUFoldingFilter(s), EndingsFilter.POLISH)),
    UKRAINIAN("uk", s -> new EndingsFilter(new ICUFoldingFilter(s), EndingsFilter.UKRAINIAN)),
    LATVIAN("lv", s -> new LatvianStemFilter(new LowerCaseFilter(s))),
    ESTONIAN("et", s -> new SnowballFilter(new LowerCaseFilter(s), new EstonianStemmer())),
    GERMAN("de", s -> new GermanLightStemFilter(new LowerCaseFilter(s))),
    ARABIC("ar", s -> new ArabicStemFilter(new ArabicNormalizationFilter(s))),
    PERSIAN("fa", s -> new PersianStemFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(s)))),
    /// Diacritics off before the Lithuanian ending: people leave them out.
    BARE_LITHUANIAN("lt", s -> new SnowballFilter(new ICUFoldingFilter(s), new LithuanianStemmer())),
    /// No ending taken off; for a language without rules, and beside the others.
    ANY("", s -> s),
    /// The texts of an offer, as the index takes them apart: endings off by alphabet.
    TEXT("", s -> textEndings(new SnowballFilter(new LowerCaseFilter(s), new LithuanianStemmer()))),
    /// The same, diacritics off first.
    BARE_TEXT("", s -> textEndings(new SnowballFilter(new ICUFoldingFilter(s), new LithuanianStemmer()))),
    /// As it sounds, for words of one language in the letters of another. Only where nothing else fits.
    SOUND("lt ru uk", s -> new EndingsFilter(new Sounds(new ICUFoldingFilter(s)), EndingsFilter.SOUNDING));

    /// The rules by which words are spelt.
    public static final Set<LanguageWords> SPELLING =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(SOUND)));

    /// The rules by which words sound.
    public static final Set<LanguageWords> SOUNDING = Collections.unmodifiableSet(EnumSet.of(SOUND));

    private final Set<String> tags;
    private final Analyzer analyzer;

    LanguageWords(String tags, UnaryOperator<TokenStream> endingsOff) {
        this.tags = Set.of(tags.split(" "));
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, new ICUFoldingFilter(endingsOff.apply(words)));
            }
        };
    }

    private static TokenStream textEndings(TokenStream words) {
        var russian = new SnowballFilter(words, new RussianStemmer());
        return new PersianNormalizationFilter(new ArabicStemFilter(new ArabicNormalizationFilter(russian)));
    }

    /// Rules that a name in this language goes by; [#ANY] always.
    static List<LanguageWords> of(String language) {
        var rules = new ArrayList<LanguageWords>();
        for (var candidate : values()) {
            if (candidate.tags.contains(language) || candidate == ANY) {
                rules.add(candidate);
            }
        }
        return rules;
    }

    /// The words of a text, in order.
    public List<String> wordsOf(String text) {
        return words(analyzer, text);
    }

    static List<String> words(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var words = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory is always readable", e);
        }
    }
}
