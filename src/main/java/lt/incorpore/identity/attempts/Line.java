package lt.incorpore.identity.attempts;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Who goes next to where few fit at once. It knows no threads and no time: the same calls give the same order.
///
/// Lanes take turns, and in a lane networks do; within a network, who came first goes first. A network has a share
/// of a lane, so one that fills its own leaves room for every other; each lane is bounded as well, however many
/// networks come. In a full one a network takes a place from whichever has most, as long as that one keeps no fewer:
/// a few that push keep nobody out. Who guesses stands in [Lane#STRANGERS] and fills no other.
///
/// @param <T> who waits
final class Line<T> {

    /// Lanes have these turns, one after the other; a lane in which nobody waits leaves its turn to the next. Half
    /// of them belong to those who are known, and none of the others waits for ever.
    private static final List<Lane> TURNS =
            List.of(Lane.KNOWN, Lane.ISSUING, Lane.KNOWN, Lane.STRANGERS, Lane.KNOWN, Lane.OWN);

    private final Map<Lane, Waiting<T>> lanes = new EnumMap<>(Lane.class);
    private int turn;

    Line() {
        for (var lane : Lane.values()) {
            lanes.put(lane, new Waiting<>());
        }
    }

    /// In which way somebody waits.
    enum Lane {
        /// Who has a real card, a browser that signed in before, or a session. Twenty behind one address is a class
        /// at a centre that presses the button at once; they have all had their turn within seconds.
        KNOWN(20, 60),
        /// Who is given a card by a centre, and staff who are given a password. Some hold a connection to the database
        /// while they wait, so all of them, and those in [#OWN], are fewer than there are connections.
        ISSUING(6, 8),
        /// Who makes a card of their own or chooses a PIN: anybody can, for nothing.
        OWN(4, 5),
        /// Everybody else.
        STRANGERS(5, 50);

        /// How many wait from one network.
        final int share;
        /// How many wait in all.
        final int most;

        Lane(int share, int most) {
            this.share = share;
            this.most = most;
        }
    }

    /// Where somebody waits.
    ///
    /// @param network from [Network]
    record Place(Lane lane, String network) {}

    /// Those in one lane; the network whose turn is next stands first.
    private static final class Waiting<T> {

        private final Map<String, ArrayDeque<T>> networks = new LinkedHashMap<>();
        private int size;

        T next() {
            var first = networks.entrySet().iterator().next();
            var network = first.getKey();
            var own = first.getValue();
            var who = own.remove();
            networks.remove(network);
            if (!own.isEmpty()) {
                networks.put(network, own);
            }
            size--;
            return who;
        }

        int of(String network) {
            var own = networks.get(network);
            return own == null ? 0 : own.size();
        }

        /// The network that has most places.
        String greatest() {
            return networks.entrySet().stream()
                    .max(Comparator.comparingInt(each -> each.getValue().size()))
                    .orElseThrow()
                    .getKey();
        }

        /// The network has more than one.
        T removeLastOf(String network) {
            size--;
            return java.util.Objects.requireNonNull(networks.get(network)).removeLast();
        }
    }

    /// @param pushedOut told who stands in line no more, because this one does
    /// @return whether there is room
    boolean join(Place place, T who, Consumer<T> pushedOut) {
        var lane = place.lane();
        var waiting = in(lane);
        var own = waiting.of(place.network());
        if (own >= lane.share) {
            return false;
        }
        if (waiting.size >= lane.most) {
            var greatest = waiting.greatest();
            if (waiting.of(greatest) <= own + 1) {
                return false;
            }
            pushedOut.accept(waiting.removeLastOf(greatest));
        }
        waiting.networks
                .computeIfAbsent(place.network(), network -> new ArrayDeque<>())
                .add(who);
        waiting.size++;
        return true;
    }

    /// Calls the next one, who stands in line no more.
    Optional<T> next() {
        for (var tried = 0; tried < TURNS.size(); tried++) {
            var waiting = in(TURNS.get(turn));
            turn = (turn + 1) % TURNS.size();
            if (waiting.size > 0) {
                return Optional.of(waiting.next());
            }
        }
        return Optional.empty();
    }

    /// Somebody waits no longer.
    void leave(Place place, T who) {
        var waiting = in(place.lane());
        var own = waiting.networks.get(place.network());
        if (own != null && own.remove(who)) {
            waiting.size--;
            if (own.isEmpty()) {
                waiting.networks.remove(place.network());
            }
        }
    }

    private Waiting<T> in(Lane lane) {
        return java.util.Objects.requireNonNull(lanes.get(lane));
    }
}
