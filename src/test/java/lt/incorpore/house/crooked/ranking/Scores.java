package lt.incorpore.house.crooked.ranking;

import com.fasterxml.jackson.databind.JsonNode;

/// Crooked: the core knows a library.
public record Scores(JsonNode terms) {}
