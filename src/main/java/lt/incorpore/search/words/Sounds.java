package lt.incorpore.search.words;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Writes folded words of either alphabet as they sound, roughly and in Latin letters: "уборщица", "uborshchica",
/// "uborszczyca" and "uborschitsa" become one, and so do "valytoja" and "валитоя".
///
/// A standard such as ISO 9 would not do: people write by ear, each by the spelling of another language. Hence classes
/// of sounds, and no difference between c and ch, s and sh, z and zh.
final class Sounds extends TokenFilter {

    private static final int LONGEST = 4;

    private static final Map<String, String> SOUNDS = read("""
            а a б b в v г g ґ g д d е e є e ж z з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х h
            ц c ч c ш s щ sc ъ - ы i ь - э e ю iu я ia ё e ў u тс c тц c
            shch sc sch sc szcz sc sh s sz s ch c cz c tch c zh z kh h ts c tz c w v x ks q k y i j i
            """);

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Sounds(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var sounds = of(term.toString());
        term.setEmpty().append(sounds);
        return true;
    }

    static String of(String folded) {
        var sounds = new StringBuilder(folded.length() + 2);
        for (var at = 0; at < folded.length(); ) {
            at += write(folded, at, sounds);
        }
        return sounds.toString().replace("ie", "e").replaceAll("(.)\\1+", "$1");
    }

    // The longest run of letters that has a sound of its own.
    private static int write(String folded, int at, StringBuilder sounds) {
        for (var length = Math.min(LONGEST, folded.length() - at); length > 0; length--) {
            var sound = SOUNDS.get(folded.substring(at, at + length));
            if (sound != null) {
                sounds.append(sound);
                return length;
            }
        }
        sounds.append(folded.charAt(at));
        return 1;
    }

    private static Map<String, String> read(String pairs) {
        var sounds = new HashMap<String, String>();
        var words = List.of(pairs.strip().split("\\s+"));
        for (var i = 0; i < words.size(); i += 2) {
            sounds.put(words.get(i), words.get(i + 1).replace("-", ""));
        }
        return Map.copyOf(sounds);
    }
}
