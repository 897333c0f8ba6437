package lt.incorpore.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageWordsTest {

    @ParameterizedTest
    @CsvSource({
        "LITHUANIAN, siuvėja siuvėjos siuvėjų siuvėjas siuvėjai",
        "BARE_LITHUANIAN, siuvėja siuveja siuvėjų siuveju siuvėjos siuvejos siuvėjas siuvejas",
        "BARE_LITHUANIAN, auklė aukle auklės auklių",
        "BARE_LITHUANIAN, vairuotojas vairuotoja vairuotojo vairuotojų vairuotoju",
        "ENGLISH, cleaner cleaners cleaner's",
        "RUSSIAN, уборщица уборщицы уборщицу уборщицей",
        "POLISH, sprzątaczka sprzataczka sprzątaczki sprzątaczką sprzątaczkę",
        "UKRAINIAN, прибиральниця прибиральниці прибиральницю прибиральницею",
        "UKRAINIAN, кухар кухаря кухарем кухарі",
        "PERSIAN, خیاط خياط",
    })
    void forms_of_a_word_become_one(LanguageWords rules, String forms) {
        assertThat(rules.wordsOf(forms))
                .hasSizeGreaterThan(1)
                .containsOnly(rules.wordsOf(forms).getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "LITHUANIAN, siuvėja siuvinėtoja",
        "ENGLISH, cleaner cleaning",
        "POLISH, kucharz kurier",
        "UKRAINIAN, кухар водій",
    })
    void different_words_stay_different(LanguageWords rules, String words) {
        assertThat(rules.wordsOf(words)).doesNotHaveDuplicates();
    }
}
