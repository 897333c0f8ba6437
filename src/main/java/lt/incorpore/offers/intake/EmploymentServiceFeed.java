package lt.incorpore.offers.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import org.jspecify.annotations.Nullable;

/// The vacancies of the Lithuanian Employment Service (*Užimtumo tarnyba*), as its open data gives them: a JSON
/// array, or pages `{"_data": […], "_page": {"next": …}}` one after another, or one row a line.
///
/// Only the fields in [#FIELDS] are ever turned into text. What stands in any other, first of all the name, the
/// telephones and the address of the person to call, is stepped over byte by byte and reaches no object of ours.
final class EmploymentServiceFeed implements ImportRows {

    static final Set<String> FIELDS = Set.of(
            "darbo_vietos_id",
            "statusas",
            "galioja_iki",
            "pageidaujama_darbo_pradzia",
            "profesijos_pareigybes_pav",
            "profesijos_pareigybes_kodas",
            "profesijos_kodas",
            "profesijos_grupes_kodas",
            "darbo_aprasymas_lt",
            "darbo_vietu_skaicius",
            "darbo_vietos_adresas",
            "darbo_vietos_sav_pav",
            "kontrakto_tipas",
            "prelim_darbo_uzmokestis",
            "vid_darbo_uzmokestis",
            "maks_darbo_uzmokestis",
            "valiuta",
            "uzmokescio_komentaras_lt",
            "reik_darbo_patirtis",
            "reik_kompetencijos_lt",
            "reik_gebejimai",
            "reik_issilavinimo_pav",
            "rizikos_lt",
            "ar_aktuali_siandien",
            "ar_uzpildyta",
            "ar_apmoka_keliones",
            "ar_apgyvendina",
            "ar_maitina",
            "ar_iki_18",
            "jar_kodas",
            "darbdavys");

    private static final String ROWS = "_data";
    private static final String PAGE = "_page";
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private enum Within {
        ARRAY,
        PAGE
    }

    /// What a row says, by the names of [#FIELDS]; empty text left out.
    interface Reading {
        Row row(At at, Map<String, String> fields);
    }

    private final ImportFile file;
    private final Reading reading;
    private final boolean isLines;
    private final Deque<Within> within = new ArrayDeque<>();

    private @Nullable JsonParser parser;
    private ImportFile.@Nullable Line line;
    private long rows;
    private boolean continued;

    EmploymentServiceFeed(ImportFile file, Reading reading) throws IOException {
        this.file = file;
        this.reading = reading;
        this.isLines = isLines(file);
        if (!isLines) {
            parser = JSON.createParser(file.bytes());
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (true) {
            if (parser == null && !nextLine()) {
                return null;
            }
            var now = java.util.Objects.requireNonNull(parser);
            try {
                var row = nextRow(now);
                if (row != null || !isLines) {
                    return row;
                }
                parser = null;
            } catch (JacksonException | EOFException | ZipException e) {
                return brokenAt(now);
            }
        }
    }

    private boolean nextLine() throws IOException {
        line = file.nextLine();
        if (line == null) {
            return false;
        }
        parser = JSON.createParser(line.bytes());
        return true;
    }

    // A broken line is one bad row, unless it is the last: then the file was cut off.
    private Row brokenAt(JsonParser broken) throws Broken {
        var place = broken.currentLocation();
        var offset = Math.max(0, place.getByteOffset());
        if (line == null || line.isLast()) {
            throw line == null
                    ? new Broken(place.getLineNr(), offset + file.leftOff())
                    : new Broken(line.number(), line.offset() + offset);
        }
        parser = null;
        within.clear();
        var finding = line.isTooLong()
                ? Finding.error("", "line_too_long")
                : Finding.error("", "json_broken").with("line", line.number()).with("column", place.getColumnNr());
        return new Offered(new At(++rows, line.number()), new JsonInput.Read<>(null, List.of(finding)));
    }

    /// @return null at the end of the parser's text
    private @Nullable Row nextRow(JsonParser json) throws IOException {
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            switch (token) {
                case START_OBJECT -> {
                    var row = object(json);
                    if (row != null) {
                        return row;
                    }
                }
                case START_ARRAY -> within.push(Within.ARRAY);
                case END_ARRAY, END_OBJECT -> within.pop();
                case FIELD_NAME -> fieldOfPage(json);
                default -> {
                    var finding = Finding.error("", "wrong_type").with("expected", "object");
                    return new Offered(at(json), new JsonInput.Read<>(null, List.of(finding)));
                }
            }
        }
        return null;
    }

