package lt.incorpore.orientation.interests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The first sheet of a workbook (`.xlsx`, Office Open XML), read row by row: texts and numbers, all as text. O*NET is
/// published so; a library for workbooks would weigh more than everything else that reads files here.
final class Spreadsheet {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final XMLInputFactory XML = xml();

    private Spreadsheet() {}

    /// @param taker called with each row below the first, by the names in the first
    static void read(Path file, Consumer<Map<String, String>> taker) {
        try (var zip = new ZipFile(file.toFile())) {
            var strings = strings(zip);
            var header = new ArrayList<String>();
            rows(zip, strings, row -> {
                if (header.isEmpty()) {
                    header.addAll(row);
                    return;
                }
                var named = new HashMap<String, String>();
                for (var i = 0; i < Math.min(header.size(), row.size()); i++) {
                    named.put(header.get(i), row.get(i));
                }
                taker.accept(named);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file.getFileName(), e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(file.getFileName() + " is no workbook: " + e.getMessage(), e);
        }
    }

    private static List<String> strings(ZipFile zip) throws IOException, XMLStreamException {
        var strings = new ArrayList<String>();
        try (var in = part(zip, STRINGS)) {
            var xml = XML.createXMLStreamReader(in);
            var text = new StringBuilder();
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("t")) {
                    text.append(xml.getElementText());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    strings.add(text.toString());
                    text.setLength(0);
                }
            }
        }
        return strings;
    }

    private static void rows(ZipFile zip, List<String> strings, Consumer<List<String>> taker)
            throws IOException, XMLStreamException {
        try (var in = part(zip, SHEET)) {
            var xml = XML.createXMLStreamReader(in);
            var row = new ArrayList<String>();
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    cell(xml, strings, row);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    taker.accept(List.copyOf(row));
                    row.clear();
                }
            }
        }
    }

    // Empty cells are left out of the file: the letters of the reference say which column a cell is in.
    private static void cell(XMLStreamReader xml, List<String> strings, List<String> row) throws XMLStreamException {
        var isShared = "s".equals(xml.getAttributeValue(null, "t"));
        var column = column(xml.getAttributeValue(null, "r"));
        while (row.size() < column) {
            row.add("");
        }
        var value = "";
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("c"))) {
            if (xml.isStartElement()
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
                value = xml.getElementText();
            }
        }
        row.add(isShared ? strings.get(Integer.parseInt(value)) : value);
    }

    private static int column(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static InputStream part(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("there is no " + name + " in it");
        }
        return zip.getInputStream(entry);
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
