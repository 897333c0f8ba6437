package lt.incorpore.proof.bias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lt.incorpore.proof.bias.Shown.Seen;

/// What is held against a variant. It sees what an employer sees, and scores; never the source.
final class Court {

    private final List<Long> offers;
    private final List<Twin> twins;
    private final Supplier<Runnable> hide;
    private final Runnable swap;
    private final Map<UUID, Twin> byId = new HashMap<>();

    /// @param hide brings hidden people, and gives back how they leave
    /// @param swap gives groups and names to other people
    Court(List<Long> offers, List<Twin> twins, Supplier<Runnable> hide, Runnable swap) {
        this.offers = offers;
        this.twins = twins;
        this.hide = hide;
        this.swap = swap;
        twins.forEach(twin -> byId.put(twin.id(), twin));
    }

    List<String> judges(Shown variant) {
        variant.refresh();
        var cards = new ArrayList<List<Seen>>();
        offers.forEach(offer -> cards.add(variant.cards(offer)));
        var found = new ArrayList<String>();
        flips(variant, cards, found);
        audit(cards, found);
        names(cards, found);
        if (found.isEmpty()) {
            worlds(variant, cards, found);
        }
        return found;
    }

    private void flips(Shown variant, List<List<Seen>> cards, List<String> found) {
        for (var i = 0; i < 2; i++) {
            var scores = new HashMap<Integer, Integer>();
            for (var twin : twins) {
                if (i == 0 || twin.isNear()) {
                    var score = variant.score(twin.id(), offers.get(i));
                    var known = scores.putIfAbsent(twin.kind(), score);
                    if (known != null && known != score) {
                        found.add("flip: a score of " + score + " where a twin has " + known);
                        return;
                    }
                }
            }
        }
        for (var i = 0; i < cards.size(); i++) {
            var bodies = new HashMap<Integer, String>();
            for (var seen : cards.get(i)) {
                var twin = byId.get(seen.person());
                if (twin != null && (i % 3 == 0 || twin.isNear())) {
                    var known = bodies.putIfAbsent(twin.kind(), seen.body());
                    if (known != null && !known.equals(seen.body())) {
                        found.add("flip: a card reads otherwise than a twin's");
                        return;
                    }
                }
            }
        }
    }

    // Of equals each is shown now and then, and inside a band each stands before the other now and then.
    private void audit(List<List<Seen>> cards, List<String> found) {
        var lists = new HashMap<UUID, Integer>();
        var before = new HashMap<String, int[]>();
        for (var list : cards) {
            list.forEach(seen -> lists.merge(seen.person(), 1, Integer::sum));
            for (var i = 0; i < list.size(); i++) {
                for (var j = i + 1; j < list.size(); j++) {
                    if (list.get(i).band().equals(list.get(j).band())) {
                        met(list.get(i).person(), list.get(j).person(), before);
                    }
                }
            }
        }
        shares(lists).ifPresent(found::add);
        nearness(cards).ifPresent(found::add);
        before.entrySet().stream()
                .filter(pair -> pair.getValue()[0] + pair.getValue()[1] >= 16)
                .filter(pair -> Math.min(pair.getValue()[0], pair.getValue()[1]) == 0)
                .findFirst()
                .ifPresent(pair -> found.add("audit: one of two in a band stood first "
                        + Math.max(pair.getValue()[0], pair.getValue()[1]) + " times of as many"));
    }

    // Those who live near do not always stand before those who live far, nor the other way about.
    private Optional<String> nearness(List<List<Seen>> cards) {
        var lists = 0;
        var sorted = 0;
        for (var list : cards) {
            var firsts = new HashSet<Boolean>();
            for (var i = 0; i < list.size(); i++) {
                for (var j = i + 1; j < list.size(); j++) {
                    var one = byId.get(list.get(i).person());
                    var other = byId.get(list.get(j).person());
                    var isSameBand = list.get(i).band().equals(list.get(j).band());
                    if (isSameBand && one != null && other != null && one.isNear() != other.isNear()) {
                        firsts.add(one.isNear());
                    }
                }
            }
            lists += firsts.isEmpty() ? 0 : 1;
            sorted += firsts.size() == 1 ? 1 : 0;
        }
        return lists >= 12 && sorted >= lists * 2 / 3
                ? Optional.of("audit: in " + sorted + " of " + lists + " lists a band is sorted by nearness")
                : Optional.empty();
    }

    private static void met(UUID first, UUID second, Map<String, int[]> before) {
        var isOrdered = first.compareTo(second) < 0;
        before.computeIfAbsent(isOrdered ? first + " " + second : second + " " + first, any -> new int[2])[
                isOrdered ? 0 : 1]++;
    }

    private Optional<String> shares(Map<UUID, Integer> lists) {
        for (var twin : twins) {
            for (var other : twins) {
                var gap = lists.getOrDefault(twin.id(), 0) - lists.getOrDefault(other.id(), 0);
                if (twin.kind() == other.kind() && twin.isNear() && other.isNear() && gap > offers.size() * 5 / 8) {
                    return Optional.of(
                            "audit: of twins one was shown " + gap + " times more than the other, of " + offers.size());
                }
            }
        }
        return Optional.empty();
    }

    private static void names(List<List<Seen>> cards, List<String> found) {
        var names = new HashSet<String>();
        for (var list : cards) {
            for (var seen : list) {
                if (!names.add(seen.name())) {
                    found.add("worlds: a card has one name in two offers");
                    return;
                }
            }
        }
    }

    private void worlds(Shown variant, List<List<Seen>> cards, List<String> found) {
        swap.run();
        var isSame = isSame(variant, cards);
        swap.run();
        if (!isSame) {
            found.add("worlds: other groups, other answers");
        }
        var leave = hide.get();
        if (!isSame(variant, cards)) {
            found.add("worlds: hidden people change the answers");
        }
        leave.run();
    }

    private boolean isSame(Shown variant, List<List<Seen>> cards) {
        variant.refresh();
        for (var i = 0; i < offers.size(); i++) {
            if (!variant.cards(offers.get(i)).equals(cards.get(i))) {
                return false;
            }
        }
        return true;
    }
}
