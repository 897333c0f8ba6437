package lt.incorpore.search.index;

import org.apache.lucene.analysis.icu.ICUFoldingFilterFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/// How the words of an offer are made comparable. Everything here has an equal in OpenSearch, under the same names.
///
/// Endings are taken off by the rules of one language an alphabet: Lithuanian for Latin letters, since most offers are
/// Lithuanian, Russian for Cyrillic, Arabic for Arabic. A wrongly shortened word is shortened the same way in the
/// question. What a trade is called in other languages is the business of [lt.incorpore.search.words].
public final class WordAnalysis implements LuceneAnalysisConfigurer {

    /// Ending off, then diacritics off: exact for words written properly.
    static final String STEMMED = "stemmed";

    /// Diacritics off, then ending off: the same for "siuvėjų" and "siuveju".
    static final String FOLDED = "folded";

    static final String FOLDED_WHOLE = "foldedWhole";

    private static final String LITHUANIAN = "Lithuanian";
    private static final String RUSSIAN = "Russian";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(STEMMED)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("snowballPorter")
                .param("language", LITHUANIAN)
                .tokenFilter("snowballPorter")
                .param("language", RUSSIAN)
                .tokenFilter("arabicNormalization")
                .tokenFilter("arabicStem")
                .tokenFilter("persianNormalization")
                .tokenFilter(ICUFoldingFilterFactory.NAME);
        context.analyzer(FOLDED)
                .custom()
                .tokenizer("standard")
                .tokenFilter(ICUFoldingFilterFactory.NAME)
                .tokenFilter("snowballPorter")
                .param("language", LITHUANIAN)
                .tokenFilter("snowballPorter")
                .param("language", RUSSIAN)
                .tokenFilter("arabicNormalization")
                .tokenFilter("arabicStem")
                .tokenFilter("persianNormalization");
        context.normalizer(FOLDED_WHOLE).custom().tokenFilter(ICUFoldingFilterFactory.NAME);
    }
}
