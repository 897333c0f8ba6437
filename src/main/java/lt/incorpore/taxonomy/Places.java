package lt.incorpore.taxonomy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lt.incorpore.taxonomy.names.Spelling;

/// The 60 municipalities and 10 counties of Lithuania. Codes: EU list of local administrative units, ISO 3166-2.
final class Places {

    private final SequencedMap<String, Municipality> municipalities = new LinkedHashMap<>();
    private final SequencedMap<String, County> counties = new LinkedHashMap<>();
    private final Map<String, Municipality> bySpelling = new HashMap<>();

    private Places() {}

    static Places read() {
        var places = new Places();
        for (var row : ReferenceFile.rows("counties.csv")) {
            var county = new County(row.getField("code"), row.getField("iso"), ReferenceFile.names(row));
            places.counties.put(county.code(), county);
        }
        var rows = ReferenceFile.rows("municipalities.csv");
        for (var row : rows) {
            places.add(row);
        }
        // A town's bare name means the town where it is a municipality of its own: the district comes second.
        for (var municipality : places.municipalities.values()) {
            places.bySpelling.putIfAbsent(Spelling.foldMunicipality(municipality.centre()), municipality);
        }
        return places;
    }

    Collection<Municipality> municipalities() {
        return List.copyOf(municipalities.values());
    }

    Collection<County> counties() {
        return List.copyOf(counties.values());
    }

    Optional<Municipality> municipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    Optional<County> county(String code) {
        return Optional.ofNullable(counties.get(code));
    }

    Optional<Municipality> municipalityNamed(String anySpelling) {
        if (anySpelling.length() > 100) {
            return Optional.empty();
        }
        var folded = Spelling.foldMunicipality(anySpelling);
        var found = bySpelling.get(folded);
        if (found == null && (folded.endsWith(" m") || folded.endsWith(" r"))) {
            // The town of Utena lies in the municipality of Utena district; Visaginas has no district at all.
            found = bySpelling.get(folded.substring(0, folded.length() - 2));
        }
        return Optional.ofNullable(found);
    }

    private void add(NamedCsvRecord row) {
        var names = new Municipality.Names(
                row.getField("centre"),
                ReferenceFile.names(row),
                row.getField("lt_locative"),
                row.getField("lt_genitive"),
                row.getField("short_lt"));
        var point = new Municipality.Point(
                Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
        var municipality =
                new Municipality(row.getField("code"), row.getField("iso"), row.getField("county"), point, names);
        if (!counties.containsKey(municipality.county())
                || municipalities.put(municipality.code(), municipality) != null) {
            throw new IllegalStateException("municipalities.csv: " + municipality.code() + " in its county");
        }
        spell(municipality, names.locative());
        spell(municipality, names.genitive());
        spell(municipality, names.brief());
        names.byLang().byTag().values().forEach(name -> spell(municipality, name));
        for (var name : row.getField("alt").split("\\|")) {
            spell(municipality, name);
        }
    }

    private void spell(Municipality municipality, String name) {
        var other = bySpelling.put(Spelling.foldMunicipality(name), municipality);
        if (other != null && other != municipality) {
            throw new IllegalStateException(
                    "municipalities.csv: " + name + " is spelt for " + other.code() + " and " + municipality.code());
        }
    }
}
