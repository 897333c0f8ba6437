package lt.incorpore.proof.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Says what is wrong with an answer; nothing, if all is well.
final class Judge {

    static final long HANG = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> INSIDE =
            List.of("Exception", "org.hibernate", "org.postgresql", "com.fasterxml", "io.vertx", "\tat ", "SELECT ");

    private Judge() {}

    static List<String> of(Shot shot, Answer answer, List<Cast.Secret> secrets) {
        var wrong = new ArrayList<String>();
        if (answer.status() == Answer.HANGS || answer.millis() > HANG) {
            wrong.add("hangs: " + answer.millis() + " ms");
        }
        if (answer.status() == Answer.CLOSED) {
            wrong.add("closed without an answer");
        }
        if (answer.status() >= 500 && !isBusy(answer)) {
            wrong.add("failed: " + answer.status());
        }
        if (answer.status() >= 400 && answer.body().length > 0 && !isProblem(answer)) {
            wrong.add("no problem document: " + answer.status() + " " + answer.type());
        }
        if (answer.isGood()) {
            ofGood(shot, answer, wrong);
        }
        leaks(shot, answer, secrets, wrong);
        return wrong;
    }

    private static void ofGood(Shot shot, Answer answer, List<String> wrong) {
        var target = shot.target();
        if (shot.method().equals(target.method())) {
            if (!target.good().contains(Integer.toString(answer.status()))) {
                wrong.add("undeclared: " + answer.status());
            }
            if (!target.lets(shot.caller())) {
                wrong.add("let in: " + shot.caller().name());
            }
        } else if (!List.of("HEAD", "OPTIONS", "GET", "PUT", "POST", "PATCH", "DELETE")
                .contains(shot.method())) {
            wrong.add("answered the method " + shot.method());
        }
    }

    // Shedding load is kind when it says so, and when to come back.
    static boolean isBusy(Answer answer) {
        return answer.status() == 503 && answer.headers().containsKey("retry-after") && isProblem(answer);
    }

    private static boolean isProblem(Answer answer) {
        if (!answer.type().startsWith("application/problem+json")) {
            return false;
        }
        try {
            var body = JSON.readTree(answer.body());
            return body.path("status").asInt() == answer.status()
                    && said(body.path("type"))
                    && said(body.path("title"))
                    && said(body.path("code"));
        } catch (IOException broken) {
            return false;
        }
    }

    private static boolean said(JsonNode text) {
        return text.isTextual() && !text.asText().isBlank();
    }

    private static void leaks(Shot shot, Answer answer, List<Cast.Secret> secrets, List<String> wrong) {
        var text = answer.text() + answer.headers();
        for (var secret : secrets) {
            if (text.contains(secret.text())
                    && !secret.readers().contains(shot.caller().name())
                    && !shot.says(secret.text())) {
                wrong.add("canary: " + secret.text());
            }
        }
        if (answer.status() >= 400) {
            INSIDE.stream()
                    .filter(word -> text.contains(word) && !shot.says(word))
                    .forEach(word -> wrong.add("looks inside: " + word));
        }
    }
}
