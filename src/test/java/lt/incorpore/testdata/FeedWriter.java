package lt.incorpore.testdata;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes vacancies as the Employment Service's feed gives them, with the dirt that it has: capitals, gender endings,
/// litas, four ways to say yes, pay in the hand. The same seed writes the same rows. Every person in them is called
/// [#CANARY]: whatever of that is seen anywhere behind the reader has leaked.
public final class FeedWriter {

    public static final String CANARY = "Kanarėlytė";
    public static final String CANARY_MAIL = "kanarelyte.vardene@example.lt";
    public static final String CANARY_PHONE = "+370 612 99881";

    /// How rows stand in the file.
    public enum Shape {
        LINES,
        /// Pages of 1,000 rows, one JSON object after another.
        PAGES
    }

    private static final int ROWS_A_PAGE = 1_000;

    private record Work(String title, String code) {}

    private static final List<Work> WORKS = List.of(
            new Work("SIUVĖJAS (-A)", "753101"),
            new Work("VALYTOJAS (-A)", "911201"),
            new Work("PAGALBINIS (-Ė) DARBININKAS (-Ė)", "932901"),
            new Work("Virėjas (-a)", "512001"),
            new Work("TARPTAUTINIŲ PERVEŽIMŲ VAIRUOTOJAS (-A) (C, CE KATEGORIJOS)", "833201"),
            new Work("CNC STAKLIŲ OPERATORIUS (-Ė)", "722301"),
            new Work("Pardavėjas (-a) konsultantas (-ė)", "522301"),
            new Work("SANDĖLININKAS (-Ė)", "432101"),
            new Work("Individualios priežiūros darbuotojas (-a)", "532201"),
            new Work("SUVIRINTOJAS (-A) TIG/MIG", "721201"),
            new Work("DAŽYTOJAS (-A)", "713101"),
            new Work("Slaugytojo (-os) padėjėjas (-a)", "532101"),
            new Work("IT SPECIALISTAS (-Ė)", "351201"),
            new Work("Ikimokyklinio ugdymo mokytojas (-a)", "234201"),
            new Work("BUHALTERIS (-Ė)", "331301"),
            new Work("Miško darbininkas (-ė)", "921501"),
            new Work("Kirpėjas (-a)", "514101"),
            new Work("AUTOMOBILIŲ MECHANIKAS (-Ė)", "723101"));

    private static final List<String[]> PLACES = List.of(
            new String[] {"Vilniaus miesto sav.", "Vilnius"},
            new String[] {"Kauno miesto sav.", "Kaunas"},
            new String[] {"Utenos rajono sav.", "Utena"},
            new String[] {"Visagino sav.", "Visaginas"},
            new String[] {"Zarasų rajono sav.", "Zarasai"},
            new String[] {"Anykščių r. sav.", "Anykščiai"},
            new String[] {"Ignalinos rajono sav.", "Ignalina"},
            new String[] {"Molėtų rajono sav.", "Molėtai"},
            new String[] {"Panevėžio miesto sav.", "Panevėžys"},
            new String[] {"Šalčininkų rajono sav.", "Šalčininkai"},
            new String[] {"KLAIPĖDOS MIESTO SAV.", "Klaipėda"},
            new String[] {"Šiaulių miesto sav.", "Šiauliai"});

    private static final List<String> STREETS =
            List.of("Savanorių pr.", "J. Basanavičiaus g.", "Ąžuolų al.", "Stoties g.");
    private static final List<String> LEGAL_FORMS = List.of("Uždaroji akcinė bendrovė", "Mažoji bendrija", "");
    private static final List<String> SENTENCES = List.of(
            "Darbas pamainomis, darbo drabužiai ir priemonės suteikiami.",
            "Atlikti kasdienes užduotis pagal darbo tvarkaraštį, laikytis darbų saugos taisyklių.",
            "Siūlome nuolatinį darbą, laiku mokamą atlyginimą ir mokymus darbo vietoje.",
            "Patirtis nebūtina: visko išmokysime.",
            "Darbo laikas pirmadienį – penktadienį nuo 8 iki 17 val., pietų pertrauka 1 val.",
            "Atvežame į darbą ir parvežame namo iš aplinkinių gyvenviečių.",
            "Reikalingas atsakingumas, kruopštumas ir noras dirbti komandoje.",
            "Priimti prekes, jas rūšiuoti, žymėti ir paruošti išsiuntimui.",
            "Prižiūrėti įrenginius, pastebėtus gedimus pranešti pamainos meistrui.");

