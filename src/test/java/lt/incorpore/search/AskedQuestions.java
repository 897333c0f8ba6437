package lt.incorpore.search;

import java.util.List;
import java.util.Random;
import java.util.Set;
import lt.incorpore.taxonomy.Name;
import lt.incorpore.taxonomy.Taxonomy;

/// Questions as people type them: some written down, most made from the names of occupations, misspelt, with places and
/// conditions. Hardly one comes twice, so that nothing that is remembered makes a measurement look better.
final class AskedQuestions {

    static final List<String> PEOPLES = List.of(
            "valytoja",
            "valitoja",
            "siuvėja Utenoje",
            "швея в Вильнюсе",
            "прибиральниця",
            "sprzątaczka bez doświadczenia",
            "uborshchica",
            "نظافتچی",
            "virėjas vakarais Vilniuje",
            "vairuotojas",
            "driver night shift",
            "slaugytojo padėjėja puse etato",
            "kasininkė Panevėžyje be patirties",
            "darbas Zarasuose",
            "no Lithuanian needed",
            "pardavėjas konsultantas Vilniuje",
            "cook",
            "кухар у Вільнюсі",
            "elektrikas su transportu",
            "gamybos darbuotojas pamainomis");

    private static final Set<String> LANGUAGES = Set.of("lt", "en", "ru", "pl", "uk");
    private static final List<String> PLACES = List.of(
            "Utenoje", "Vilniuje", "в Вильнюсе", "Zarasai", "Panevėžys", "w Wilnie", "Молетай", "Šalčininkuose");
    private static final List<String> CONDITIONS =
            List.of("be patirties", "no experience", "night shift", "puse etato", "без опыта", "savaitgaliais");

    private final List<String> names;
    private final Random random;

    AskedQuestions(Taxonomy taxonomy, Random random) {
        this.names = taxonomy.occupations().stream()
                .flatMap(occupation -> taxonomy.names(occupation).stream())
                .filter(name -> LANGUAGES.contains(name.lang()))
                .map(Name::text)
                .distinct()
                .toList();
        this.random = random;
    }

    String next() {
        if (random.nextInt(4) == 0) {
            return PEOPLES.get(random.nextInt(PEOPLES.size()));
        }
        var question = names.get(random.nextInt(names.size()));
        question = random.nextInt(5) == 0 ? misspelt(question) : question;
        question = random.nextInt(3) == 0 ? question + " " + PLACES.get(random.nextInt(PLACES.size())) : question;
        return random.nextInt(5) == 0 ? question + " " + CONDITIONS.get(random.nextInt(CONDITIONS.size())) : question;
    }

    private String misspelt(String name) {
        var at = 1 + random.nextInt(Math.max(1, name.length() - 1));
        var rest = name.substring(Math.min(name.length(), at + 1));
        return name.substring(0, Math.min(name.length(), at)) + (random.nextBoolean() ? "" : "o") + rest;
    }
}
