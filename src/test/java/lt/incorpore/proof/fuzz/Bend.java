package lt.incorpore.proof.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Bends what was right.
final class Bend {

    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: */*;q=",
            "Accept: application/xml",
            "Accept: ,,,",
            "Accept: a/b/c;;q=z",
            "Accept-Language: xx-YY, *;q=0.5",
            "Accept-Language: \u0142t",
            "Accept-Language: lt-LT-x-" + "a".repeat(300),
            "Content-Type: text/plain",
            "Content-Type: ",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/json; charset=nonsense",
            "Content-Type: multipart/form-data",
            "Content-Type: a",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Encoding: gzip",
            "Expect: 200-maybe",
            "If-Match: *",
            "If-Match: \"",
            "If-Match: W/\"1\", \"2\"",
            "If-None-Match: \"x",
            "If-Match: " + "\"1\",".repeat(200),
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(400),
            "Idempotency-Key: same",
            "Idempotency-Key: \u0000",
            "Prefer: return=minimal",
            "Prefer: ,;=",
            "Prefer: wait=-1",
            "Range: bytes=5-2",
            "Range: bytes=0-0",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 1.2.3.4",
            "X-Forwarded-Host: evil.invalid",
            "Origin: https://evil.invalid",
            "Origin: null",
            "Sec-Fetch-Site: cross-site",
            "Cookie: a=b; ;; __Host-ic=x",
            "Cookie: " + "c=d;".repeat(900),
            "Authorization: ",
            "Authorization: Bearer",
            "Authorization: Basic YTpi",
            "Authorization: Bearer ick_live_00000000_x",
            "Authorization: Bearer " + "a".repeat(9000),
            "Request-Id: a b",
            "Traceparent: 00-0-0-0",
            "X-A: " + "b".repeat(7000),
            "Last-Event-ID: -1",
            "If-Modified-Since: yesterday");

    private final Random random;

    Bend(Random random) {
        this.random = random;
    }

    /// One place of a tree holds something else than it should.
    JsonNode json(JsonNode root) {
        var places = new ArrayList<JsonNode>();
        gather(root, places);
        if (places.isEmpty() || random.nextInt(12) == 0) {
            return Odd.node(random);
        }
        switch (places.get(random.nextInt(places.size()))) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            default -> {}
        }
        return root;
    }

    private void object(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set(Odd.text(random), Odd.node(random));
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "_", object.get(name));
            default -> object.set(name, Odd.node(random));
        }
    }

    private void array(ArrayNode array) {
        if (!array.isEmpty() && random.nextBoolean()) {
            array.set(random.nextInt(array.size()), Odd.node(random));
        } else if (!array.isEmpty() && random.nextBoolean()) {
            for (var i = 1 << random.nextInt(8); i > 0; i--) {
                array.add(array.get(0).deepCopy());
            }
        } else {
            array.add(Odd.node(random));
        }
    }

    private static void gather(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> gather(child, places));
        }
    }

    /// Bytes that are no longer what their type says.
    byte[] bytes(byte[] right) {
        if (right.length == 0) {
            return Odd.text(random).getBytes(UTF_8);
        }
        var at = random.nextInt(right.length);
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(right, at);
            }
            case 1 -> {
                return ("[".repeat(1 << random.nextInt(14)) + new String(right, UTF_8)).getBytes(UTF_8);
            }
            case 2 -> {
                return new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, (byte) random.nextInt()};
            }
            case 3 -> {
                var text = new String(right, UTF_8);
                var middle = Math.min(at, text.length());
                return (text.substring(0, middle) + Odd.text(random) + text.substring(middle)).getBytes(UTF_8);
            }
            case 4 -> {
                return (new String(right, UTF_8) + new String(right, UTF_8)).getBytes(UTF_8);
            }
            default -> {
                var bent = right.clone();
                for (var i = 1 + random.nextInt(6); i > 0; i--) {
                    bent[random.nextInt(bent.length)] = (byte) random.nextInt();
                }
                return bent;
            }
        }
    }

    String header() {
        return HEADERS.get(random.nextInt(HEADERS.size()));
    }

    /// A token of ours with one letter changed, cut, doubled or put into another writing.
    String token(String right) {
        if (right.isEmpty()) {
            return Odd.text(random);
        }
        var at = random.nextInt(right.length());
        return switch (random.nextInt(4)) {
            case 0 -> right.substring(0, at);
            case 1 -> right + right;
            case 2 -> right.toUpperCase(java.util.Locale.ROOT);
            default -> right.substring(0, at) + (char) ('a' + random.nextInt(26)) + right.substring(at + 1);
        };
    }
}