    /// @return null when the object was no row: a page, whose rows come next, or nothing of ours
    private @Nullable Row object(JsonParser json) throws IOException {
        var at = new At(rows + 1, lineOf(json));
        var fields = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if (value == JsonToken.START_ARRAY && fields.isEmpty()) {
                if (!name.equals(ROWS) && !holdsObjects(json)) {
                    continue;
                }
                within.push(Within.PAGE);
                within.push(Within.ARRAY);
                return name.equals(ROWS) ? null : object(json);
            }
            if (name.equals(PAGE)) {
                page(json);
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL && FIELDS.contains(name)) {
                var text = json.getText();
                if (!text.isBlank()) {
                    fields.put(name, text);
                }
            } else {
                json.skipChildren();
            }
        }
        if (fields.isEmpty()) {
            return null;
        }
        rows++;
        return reading.row(at, fields);
    }

    // Leaves the parser at the first object, or else at the end of the array.
    private static boolean holdsObjects(JsonParser json) throws IOException {
        var token = json.nextToken();
        while (token != JsonToken.START_OBJECT && token != JsonToken.END_ARRAY) {
            json.skipChildren();
            token = json.nextToken();
        }
        return token == JsonToken.START_OBJECT;
    }

    private void fieldOfPage(JsonParser json) throws IOException {
        var name = json.currentName();
        var value = json.nextToken();
        if (value == JsonToken.START_ARRAY) {
            within.push(Within.ARRAY);
        } else if (name.equals(PAGE)) {
            page(json);
        } else {
            json.skipChildren();
        }
    }

    // The last page has no token, or none that says anything.
    private void page(JsonParser json) throws IOException {
        continued = false;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var isNext = json.currentName().equals("next");
            var value = json.nextToken();
            if (isNext && value == JsonToken.VALUE_STRING) {
                continued = !json.getText().isBlank();
            }
            json.skipChildren();
        }
    }

    private At at(JsonParser json) {
        return new At(++rows, lineOf(json));
    }

    private long lineOf(JsonParser json) {
        return line == null ? json.currentTokenLocation().getLineNr() : line.number();
    }

    @Override
    public boolean isContinuedElsewhere() {
        return continued;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    // One row a line, if the first line is a whole object and no page. A first line that is broken counts too when the
    // next begins like another object: else one slip would make the whole file unreadable.
    private static boolean isLines(ImportFile file) throws IOException {
        var in = file.bytes();
        in.mark(ImportFile.LOOK_AHEAD);
        byte[] head;
        try {
            head = in.readNBytes(ImportFile.LOOK_AHEAD);
        } catch (EOFException | ZipException cutShort) {
            head = new byte[0];
        }
        in.reset();
        var start = skipBlank(head, 0);
        var end = start;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        if (end == head.length || head[start] != '{') {
            return false;
        }
        var last = head[end - 1] == '\r' ? head[end - 2] : head[end - 1];
        var next = skipBlank(head, end);
        var isFollowed = next < head.length && head[next] == '{' && last != '[' && last != ',';
        return isWholeRow(head, start, end, isFollowed);
    }

    private static int skipBlank(byte[] bytes, int from) {
        var at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isWholeRow(byte[] bytes, int start, int end, boolean whenBroken) throws IOException {
        try (var json = JSON.createParser(bytes, start, end - start)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var isRows = json.currentName().equals(ROWS);
                if (json.nextToken() == JsonToken.START_ARRAY && isRows) {
                    return false;
                }
                json.skipChildren();
            }
            return json.currentToken() == JsonToken.END_OBJECT;
        } catch (JacksonException e) {
            return whenBroken;
        }
    }
}
