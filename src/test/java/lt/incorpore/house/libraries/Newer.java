package lt.incorpore.house.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// A newer version than the one that a property of the pom holds: the newest of the line it stays on, which is its
/// major
/// version unless docs/libraries.md says less.
record Newer(String property, String version) {

    private static final Pattern NOT_YET = Pattern.compile("(?i)[.-](alpha|beta|m|rc|cr|ea|preview)[.-]?\\d*");

    /// @param report of the goal `property-updates-report` of the Versions plugin, as XML
    static List<Newer> in(InputStream report, Promise promise)
            throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var properties = factory.newDocumentBuilder().parse(report).getElementsByTagName("property");
        var newer = new ArrayList<Newer>();
        for (var i = 0; i < properties.getLength(); i++) {
            var property = (Element) properties.item(i);
            var name = texts(property, "propertyName").getFirst();
            var versions = new ArrayList<>(texts(property, "incremental"));
            versions.addAll(texts(property, "minor"));
            versions.removeIf(version -> NOT_YET.matcher(version).find() || !promise.allows(name, version));
            if (!versions.isEmpty()) {
                newer.add(new Newer(name, versions.getLast()));
            }
        }
        return newer;
    }

    private static List<String> texts(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        var texts = new ArrayList<String>();
        for (var i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
