package lt.incorpore.orientation.trainings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A training as everybody reads it.
///
/// @param organiser  who runs it
/// @param skillNames names of `skills`, in the same order
/// @param placeName  name of the municipality; absent: online
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Training")
public record TrainingView(
        UUID id,
        String organiser,
        TrainingContent training,
        List<String> skillNames,
        @Nullable String placeName) {}
