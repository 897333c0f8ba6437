package lt.incorpore.matches.helped;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.Shift;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What is tried out, as it stands in the contract. [ReadWhatIf] reads it and finds every mistake at once.
@SuppressWarnings("NullAway.Init")
class WhatIfParameters {

    @QueryParam("language")
    @Parameter(description = "a language with the level that it would have: `lt:B1`", example = "lt:B1")
    List<String> language;

    @QueryParam("driving")
    @Parameter(
            description = "driving classes that would be held too",
            schema = @Schema(type = SchemaType.ARRAY, implementation = DrivingClass.class))
    List<String> driving;

    @QueryParam("skill")
    @Parameter(description = "ESCO URIs of skills that the person would have too")
    List<String> skill;

    @QueryParam("shift")
    @Parameter(
            description = "times that would suit too",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Shift.class))
    List<String> shift;

    @QueryParam("km")
    @Nullable
    @Parameter(
            description = "how far the way to work could be",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
    String km;

    @QueryParam("hours")
    @Nullable
    @Parameter(
            description = "how long the week could be",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "60"))
    String hours;

    @QueryParam("limit")
    @Nullable
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
    String limit;

    @QueryParam("notYet")
    @Nullable
    @Parameter(
            description = "how many good offers to add that something rules out",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100", defaultValue = "3"))
    String notYet;
}
