package lt.incorpore.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lt.incorpore.testdata.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// Where a message ends is one thing for everybody who reads it: what a proxy and this server could read in two ways
/// is refused or ends the connection, and a request that is hidden in another is never answered (RFC 9112, 6 and
/// 11.2).
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MessageBoundariesTest {

    private static final int PATIENCE = 3_000;
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    /// Answered only if it was taken for a request of its own.
    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final String POST = "POST /api/v1/profiles HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nAccept-Language: en\r\n";

    /// What came back until the server closed the connection, or fell silent.
    private record Heard(List<Integer> statuses, boolean isClosed, String text) {}

    private static Heard send(String bytes) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE);
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            var all = new ByteArrayOutputStream();
            var isClosed = false;
            try {
                var in = socket.getInputStream();
                var part = new byte[8_192];
                for (var read = in.read(part); read >= 0; read = in.read(part)) {
                    all.write(part, 0, read);
                }
                isClosed = true;
            } catch (SocketTimeoutException silent) {
                isClosed = false;
            } catch (IOException reset) {
                isClosed = true;
            }
            var text = all.toString(ISO_8859_1);
            var statuses = ANSWER.matcher(text)
                    .results()
                    .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                    .toList();
            return new Heard(statuses, isClosed, text);
        }
    }

    private static String chunked(String body) {
        return POST + "Transfer-Encoding: chunked\r\n\r\n" + body;
    }

    private static Map<String, String> crooked() {
        var all = new LinkedHashMap<String, String>();
        var empty = "0\r\n\r\n" + HIDDEN;
        all.put("length and chunks", POST + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n" + empty);
        all.put("chunks and length", POST + "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n" + empty);
        all.put("two lengths", POST + "Content-Length: 0\r\nContent-Length: 45\r\n\r\n" + HIDDEN);
        all.put("two lengths in one", POST + "Content-Length: 0, 45\r\n\r\n" + HIDDEN);
        all.put("a length with a sign", POST + "Content-Length: +2\r\n\r\n{}" + HIDDEN);
        all.put("a length below nothing", POST + "Content-Length: -1\r\n\r\n" + HIDDEN);
        all.put("a length in sixteens", POST + "Content-Length: 0x2\r\n\r\n{}" + HIDDEN);
        all.put("a length with a space", POST + "Content-Length: 0 2\r\n\r\n{}" + HIDDEN);
        all.put("an empty length", POST + "Content-Length: \r\n\r\n" + HIDDEN);
        all.put("a length beyond all", POST + "Content-Length: 99999999999999999999\r\n\r\n" + HIDDEN);
        all.put("a space before the colon", POST + "Content-Length : 45\r\n\r\n" + HIDDEN);
        all.put("a tab before the colon", POST + "Transfer-Encoding\t: chunked\r\n\r\n" + empty);
        all.put("a header that goes on", POST + "Content-Length:\r\n 45\r\n\r\n" + HIDDEN);
        all.put("a header without a name", POST + ": 45\r\n\r\n" + HIDDEN);
        all.put("a lone line feed", POST.replace("\r\n", "\n") + "Content-Length: 0\n\n" + HIDDEN);
        all.put("a lone carriage return", POST + "X: a\rContent-Length: 45\r\n\r\n" + HIDDEN);
        all.put("a nothing in a header", POST + "X: a\0b\r\nContent-Length: 0\r\n\r\n" + HIDDEN);
        all.put("another coding", POST + "Transfer-Encoding: xchunked\r\n\r\n" + empty);
        all.put("chunks before another coding", POST + "Transfer-Encoding: chunked, identity\r\n\r\n" + empty);
        all.put("chunks twice", POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n" + empty);
        all.put("chunks of old", chunked(empty).replace("HTTP/1.1\r\nHost", "HTTP/1.0\r\nHost"));
        all.put("a size that is none", chunked("zz\r\n{}\r\n" + empty));
        all.put("a size with a sign", chunked("+2\r\n{}\r\n" + empty));
        all.put("a size below nothing", chunked("-2\r\n{}\r\n" + empty));
        all.put("a size in the writing of programs", chunked("0x2\r\n{}\r\n" + empty));
        all.put("a size beyond all", chunked("fffffffffffffffff\r\n{}\r\n" + empty));
        all.put("no size", chunked("\r\n{}\r\n" + empty));
        all.put("a chunk longer than its size", chunked("2\r\n{}GET\r\n" + empty));
        all.put("a size that ends in a lone line feed", chunked("2\n{}\n" + empty));
        all.put("an extension that ends in a lone line feed", chunked("2;a\nxx\r\n{}\r\n" + empty));
        return all;
    }

    @Test
    void what_can_be_read_in_two_ways_is_refused_or_closed_and_nothing_hidden_is_answered() throws IOException {
        var all = new SoftAssertions();
        for (var each : crooked().entrySet()) {
            var heard = send(each.getValue());
            System.out.printf("%-45s %s %s%n", each.getKey(), heard.statuses, heard.isClosed ? "closed" : "stays open");
            all.assertThat(heard.statuses)
                    .as(each.getKey() + ": one answer at most")
                    .hasSizeLessThanOrEqualTo(1);
            all.assertThat(heard.isClosed).as(each.getKey() + ": closed").isTrue();
            all.assertThat(heard.text).as(each.getKey()).doesNotContain("/hidden");
        }
        all.assertAll();
    }

    /// So that the test above can fail: a whole request after a whole request is answered.
    @Test
    void two_whole_requests_in_a_row_have_two_answers() throws IOException {
        var first = send(POST + "Content-Length: 2\r\n\r\n[]" + HIDDEN);
        assertThat(first.statuses).hasSize(2).last().isEqualTo(404);
        var second = send(chunked("1\r\n[\r\n1;as=is\r\n]\r\n0\r\n\r\n" + HIDDEN));
        assertThat(second.statuses)
                .as("chunks that are whole")
                .hasSize(2)
                .last()
                .isEqualTo(404);
    }
}
