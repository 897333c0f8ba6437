package lt.incorpore.web.door;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Problem;
import lt.incorpore.platform.Words;

/// What a page says of a refusal.
final class Wrong {

    private Wrong() {}

    /// Name of a sentence of pages.
    static String of(Problem refused) {
        if (!(refused.type() instanceof IdentityProblems problem)) {
            return refused.type() == PlatformProblems.BUSY ? "door_busy" : "door_wrong";
        }
        return switch (problem) {
            case SIGN_IN_PAUSED -> "door_wait";
            case ENROLMENT_REFUSED -> "door_link_wrong";
            case SIGN_IN_REFUSED,
                    PROOF_NEEDED,
                    SECOND_FACTOR_UNSEEN,
                    FOREIGN_ORIGIN,
                    NAME_TAKEN,
                    KEY_ROTATED,
                    NO_OTHER_DOOR -> "door_wrong";
        };
    }

    /// The page with what the refusal says to browsers: when to come back.
    static Response answer(Response page, Problem refused) {
        var answer = Response.fromResponse(page);
        refused.headers().forEach(answer::header);
        return answer.build();
    }

    /// Every finding as a sentence.
    static String findings(Problem refused, Lang lang) {
        return refused.findings().stream()
                .map(finding -> Words.say(lang, "finding." + finding.code(), Map.copyOf(finding.arguments())))
                .collect(Collectors.joining(" "));
    }
}
