package lt.incorpore.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which room may name which, read from lines `room | rooms it may name`. A room may name only rooms written above it;
/// `all but x` stands for everything above save `x`. The platform is not written: it is open to all but `ranking`, and
/// names nobody.
record Plan(Map<String, Set<String>> arrows) {

    static final String GROUND = "platform";
    static final String CORE = "ranking";

    private static final String ALL_BUT = "all but ";

    static Plan read(String lines) {
        var arrows = new LinkedHashMap<String, Set<String>>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var cells = line.split("\\|", -1);
            var room = cells[0].strip();
            var allowed = allowed(cells[1].strip(), arrows.keySet());
            for (var named : allowed) {
                if (!arrows.containsKey(named)) {
                    throw new IllegalArgumentException(room + " may not name " + named + ", which is not above it");
                }
            }
            if (arrows.put(room, allowed) != null) {
                throw new IllegalArgumentException(room + " is planned twice");
            }
        });
        return new Plan(arrows);
    }

    private static Set<String> allowed(String written, Set<String> above) {
        if (written.startsWith(ALL_BUT)) {
            var all = new LinkedHashSet<>(above);
            all.remove(written.substring(ALL_BUT.length()));
            return all;
        }
        return written.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(written.split(" +")));
    }

    boolean knows(String room) {
        return room.equals(GROUND) || arrows.containsKey(room);
    }

    boolean allows(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        if (to.equals(GROUND)) {
            return !from.equals(CORE);
        }
        return arrows.getOrDefault(from, Set.of()).contains(to);
    }

    /// All rooms in the order of the plan, the platform first.
    List<String> rooms() {
        var rooms = new ArrayList<String>();
        rooms.add(GROUND);
        rooms.addAll(arrows.keySet());
        return rooms;
    }
}