    private final Random random;
    private final LocalDate today;

    public FeedWriter(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    /// Usage: rows, file, LINES or PAGES, seed.
    public static void main(String... arguments) throws IOException {
        var writer = new FeedWriter(Long.parseLong(arguments[3]), LocalDate.now(java.time.ZoneId.of("Europe/Vilnius")));
        writer.write(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Shape.valueOf(arguments[2]));
    }

    public void write(int rows, Path file, Shape shape) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            write(rows, out, shape);
        }
    }

    public void write(int rows, Writer out, Shape shape) throws IOException {
        for (var row = 0; row < rows; row++) {
            var isFirst = row % ROWS_A_PAGE == 0;
            if (shape == Shape.PAGES) {
                out.write(isFirst ? "{\"_type\": \"uzt/Vieta\", \"_data\": [\n" : ",\n");
            }
            out.write(json(row(row)));
            if (shape == Shape.LINES) {
                out.write('\n');
            } else if (row == rows - 1) {
                out.write("\n], \"_page\": {\"next\": null}}\n");
            } else if (row % ROWS_A_PAGE == ROWS_A_PAGE - 1) {
                out.write("\n], \"_page\": {\"next\": \"WyJ" + row + "\"}}\n");
            }
        }
    }

    /// One row, its values as they come: text, numbers, booleans and nulls for the same field.
    public Map<String, @Nullable Object> row(int number) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var work = any(WORKS);
        var place = any(PLACES);
        var isOver = random.nextInt(100) < 8;
        row.put("_type", "datasets/gov/uzt/ldv/Vieta");
        row.put("_id", "00000000-0000-4000-8000-" + String.format("%012d", number));
        row.put("darbo_vietos_id", "DV-01-" + (900_000_000L + number));
        row.put("statusas", isOver ? "Archyvuota" : "Aktyvi");
        row.put("ikelimo_data", today.minusDays(random.nextInt(60)).toString());
        row.put(
                "galioja_iki",
                today.plusDays(isOver ? -random.nextInt(900) - 1 : random.nextInt(85))
                        .toString());
        row.put("pageidaujama_darbo_pradzia", any(List.of("", today.plusDays(14).toString(), "2019-01-07")));
        row.put("profesijos_pareigybes_pav", work.title());
        row.put("profesijos_kodas", random.nextBoolean() ? work.code() : (Object) Integer.valueOf(work.code()));
        row.put("darbo_aprasymas_lt", description());
        row.put("darbo_vietu_skaicius", any(List.of(1, 1, 1, "2", "10", "", 0)));
        row.put("darbo_vietos_sav_pav", random.nextInt(200) == 0 ? "Nežinomo krašto sav." : place[0]);
        row.put("darbo_vietos_adresas", address(place[1]));
        row.put("kontrakto_tipas", any(List.of("Neterminuota", "Neterminuota", "Terminuota", "Sezoninė", "")));
        pay(row, isOver);
        demands(row);
        flags(row, isOver);
        employer(row);
        return row;
    }

    private void demands(Map<String, @Nullable Object> row) {
        row.put("reik_darbo_patirtis", any(List.of("", 0, 1, "2 metai", "6 mėn.", "Nebūtina", "1-2 metai")));
        row.put(
                "reik_kompetencijos_lt",
                any(List.of("", "Darbo kompiuteriu pagrindai", "B kategorijos vairuotojo pažymėjimas")));
        row.put("reik_gebejimai", any(List.of("", "Atsakingumas, kruopštumas")));
        row.put(
                "reik_issilavinimo_pav",
                any(List.of("", "Profesinis", "Vidurinis", "Pagrindinis", "Aukštasis", "Nebūtinas")));
    }

    private void flags(Map<String, @Nullable Object> row, boolean isOver) {
        row.put("ar_aktuali_siandien", isOver ? no() : yes());
        row.put("ar_uzpildyta", isOver && random.nextBoolean() ? yes() : no());
        for (var flag :
                List.of("ar_apmoka_keliones", "ar_apgyvendina", "ar_maitina", "ar_iki_18", "ar_ukrainieciams")) {
            row.put(flag, random.nextInt(4) == 0 ? yes() : random.nextBoolean() ? no() : any(List.of("", "")));
        }
        row.put("ar_turintiems_negalia", yes());
    }

    private void employer(Map<String, @Nullable Object> row) {
        row.put("jar_kodas", random.nextInt(10) == 0 ? "" : Integer.toString(300_000_000 + random.nextInt(4_000_000)));
        row.put("darbdavys", "UAB „Pavyzdys " + random.nextInt(5_000) + "“");
        row.put("teisines_formos_pav", any(LEGAL_FORMS));
        row.put("darbdavio_kontaktinis_asmuo", "Vardenė " + CANARY);
        row.put("darbdavio_tel_nr", CANARY_PHONE);
        row.put("darbdavio_mob_nr", CANARY_PHONE);
        row.put("darbdavio_el_pastas", CANARY_MAIL);
    }

    private String description() {
        var count = 4 + random.nextInt(8);
        var text = random.ints(count, 0, SENTENCES.size())
                .mapToObj(SENTENCES::get)
                .collect(Collectors.joining(random.nextInt(5) == 0 ? "<br/>" : " "));
        return random.nextInt(3) == 0
                ? text + " Skambinkite " + CANARY_PHONE + " arba rašykite " + CANARY_MAIL + "."
                : text;
    }

    private String address(String town) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> town;
            default -> any(STREETS) + " " + (1 + random.nextInt(90)) + ", " + town + ", Lietuva";
        };
    }

    // Two in a hundred promise less than the law allows, or nothing.
    private void pay(Map<String, @Nullable Object> row, boolean isOld) {
        var euros = new BigDecimal(1_200 + random.nextInt(1_500));
        row.put(
                "uzmokescio_komentaras_lt",
                any(List.of("", "", "Neatskaičius mokesčių", "Į rankas", "Priedai už rezultatus")));
        row.put("valiuta", "EUR");
        if (isOld) {
            row.put(
                    "prelim_darbo_uzmokestis",
                    euros.multiply(new BigDecimal("3.4528")).setScale(2, RoundingMode.UP));
            row.put("valiuta", "LTL");
            return;
        }
        switch (random.nextInt(100)) {
            case 0 -> row.put("prelim_darbo_uzmokestis", "5,50");
            case 1 -> row.put("prelim_darbo_uzmokestis", "");
            case 2, 3, 4, 5, 6, 7, 8, 9 -> {
                row.put("prelim_darbo_uzmokestis", "8,50");
                row.put("uzmokescio_komentaras_lt", "Eur/val., neatskaičius mokesčių");
            }
            default -> {
                row.put("prelim_darbo_uzmokestis", random.nextBoolean() ? euros : (Object) (euros + ".00"));
                row.put("vid_darbo_uzmokestis", "");
                row.put("maks_darbo_uzmokestis", random.nextBoolean() ? euros.add(new BigDecimal(300)) : null);
            }
        }
    }

    private Object yes() {
        return any(List.of("1", "true", 1, true));
    }

    private Object no() {
        return any(List.of("0", "false", 0, false));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// A row as JSON on one line.
    public static String json(Map<String, @Nullable Object> row) {
        return row.entrySet().stream()
                .map(field -> text(field.getKey()) + ": " + value(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(@Nullable Object value) {
        return value instanceof String string ? text(string) : String.valueOf(value);
    }

    private static String text(String plain) {
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
