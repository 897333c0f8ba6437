package lt.incorpore.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Each room says in its `package-info` what it promises.
final class Promises {

    private static final String FILE = "package-info.java";

    private Promises() {}

    /// What is wrong, one line each. Every folder with a source is looked at, so a room inside a room as well.
    static List<String> broken(Sources sources) {
        var byFolder = new TreeMap<String, List<Sources.Source>>();
        for (var source : sources.all()) {
            byFolder.computeIfAbsent(source.folder(), f -> new ArrayList<>()).add(source);
        }
        var broken = new ArrayList<String>();
        byFolder.forEach((folder, files) -> {
            var info = files.stream().filter(f -> f.name().endsWith(FILE)).findFirst();
            if (info.isEmpty()) {
                broken.add(folder + " has no " + FILE);
                return;
            }
            if (!isNullMarked(info.get())) {
                broken.add(folder + " is not @NullMarked");
            }
            var promise = info.get().promise();
            if (promise == null || promise.isEmpty()) {
                broken.add(folder + " promises nothing: its package-info has no Javadoc");
            }
        });
        return broken;
    }

    private static boolean isNullMarked(Sources.Source info) {
        return info.unit().getPackageAnnotations().stream()
                .anyMatch(a -> a.getAnnotationType().toString().endsWith("NullMarked"));
    }

    /// First sentence of each room's promise, by the folder's name below the root.
    static Map<String, String> ofRooms(Sources sources, String root) {
        var prefix = root.replace('.', '/') + "/";
        var promises = new TreeMap<String, String>();
        for (var source : sources.all()) {
            var promise = source.name().endsWith(FILE) ? source.promise() : null;
            if (promise != null && source.folder().startsWith(prefix)) {
                promises.put(source.folder().substring(prefix.length()), promise);
            }
        }
        return promises;
    }
}
