package lt.incorpore.search.words;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes the longest of a list of endings off each word, as long as four letters remain.
final class EndingsFilter extends TokenFilter {

    /// Cases of Polish nouns and adjectives without their diacritics, longest first.
    static final List<String> POLISH = List.of(
            "iami", "iach", "iego", "iemu", "ami", "ach", "ego", "emu", "ych", "ich", "ymi", "imi", "iom", "iem", "owi",
            "om", "ow", "em", "ej", "ym", "im", "ia", "ie", "iu", "io", "a", "e", "i", "o", "u", "y");

    /// Cases of Ukrainian nouns and adjectives after folding (ї becomes і), longest first.
    static final List<String> UKRAINIAN = List.of(
            "ями", "ами", "ові", "еві", "ого", "ому", "ими", "іми", "ею", "єю", "ою", "ах", "ях", "ам", "ям", "ом",
            "ем", "єм", "ів", "іі", "ии", "их", "им", "ій", "а", "я", "е", "є", "и", "і", "о", "у", "ю", "ь");

    /// Cases of East Slavic nouns and adjectives as [Sounds] writes them, longest first.
    static final List<String> SOUNDING = List.of(
            "iami", "ami", "iah", "iam", "ogo", "omu", "imi", "oiu", "eiu", "ah", "am", "om", "em", "ov", "oi", "ei",
            "ih", "im", "iu", "ia", "a", "e", "i", "o", "u");

    private static final int STEM = 4;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> endings;

    EndingsFilter(TokenStream words, List<String> endings) {
        super(words);
        this.endings = endings;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (var ending : endings) {
            if (term.length() - ending.length() >= STEM && endsWith(ending)) {
                term.setLength(term.length() - ending.length());
                break;
            }
        }
        return true;
    }

    private boolean endsWith(String ending) {
        var start = term.length() - ending.length();
        for (var i = 0; i < ending.length(); i++) {
            if (term.charAt(start + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
