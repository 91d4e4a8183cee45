package fr.diair.atlas.newsletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/** How parts of letters stand in the database. What a former version wrote more is passed over. */
final class LetterJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LetterJson() {}

    static @Nullable String text(@Nullable Object value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
    }

    static <T> T read(String text, Class<T> kind) {
        try {
            return JSON.readValue(text, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what we wrote", e);
        }
    }
}
