package lt.incorpore.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

    @ParameterizedTest
    @CsvSource({
        "уборщица uborshchica uborshchitsa uborschitsa uborščica uborszczyca",
        "прибиральниця prybyralnytsia pribiralnica prybyralnycia",
        "швея shveya šveja",
        "водитель voditel",
        "водій vodiy vodij vodii",
        "вантажівка vantazhivka vantaživka",
        "valytoja валитоя",
    })
    void a_word_sounds_alike_in_either_alphabet(String spellings) {
        assertThat(List.of(spellings.split(" ")))
                .extracting(LanguageWords.SOUND::wordsOf)
                .containsOnly(LanguageWords.SOUND.wordsOf(spellings.split(" ")[0]));
    }

    @ParameterizedTest
    @CsvSource({"повар пекарь", "швея свинья", "uborshchica uchitel"})
    void different_words_sound_different(String words) {
        assertThat(LanguageWords.SOUND.wordsOf(words)).doesNotHaveDuplicates();
    }
}
