package lt.incorpore.proof.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who calls in a chapter, what they know the names of, and what nobody else may read.
final class Cast {

    private static final int REMEMBERED = 24;
    private static final Pattern NAMED =
            Pattern.compile("\"(id|card|next|cursor|delivery|organisation|textHash)\":\"([^\"\\\\]{1,400})\"");
    private static final Pattern MADE = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\",\"key\":\"(ick_live_[^\"]+)\"");

    /// @param role empty when nobody is signed in
    record Caller(String name, String role, @Nullable String key) {}

    /// @param readers names of callers who may be shown it
    record Secret(String text, List<String> readers) {}

    final List<Caller> callers = new ArrayList<>();
    final List<Secret> secrets = new ArrayList<>();
    /// What is done when the chapter is over.
    Runnable after = () -> {};

    private final Map<String, List<String>> names = new HashMap<>();

    void knows(String kind, String name) {
        var known = names.computeIfAbsent(kind, any -> new ArrayList<>());
        if (!known.contains(name)) {
            known.add(name);
            if (known.size() > REMEMBERED) {
                known.remove(1);
            }
        }
    }

    @Nullable
    String any(String kind, Random random) {
        var known = names.getOrDefault(kind, List.of());
        return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }

    /// Which kind of thing a path's last named part belongs to: `/api/v1/offers/{id}:close` is of `offers`.
    static String kind(String path) {
        var parts = path.split("[/:]", -1);
        return parts.length > 3 ? parts[3] : "";
    }

    /// Remembers what an answer names.
    void hears(Shot shot, Answer answer) {
        if (!answer.isGood() || answer.body().length > 200_000) {
            return;
        }
        var text = answer.text();
        var found = NAMED.matcher(text);
        while (found.find()) {
            var kind = switch (found.group(1)) {
                case "id" -> kind(shot.target().path());
                case "next" -> "cursor";
                case "organisation" -> "moderation";
                default -> found.group(1);
            };
            knows(kind, found.group(2));
        }
        var made = MADE.matcher(text);
        if (shot.target().id().equals("makeProfile") && made.find()) {
            callers.removeIf(caller -> caller.name().equals("person"));
            callers.add(new Caller("person", "jobseeker", made.group(2)));
        }
    }
}
