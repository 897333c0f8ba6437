package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Few libraries, each with a reason, each in one version, all from one place.
class LibrariesTest {

    private static final Path POM = Path.of("pom.xml");
    private static final Path REASONS = Path.of("docs", "libraries.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]{10,}) \\|$");
    private static final Pattern LOOSE = Pattern.compile("[\\[(,]|^LATEST$|^RELEASE$|-SNAPSHOT$|^$");

    @Test
    void every_library_of_the_service_has_a_reason_and_every_reason_a_library() throws Exception {
        var named = new TreeMap<String, String>();
        ROW.matcher(Files.readString(REASONS))
                .results()
                .forEach((MatchResult row) -> named.put(row.group(1), row.group(2)));
        assertThat(named.keySet()).containsExactlyInAnyOrderElementsOf(served(Files.readString(POM)));
    }

    @Test
    void every_version_is_one_and_comes_from_the_place_where_all_come_from() throws Exception {
        assertThat(loose(Files.readString(POM))).isEmpty();
    }

    @Test
    void a_loose_version_and_another_place_are_seen() throws Exception {
        assertThat(loose("""
                        <project><properties><a.version>1.0</a.version><b.version>[1,2)</b.version></properties>
                        <dependencies>
                        <dependency><artifactId>a</artifactId><version>${a.version}</version></dependency>
                        <dependency><artifactId>b</artifactId><version>${b.version}</version></dependency>
                        <dependency><artifactId>c</artifactId><version>LATEST</version></dependency></dependencies>
                        <build><plugins><plugin><artifactId>d</artifactId></plugin></plugins></build>
                        <repositories><repository><url>https://example.org</url></repository></repositories></project>"""))
                .containsExactly("b: [1,2)", "c: LATEST", "plugin d: ", "another place: https://example.org");
    }

    private static List<String> served(String pom) throws Exception {
        var names = new ArrayList<String>();
        for (var each : elements(parsed(pom), "dependency")) {
            var isOfService = each.getParentNode().getParentNode().getNodeName().equals("project");
            if (isOfService && !text(each, "scope").equals("test")) {
                names.add(text(each, "artifactId"));
            }
        }
        return names;
    }

    private static List<String> loose(String pom) throws Exception {
        var document = parsed(pom);
        Map<String, String> versions = new TreeMap<>();
        for (var group : elements(document, "properties")) {
            var children = group.getChildNodes();
            for (var i = 0; i < children.getLength(); i++) {
                versions.put(children.item(i).getNodeName(), children.item(i).getTextContent());
            }
        }
        var loose = new ArrayList<String>();
        for (var each : elements(document, "dependency")) {
            // Without one it is that of a bill of materials, which has one itself.
            var version = solved(text(each, "version"), versions);
            if (LOOSE.matcher(version).find() && !version.isEmpty()) {
                loose.add(text(each, "artifactId") + ": " + version);
            }
        }
        for (var each : elements(document, "plugin")) {
            var version = solved(text(each, "version"), versions);
            var isOfProfile = each.getParentNode()
                    .getParentNode()
                    .getParentNode()
                    .getNodeName()
                    .equals("profile");
            if (LOOSE.matcher(version).find() && !(isOfProfile && version.isEmpty())) {
                loose.add("plugin " + text(each, "artifactId") + ": " + version);
            }
        }
        for (var kind : List.of("repository", "pluginRepository")) {
            elements(document, kind).forEach(each -> loose.add("another place: " + text(each, "url")));
        }
        return loose;
    }

    private static String solved(String version, Map<String, String> versions) {
        return version.startsWith("${")
                ? versions.getOrDefault(version.substring(2, version.length() - 1), "")
                : version;
    }

    private static Document parsed(String pom) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(pom.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        var all = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static String text(Element element, String name) {
        var children = element.getChildNodes();
        for (var i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i).getTextContent().strip();
            }
        }
        return "";
    }
}
