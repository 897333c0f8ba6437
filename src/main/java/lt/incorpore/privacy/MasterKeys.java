package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import lt.incorpore.platform.Home;
import lt.incorpore.platform.Start;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The keys that wrap the keys of people, by number; the highest wraps, the others still open.
///
/// An embedded run makes its own, as secrets of its folder called `vault-1`, `vault-2` and so on. With a database
/// of one's own they are given as `incorpore.vault.keys`: `1:<64 hexadecimal digits>`, more of them separated by a
/// comma.
@ApplicationScoped
class MasterKeys {

    static final String SETTING = "incorpore.vault.keys";

    private static final Pattern WRITING = Pattern.compile("([1-9]\\d{0,5}):([0-9a-fA-F]{64})");
    private static final String NAME = "vault-";

    private final boolean areGiven;
    private final NavigableMap<Integer, byte[]> keys = new ConcurrentSkipListMap<>();

    @Inject
    MasterKeys(@ConfigProperty(name = SETTING) Optional<String> given, Start start) {
        this(given, start.isEmbedded());
    }

    MasterKeys(Optional<String> given, boolean isEmbedded) {
        if (given.isEmpty() && !isEmbedded) {
            throw new IllegalStateException(SETTING + " is not set. With a database of your own, set it to 1: and 64"
                    + " random hexadecimal digits, the same on every node, and keep it elsewhere than the data.");
        }
        areGiven = given.isPresent();
        given.ifPresent(this::read);
        if (!areGiven) {
            readHome();
        }
    }

    /// The number of the key that wraps; the first one of an embedded run is made when it is asked for.
    synchronized int newest() {
        if (keys.isEmpty()) {
            keys.put(1, secret(1));
        }
        return keys.lastKey();
    }

    /// Where the key of that number is kept, for whoever has to put it back.
    String place(int number) {
        return areGiven
                ? SETTING
                : "secrets/" + NAME + number + " in " + Home.configured().path();
    }

    /// @throws IllegalStateException when the key of that number was taken away
    byte[] numbered(int number) {
        if (!keys.containsKey(number) && !areGiven) {
            // A command beside the service may have made it a moment ago.
            readHome();
        }
        var key = keys.get(number);
        if (key == null) {
            throw new IllegalStateException(place(number) + ": key " + number + " is missing");
        }
        return key.clone();
    }

    /// Makes the next key of an embedded run. Where keys are given, the newest of them is the next one.
    ///
    /// @return number of the key that wraps from now on
    int next() {
        if (!areGiven) {
            var number = newest() + 1;
            keys.put(number, secret(number));
        }
        return newest();
    }

    private void read(String given) {
        for (var key : given.split(",", -1)) {
            var writing = WRITING.matcher(key.strip());
            if (!writing.matches()) {
                throw new IllegalStateException(
                        SETTING + ": each key is written as its number, a colon and 64 hexadecimal digits");
            }
            keys.put(Integer.valueOf(writing.group(1)), HexFormat.of().parseHex(writing.group(2)));
        }
    }

    private void readHome() {
        var home = Home.configured();
        for (var number = 1; home.hasSecret(NAME + number); number++) {
            keys.put(number, secret(number));
        }
    }

    private static byte[] secret(int number) {
        return HexFormat.of().parseHex(Home.configured().secret(NAME + number));
    }
}
