package lt.incorpore.offers.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lt.incorpore.offers.OfferContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Sketches, measured on invented advertisements: some written anew with small changes, most of the same trades.
class SketchTest {

    private static final long SEED = 20261122;
    private static final int ADVERTISEMENTS = 400;

    private static final List<String> SENTENCES = List.of(
            "Ieškome {} į mūsų komandą {} mieste",
            "Darbo pobūdis {} ir {} pagal grafiką",
            "Siūlome {} atlyginimą bei {} galimybę",
            "Dirbsite {} pamainomis nuo {} valandos",
            "Reikalavimai {} patirtis arba noras {} mokytis",
            "Suteikiame {} drabužius ir {} maitinimą",
            "Atvežame {} autobusu iš {} gyvenviečių",
            "Mentorius {} padės pirmas {} savaites",
            "Skambinkite {} dienomis arba rašykite {} laišką",
            "Įmonė gamina {} ir tiekia {} visoje Lietuvoje");

    private static final List<String> WORDS = List.of(
            "siuvėją",
            "valytoją",
            "kepėją",
            "naują",
            "gerą",
            "stabilų",
            "lankstų",
            "dieną",
            "naktį",
            "greitai",
            "tvarkingai",
            "Utenos",
            "Zarasų",
            "Ignalinos",
            "duonos",
            "baldų",
            "drabužių",
            "mėsos",
            "pieno",
            "statybos",
            "aštuntos",
            "dešimtos",
            "savaitės",
            "mėnesio",
            "draugišką",
            "atsakingą",
            "kruopštų",
            "vietos",
            "kitų",
            "visų");

    private final Random random = new Random(SEED);

    @Test
    void nearly_the_same_texts_are_found_and_texts_of_the_same_trade_are_not() {
        var found = 0;
        var lookedUp = 0;
        var wrong = 0;
        var pairs = 0;
        var originals = new ArrayList<Sketch>();
        for (var i = 0; i < ADVERTISEMENTS; i++) {
            var text = advertisement();
            var original = sketch(text);
            var copy = sketch(changed(text));
            found += original.isNearlyTheSameAs(copy) ? 1 : 0;
            lookedUp += shareABand(original, copy) ? 1 : 0;
            for (var other : originals) {
                wrong += original.isNearlyTheSameAs(other) ? 1 : 0;
                pairs++;
            }
            originals.add(original);
        }
        System.out.printf(
                "Of %d near copies %d are alike and %d looked up; of %d pairs of others %d are taken for copies%n",
                ADVERTISEMENTS, found, lookedUp, pairs, wrong);
        assertThat(found).isGreaterThanOrEqualTo(ADVERTISEMENTS * 97 / 100);
        assertThat(lookedUp).isGreaterThanOrEqualTo(found);
        assertThat(wrong).isZero();
    }

    @Test
    void spelling_case_and_punctuation_do_not_tell_texts_apart() {
        var one = sketch(
                "Ieškome siuvėjos! Dirbsite Utenoje, dviem pamainomis; atvežame autobusu ir maitiname. Skambinkite.");
        var other = sketch(
                "IEŠKOME SIUVĖJOS dirbsite utenoje dviem pamainomis – atvezame autobusu, ir maitiname, skambinkite");
        assertThat(one.likeness(other)).isEqualTo(1);
    }

    @Test
    void likeness_is_about_the_share_of_common_runs() {
        var words = new ArrayList<String>();
        for (var i = 0; i < 202; i++) {
            words.add("zodis" + i);
        }
        var whole = sketch(String.join(" ", words));
        // Half of 200 runs are gone, none is new: the two share one half of all.
        var half = sketch(String.join(" ", words.subList(0, 102)));
        assertThat(whole.likeness(half)).isBetween(0.3, 0.7);
    }

    @Test
    void too_little_text_tells_nothing() {
        assertThat(Sketch.of(content("Valytojas (-a)", null))).isEmpty();
        assertThat(Sketch.of(content("Valytojas (-a)", "Valyti patalpas Utenoje, visą dieną.")))
                .isEmpty();
    }

    private String advertisement() {
        var text = new ArrayList<String>();
        for (var i = 0; i < 7 + random.nextInt(4); i++) {
            var sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            while (sentence.contains("{}")) {
                sentence = sentence.replaceFirst("\\{}", WORDS.get(random.nextInt(WORDS.size())));
            }
            text.add(sentence);
        }
        return String.join(". ", text);
    }

    // What posting the same again looks like: other capitals and marks, one misspelt word, one line more at the end.
    private String changed(String text) {
        var words = new ArrayList<>(List.of(text.split(" ")));
        var misspelt = random.nextInt(words.size());
        words.set(misspelt, words.get(misspelt) + "i");
        var changed = String.join(" ", words).replace(".", random.nextBoolean() ? "!" : " –");
        return (random.nextBoolean() ? changed.toUpperCase(java.util.Locale.ROOT) : changed)
                + (random.nextBoolean() ? " Skambinkite jau šiandien" : "");
    }

    private static boolean shareABand(Sketch one, Sketch other) {
        return List.of(one.bands()).stream().anyMatch(List.of(other.bands())::contains);
    }

    private static Sketch sketch(String text) {
        return Sketch.of(content("Skelbimas", text)).orElseThrow();
    }

    private static OfferContent content(String title, @Nullable String description) {
        return new OfferContent(
                null,
                null,
                title,
                description,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
