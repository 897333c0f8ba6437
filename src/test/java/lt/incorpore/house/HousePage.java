package lt.incorpore.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The page `docs/house.md`: rooms with the first sentence of their promise, and the arrows between them.
record HousePage(HouseRules rules, JavaClasses classes, Sources sources) {

    String text() {
        var promises = Promises.ofRooms(sources, rules.root());
        var rooms = rules.plan().rooms().stream().filter(promises::containsKey).toList();
        var arrows = arrows();
        var page = new StringBuilder("""
                # The house

                One Maven module. Each folder below `src/main/java/lt/incorpore/` is a room. This page is written by `HouseTest`
                from the code; the plan of arrows stands in that test.

                | room | what it is for |
                |---|---|
                """);
        for (var room : rooms) {
            page.append("| `%s` | %s |\n".formatted(room, plain(promises.getOrDefault(room, ""))));
        }
        page.append("""

                ## Arrows

                A room names only rooms above it, and of those only the ones allowed here. Every room but `ranking` may stand on
                `platform`. Against the flow go events alone: records in the past tense, fired below and observed above.

                | room | names | may name as well |
                |---|---|---|
                """);
        for (var room : rooms) {
            var named = arrows.getOrDefault(room, new TreeSet<>());
            var free = rooms.stream()
                    .filter(to -> !to.equals(room) && rules.plan().allows(room, to) && !named.contains(to))
                    .toList();
            page.append("| `%s` | %s | %s |\n"
                    .formatted(room, list(rooms.stream().filter(named::contains).toList()), list(free)));
        }
        return page.append(HELD_BY).toString();
    }

    private static final String HELD_BY = """

            ## What holds it

            | habit | held by | how it fails |
            |---|---|---|
            | arrows, names, transactions, injection | `HouseTest` | the line of code that breaks the rule |
            | sizes: file 400 lines, method 40, 5 parameters, room 30 files | `SizesTest` | file, line and count |
            | words in every language | `WordsTest` | key and language |
            | contract | `ContractTest`, `ContractRulesTest` | the difference, and the command that writes it anew |
            | image and manifests | `ManifestsTest` | what is wrong with the pod |
            | launcher, front page | `LauncherTest`, `ReadmeTest` | what was said instead |
            | the packaged jar: start, kill, restart, end | `PackagedJarIT` | what the process said |
            | format | Spotless, in Maven's first phase | "The following files had format violations", with the difference; `mvn spotless:apply` mends them |
            | null and common mistakes | Error Prone with NullAway, in the compiler | file, line, name of the check |

            Each of these tests shows on a small crooked sample that it can fail.
            """;

    private Map<String, SortedSet<String>> arrows() {
        var arrows = new TreeMap<String, SortedSet<String>>();
        for (var named : classes) {
            rules.room(named)
                    .ifPresent(from -> named.getDirectDependenciesFromSelf()
                            .forEach(arrow -> rules.room(arrow.getTargetClass())
                                    .filter(to -> !to.equals(from))
                                    .ifPresent(to -> arrows.computeIfAbsent(from, f -> new TreeSet<>())
                                            .add(to))));
        }
        return arrows;
    }

    private static String list(List<String> rooms) {
        return rooms.isEmpty() ? "–" : "`" + String.join("` `", rooms) + "`";
    }

    private static String plain(String promise) {
        return promise.replace("|", "\\|").replaceAll("\\[(?:lt\\.incorpore\\.)?([^\\]]+)]", "`$1`");
    }
}
