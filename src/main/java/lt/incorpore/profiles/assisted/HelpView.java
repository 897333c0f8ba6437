package lt.incorpore.profiles.assisted;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Help as the person sees it afterwards.
///
/// @param role         of the helper
/// @param helper       number of the helper's key or account
/// @param organisation for which the helper works
/// @param witness      who was there when the person agreed
/// @param endsAt       when it ends by itself
/// @param acts         what was done, in order
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Help")
public record HelpView(
        UUID id,
        String role,
        String helper,
        UUID organisation,
        Assistance.Aim purpose,
        Assistance.Agreed agreed,
        Assistance.Witness witness,
        String language,
        Instant begunAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        Assistance.@Nullable By endedBy,
        List<Done> acts) {

    /// One thing that was done.
    @Schema(name = "HelpAct")
    public record Done(Act act, Instant at) {}

    static HelpView of(Assistance help, List<Assistances.Done> done) {
        return new HelpView(
                help.id,
                help.helperRole,
                help.helper,
                help.organisation,
                help.purpose,
                help.agreed,
                help.witness,
                help.language,
                help.begunAt,
                help.endsAt,
                help.endedAt,
                help.endedBy,
                done.stream().map(each -> new Done(each.act(), each.at())).toList());
    }
}
