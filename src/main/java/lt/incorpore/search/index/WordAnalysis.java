package lt.incorpore.search.index;

import org.apache.lucene.analysis.icu.ICUFoldingFilterFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/// How the words of an offer are made comparable. Everything here has an equal in OpenSearch, under the same names.
///
/// Endings are taken off by the rules for Lithuanian whatever the language of the text: most offers are Lithuanian, and
/// a
/// wrongly shortened word is shortened the same way in the question.
public final class WordAnalysis implements LuceneAnalysisConfigurer {

    /// Ending off, then diacritics off: exact for words written properly.
    static final String STEMMED = "stemmed";

    /// Diacritics off, then ending off: the same for "siuvėjų" and "siuveju".
    static final String FOLDED = "folded";

    static final String FOLDED_WHOLE = "foldedWhole";

    private static final String LITHUANIAN = "Lithuanian";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(STEMMED)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("snowballPorter")
                .param("language", LITHUANIAN)
                .tokenFilter(ICUFoldingFilterFactory.NAME);
        context.analyzer(FOLDED)
                .custom()
                .tokenizer("standard")
                .tokenFilter(ICUFoldingFilterFactory.NAME)
                .tokenFilter("snowballPorter")
                .param("language", LITHUANIAN);
        context.normalizer(FOLDED_WHOLE).custom().tokenFilter(ICUFoldingFilterFactory.NAME);
    }
}
