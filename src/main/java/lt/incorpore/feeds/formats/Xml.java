package lt.incorpore.feeds.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lt.incorpore.feeds.FeedProblems;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Writes XML, and reads it warily: no document type, so neither entities nor outside files; no depth, no length
/// beyond bounds.
public final class Xml {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final String DEEPEST = "64";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private Xml() throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
    }

    /// What stands inside an element.
    @FunctionalInterface
    public interface Inside {
        void write(Xml xml);
    }

    /// @param attributes names and values in turn
    public static byte[] document(String root, List<String> attributes, Inside inside) {
        try {
            var xml = new Xml();
            xml.element(root, attributes, inside);
            xml.writer.writeEndDocument();
            xml.writer.flush();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML of " + root + " cannot be written", e);
        }
    }

    public Xml element(String name, List<String> attributes, Inside inside) {
        try {
            writer.writeStartElement(name);
            for (var i = 0; i < attributes.size(); i += 2) {
                writer.writeAttribute(attributes.get(i), valid(attributes.get(i + 1)));
            }
            inside.write(this);
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Element " + name + " cannot be written", e);
        }
        return this;
    }

    public Xml element(String name, Inside inside) {
        return element(name, List.of(), inside);
    }

    /// An element with text; none where there is nothing to say.
    public Xml text(String name, @Nullable Object text, String... attributes) {
        return text == null || text.toString().isEmpty()
                ? this
                : element(name, List.of(attributes), xml -> xml.characters(text.toString()));
    }

    private void characters(String text) {
        try {
            writer.writeCharacters(valid(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text cannot be written", e);
        }
    }

    // XML has no way to write most control characters, and a reader would refuse the whole document.
    private static String valid(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Xml::isCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point >= ' ' && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    /// @throws lt.incorpore.platform.Problem when the document is too large, not well-formed, or has a document type
    static Element read(byte[] document) {
        if (document.length > MOST_BYTES) {
            throw PlatformProblems.TOO_LARGE.because();
        }
        try {
            return parse(document).getDocumentElement();
        } catch (SAXParseException e) {
            throw FeedProblems.NOTHING_TO_CONVERT.because(Finding.error("", "xml_broken")
                    .with("line", e.getLineNumber())
                    .with("column", e.getColumnNumber()));
        } catch (SAXException e) {
            throw FeedProblems.NOTHING_TO_CONVERT.because(
                    Finding.error("", "xml_broken").with("line", 0).with("column", 0));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The XML reader of the platform cannot be set up", e);
        }
    }

    private static Document parse(byte[] document) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Silent());
        return builder.parse(new ByteArrayInputStream(document));
    }

    /// Without it the reader prints what it does not like.
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }

    /// The children of a name, whatever their namespace prefix.
    static List<Element> children(@Nullable Element parent, String name) {
        var found = new ArrayList<Element>();
        if (parent != null) {
            for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element && name.equals(element.getLocalName())) {
                    found.add(element);
                }
            }
        }
        return found;
    }

    /// The first descendant by a path of names.
    static @Nullable Element at(@Nullable Element from, String... path) {
        var here = from;
        for (var name : path) {
            here = children(here, name).stream().findFirst().orElse(null);
        }
        return here;
    }

    /// The text of the first descendant by a path of names; nothing where it is blank.
    static @Nullable String textAt(@Nullable Element from, String... path) {
        var element = at(from, path);
        var text = element == null ? "" : element.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }
}
