package lt.incorpore.profiles.assisted;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Help that was begun, as the helper sees it.
///
/// @param profile of the person
/// @param endsAt  when it ends by itself
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assistance")
public record AssistanceView(UUID id, UUID profile, Assistance.Aim purpose, Instant begunAt, Instant endsAt) {

    static AssistanceView of(Assistance help) {
        return new AssistanceView(help.id, help.person, help.purpose, help.begunAt, help.endsAt);
    }
}
