package lt.incorpore.offers.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.incorpore.offers.CloseReason;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.offers.PayRange.PayUnit;
import lt.incorpore.offers.PayRange.Tax;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlainText;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// One row of the Employment Service's feed, and what it says in our words.
///
/// What would reveal who the row is meant for (people from Ukraine, with a disability, soldiers, the additionally
/// supported) is not among the fields: an offer is open to everybody, and who looks at which would tell of the person.
final class EmploymentServiceOffer {

    /// Irrevocably fixed at the change-over of 2015-01-01, Council Regulation (EU) No 851/2014.
    private static final BigDecimal LITAS_FOR_A_EURO = new BigDecimal("3.4528");

    private static final Set<String> LITAS = Set.of("ltl", "lt", "litas", "litai", "litų");
    private static final Set<String> EURO = Set.of("", "eur", "eur.", "€", "euras", "eurai", "eurų");
    private static final String OURS = "EUR";

    /// No work is paid less a month than this many euros, and hardly any more an hour; the legal minimum of a month has
    /// been above it since 2008.
    private static final BigDecimal MORE_THAN_AN_HOUR = new BigDecimal("100");

    private static final BigDecimal SURELY_A_MONTH = new BigDecimal("300");
    private static final Pattern BY_HOUR =
            Pattern.compile("(?:už|uz|per|eur|€|/)\\.?\\s*(?:1\\s*)?(?:/\\s*)?val|/\\s*h\\b");
    private static final Pattern BY_PIECE_OR_DAY = Pattern.compile("vienetin|už vnt|už dieną|per dieną|eur/d|€/d");
    private static final Pattern GROSS =
            Pattern.compile("neatskaič|neatskaic|brut|ant popier|prieš mokes|pries mokes|iki mokes|su mokesč");
    private static final Pattern NET =
            Pattern.compile("(?<!\\p{L})[įi] rank|\\bnett?o\\b|(?<!ne)atskaič|(?<!ne)atskaic|po mokes|be mokesč");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d .,]*");

    private static final int LONGEST_AMOUNT = 40;

    private static final String LANGUAGE = "lt";
    private static final Pattern BRACKETS = Pattern.compile("[({][^(){}]*[)}]");

    private static final int FULL_TIME = 40;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_POSITIONS = 1_000;
    private static final int LONGEST_DAYS = 180;
    private static final int GROUP_DIGITS = 4;
    private static final Pattern REGISTER_CODE = Pattern.compile("\\d{7}|\\d{9}");

    private final Map<String, String> fields;
    private final Codes codes;
    private final LocalDate today;

    /// Where the codes of places and occupations are looked up.
    ///
    /// @param municipality code of a municipality by any of its names
    /// @param occupation   ESCO URI by unit group and Lithuanian name, when exactly one bears it
    record Codes(
            Function<String, @Nullable String> municipality, BiFunction<String, String, @Nullable String> occupation) {

        /// Each group's names are read once.
        static Codes of(Taxonomy taxonomy) {
            var groups = new HashMap<String, Map<String, String>>();
            return new Codes(
                    name -> taxonomy.municipalityNamed(name)
                            .map(Municipality::code)
                            .orElse(null),
                    (group, title) -> {
                        var uri = groups.computeIfAbsent(group, unit -> named(taxonomy, unit))
                                .get(plainName(title));
                        return uri == null || uri.isEmpty() ? null : uri;
                    });
        }

        // A name that two occupations of the group share stands for neither: "". The preferred name of one goes before
        // another's alternative.
        private static Map<String, String> named(Taxonomy taxonomy, String group) {
            var preferred = new HashMap<String, String>();
            var alternative = new HashMap<String, String>();
            for (var occupation : taxonomy.occupationsOf(group)) {
                var own = plainName(taxonomy.name(occupation, Lang.LT));
                for (var name : taxonomy.names(occupation)) {
                    var plain = plainName(name.text());
                    if (name.lang().equals(LANGUAGE) && (name.preferred() || isTelling(plain, own))) {
                        (name.preferred() ? preferred : alternative)
                                .merge(plain, occupation.uri(), (uri, other) -> uri.equals(other) ? uri : "");
                    }
                }
            }
            alternative.forEach(preferred::putIfAbsent);
            return preferred;
        }

        // ESCO calls the room attendant of a hotel "valytojas", too: a lone word that is no form of the preferred name
        // may mean half the group.
        private static boolean isTelling(String alternative, String preferred) {
            return alternative.indexOf(' ') > 0
                    || alternative.length() > 1
                            && preferred.startsWith(alternative.substring(0, alternative.length() - 1));
        }
    }

    // "Siuvėjas (-a)" and "siuvėjas {lengvi drabužiai}" are both "siuvėjas".
    private static String plainName(String title) {
        return FeedWords.lower(BRACKETS.matcher(title).replaceAll(" "));
    }

    EmploymentServiceOffer(Map<String, String> fields, Codes codes, LocalDate today) {
        this.fields = fields;
        this.codes = codes;
        this.today = today;
    }

    /// The row as it is imported: an offer, or the end of one.
    ImportRows.Row row(ImportRows.At at) {
        var reference = reference();
        if (reference != null && PlainText.forbidden(reference) != null) {
            var findings = new ArrayList<Finding>();
            PlainText.check("/reference", reference, findings);
            return new ImportRows.Offered(at, new JsonInput.Read<>(null, findings));
        }
        var ended = ended();
        if (reference != null && ended != null) {
            return new ImportRows.Ended(at, reference, ended);
        }
        var missing = Finding.error("/reference", "reference_missing");
        return new ImportRows.Offered(
                at, new JsonInput.Read<>(content(), reference == null ? List.of(missing) : List.of()));
    }

    /// The feed's number of the place, such as `DV-01-996740308`.
    @Nullable
    String reference() {
        var id = line("darbo_vietos_id");
        return id.isEmpty() ? null : id;
    }

    /// Why the place is not offered any more; null when it is.
    @Nullable
    CloseReason ended() {
        if (Boolean.TRUE.equals(FeedWords.yesNo(fields.get("ar_uzpildyta")))) {
            return CloseReason.FILLED;
        }
        var last = day("galioja_iki");
        if (last != null && last.isBefore(today)) {
            return CloseReason.EXPIRED;
        }
        var isOutOfDate = Boolean.FALSE.equals(FeedWords.yesNo(fields.get("ar_aktuali_siandien")));
        if (isOutOfDate || FeedWords.isEnded(fields.get("statusas"))) {
            return FeedWords.lower(fields.get("statusas")).contains("užpild")
                    ? CloseReason.FILLED
                    : CloseReason.WITHDRAWN;
        }
        return null;
    }

    OfferContent content() {
        var title = FeedWords.cut(FeedWords.title(line("profesijos_pareigybes_pav")), OfferContent.LONGEST_TITLE);
        var contract = FeedWords.contract(fields.get("kontrakto_tipas"));
        var group = group();
        var start = day("pageidaujama_darbo_pradzia");
        return new OfferContent(
                reference(),
                kind(contract),
                title,
                description(),
                LANGUAGE,
                employer(),
                group == null ? null : codes.occupation.apply(group, title),
                group,
                place(),
                null,
                pay(),
                hours(),
                contract,
                start == null || start.isBefore(today) ? null : start,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                FeedWords.education(fields.get("reik_issilavinimo_pav")),
                FeedWords.experienceMonths(fields.get("reik_darbo_patirtis")),
                positions(),
                hazardous(),
                benefits(),
                expires());
    }

    private static OfferKind kind(@Nullable Contract contract) {
        return switch (contract) {
            case null -> OfferKind.VACANCY;
            case SEASONAL -> OfferKind.SEASONAL;
            case APPRENTICESHIP -> OfferKind.APPRENTICESHIP;
            case PERMANENT, FIXED_TERM, AGENCY, SERVICE, TRAINING -> OfferKind.VACANCY;
        };
    }

    // The feed's own words, in the feed's language, under headings that its readers know.
    private @Nullable String description() {
        var text = Stream.of(
                        text("", "darbo_aprasymas_lt"),
                        text("Reikalavimai: ", "reik_kompetencijos_lt"),
                        text("Gebėjimai: ", "reik_gebejimai"),
                        text("Rizikos: ", "rizikos_lt"),
                        text("Apie atlygį: ", "uzmokescio_komentaras_lt"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : FeedWords.cut(text, OfferContent.LONGEST_DESCRIPTION);
    }

    private String text(String heading, String field) {
        var text = FeedWords.text(fields.get(field));
        return text.isEmpty() ? "" : heading + text;
    }

    private OfferContent.@Nullable Employer employer() {
        var name = FeedWords.cut(line("darbdavys"), LONGEST_NAME);
        var code = line("jar_kodas");
        var known = REGISTER_CODE.matcher(code).matches() ? code : null;
        return name.isEmpty() && known == null ? null : new OfferContent.Employer(name.isEmpty() ? null : name, known);
    }

    // LPK codes have six digits, of which the first four are the unit group of ISCO-08.
    private @Nullable String group() {
        return Stream.of("profesijos_kodas", "profesijos_pareigybes_kodas", "profesijos_grupes_kodas")
                .map(field -> line(field).replaceAll("\\D", ""))
                .filter(digits -> digits.length() >= GROUP_DIGITS)
                .map(digits -> digits.substring(0, GROUP_DIGITS))
                .findFirst()
                .orElse(null);
    }

    // An unknown municipality stays as it was written: the finding then names it.
    private OfferContent.@Nullable Place place() {
        var named = line("darbo_vietos_sav_pav");
        var town = FeedWords.town(fields.get("darbo_vietos_adresas"));
        if (named.isEmpty()) {
            return town == null ? null : new OfferContent.Place(null, town, null, null);
        }
        var code = codes.municipality.apply(named);
        return new OfferContent.Place(code == null ? named : code, town, null, null);
    }

    private OfferContent.@Nullable Hours hours() {
        var part = FeedWords.partOfPost(line("uzmokescio_komentaras_lt") + " " + line("kontrakto_tipas") + " "
                + line("profesijos_pareigybes_pav"));
        if (part == null) {
            return null;
        }
        var hours = Math.max(1, (int) Math.round(part * FULL_TIME));
        return new OfferContent.Hours(hours, hours, List.of());
    }

    private @Nullable Integer positions() {
        var digits = line("darbo_vietu_skaicius").replaceAll("\\..*|\\D", "");
        if (digits.isEmpty() || digits.length() > 4) {
            return null;
        }
        var count = Integer.parseInt(digits);
        return count >= 1 && count <= MOST_POSITIONS ? count : null;
    }

    // "Fit for people under 18" says that the work is not hazardous; its absence says nothing.
    private @Nullable Boolean hazardous() {
        return Boolean.TRUE.equals(FeedWords.yesNo(fields.get("ar_iki_18"))) ? Boolean.FALSE : null;
    }

    private OfferContent.@Nullable Benefits benefits() {
        var transport = FeedWords.yesNo(fields.get("ar_apmoka_keliones"));
        var housing = FeedWords.yesNo(fields.get("ar_apgyvendina"));
        var meals = FeedWords.yesNo(fields.get("ar_maitina"));
        return transport == null && housing == null && meals == null
                ? null
                : new OfferContent.Benefits(transport, housing, meals, null);
    }

    // A date further off than we accept is left to the default: the next feed renews the offer while it stands there.
    private @Nullable LocalDate expires() {
        var last = day("galioja_iki");
        return last == null || last.isAfter(today.plusDays(LONGEST_DAYS)) ? null : last;
    }

    private @Nullable PayRange pay() {
        var amounts = Stream.of("prelim_darbo_uzmokestis", "vid_darbo_uzmokestis", "maks_darbo_uzmokestis")
                .map(field -> amount(fields.get(field)))
                .toList();
        var from = amounts.get(0) != null ? amounts.get(0) : amounts.get(1);
        var to = amounts.get(2);
        if (from == null && to == null) {
            return null;
        }
        var least = from == null ? to : to == null || from.compareTo(to) <= 0 ? from : to;
        var most = from == null || to == null || from.compareTo(to) == 0 ? null : from.max(to);
        var comment = FeedWords.lower(fields.get("uzmokescio_komentaras_lt"));
        return new PayRange(least, most, unit(least, comment), tax(comment), currency());
    }

    private @Nullable BigDecimal amount(@Nullable String typed) {
        var found = AMOUNT.matcher(FeedWords.cut(FeedWords.oneLine(typed), LONGEST_AMOUNT));
        if (!found.find()) {
            return null;
        }
        var text = found.group().replace(" ", "").replaceAll("[.,]+$", "");
        var decimals = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        var isGrouping = decimals >= 0 && text.charAt(decimals) == ',' && text.length() - decimals == 4;
        var number = decimals < 0 || isGrouping
                ? text.replaceAll("[.,]", "")
                : text.substring(0, decimals).replaceAll("[.,]", "") + "." + text.substring(decimals + 1);
        var euros = new BigDecimal(number);
        if (LITAS.contains(FeedWords.lower(fields.get("valiuta")))) {
            euros = euros.divide(LITAS_FOR_A_EURO, 2, RoundingMode.HALF_UP);
        }
        var cents = euros.setScale(2, RoundingMode.HALF_UP);
        return cents.signum() == 0 ? null : plain(cents);
    }

    // 1200, not 1200.00 and not 1.2E+3: the same amount must be the same document each time.
    private static BigDecimal plain(BigDecimal cents) {
        var bare = cents.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static @Nullable PayUnit unit(BigDecimal least, String comment) {
        if (least.compareTo(SURELY_A_MONTH) >= 0) {
            return PayUnit.MONTH;
        }
        if (BY_PIECE_OR_DAY.matcher(comment).find()) {
            return null;
        }
        return least.compareTo(MORE_THAN_AN_HOUR) < 0
                        || BY_HOUR.matcher(comment).find()
                ? PayUnit.HOUR
                : PayUnit.MONTH;
    }

    // The form asks for gross pay: where both words stand, the number is the gross one.
    private static Tax tax(String comment) {
        return NET.matcher(comment).find() && !GROSS.matcher(comment).find() ? Tax.NET : Tax.GROSS;
    }

    private String currency() {
        var word = FeedWords.lower(fields.get("valiuta"));
        return EURO.contains(word) || LITAS.contains(word) ? OURS : word.toUpperCase(Locale.ROOT);
    }

    private @Nullable LocalDate day(String field) {
        return FeedWords.day(fields.get(field));
    }

    private String line(String field) {
        return FeedWords.oneLine(fields.get(field));
    }
}
