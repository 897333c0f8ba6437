package lt.incorpore.proof.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/// What came back.
///
/// @param status 0 when the connection was closed without an answer, -1 when none came in time
/// @param headers names in lower case
record Answer(int status, Map<String, String> headers, byte[] body, long millis) {

    static final int CLOSED = 0;
    static final int HANGS = -1;

    static Answer none(int status, long millis) {
        return new Answer(status, Map.of(), new byte[0], millis);
    }

    String type() {
        return headers.getOrDefault("content-type", "");
    }

    String text() {
        return new String(body, UTF_8);
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }
}
