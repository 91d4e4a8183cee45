package fr.diair.atlas.vector.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The old {@code crs} member of GeoJSON 2008, which RFC 7946 dropped and files still bear. */
final class GeoJsonCrsMember {
    private static final Pattern WORLD = Pattern.compile(".*CRS:?[\\d.]*:?84$", Pattern.CASE_INSENSITIVE);
    private static final Pattern EPSG = Pattern.compile(".*EPSG:?[^:]*:+(\\d{4,6})$", Pattern.CASE_INSENSITIVE);
    private static final int DEGREES = 4326;
    private static final int LONGEST = 80;

    private GeoJsonCrsMember() {}

    /** Reads the member whole; the parser stands on its value. Null when it names nothing. */
    static @Nullable CrsClaim read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        String name = null;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                name = json.getText().strip();
            }
        }
        return name == null ? null : claim(name);
    }

    private static CrsClaim claim(String name) {
        String said = name.substring(0, Math.min(LONGEST, name.length()));
        if (WORLD.matcher(name).matches()) {
            return new CrsClaim(DEGREES, null, said);
        }
        Matcher number = EPSG.matcher(name);
        return new CrsClaim(number.matches() ? Integer.valueOf(number.group(1)) : null, null, said);
    }
}
