package lt.incorpore.proof.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// One request, as it goes over the wire.
///
/// @param number  from which, with the seed, it is made again
/// @param headers whole lines without their ends
record Shot(
        long number, Target target, Cast.Caller caller, String method, String path, List<String> headers, byte[] body) {

    byte[] head(String host) {
        var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            text.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(UTF_8);
    }

    /// Everything that was said, for a person to read.
    String text() {
        return new String(head("service"), UTF_8) + new String(body, UTF_8);
    }

    /// Whether the answer only repeats what was sent.
    boolean says(String word) {
        return text().contains(word) || new String(body, ISO_8859_1).contains(word);
    }
}
