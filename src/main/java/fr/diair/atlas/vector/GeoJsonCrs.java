package fr.diair.atlas.vector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.util.regex.Pattern;

/** The old {@code crs} member of GeoJSON 2008: harmless when it names what RFC 7946 makes the only system, else refused. */
final class GeoJsonCrs {
    private static final Pattern DEGREES =
            Pattern.compile(".*(CRS:?:?84|EPSG:?[^:]*:?:?4326)$", Pattern.CASE_INSENSITIVE);

    private GeoJsonCrs() {}

    /** Reads the member whole; the parser stands on its value. */
    static void check(JsonParser json, String fileName) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT) {
                depth++;
            } else if (token == JsonToken.END_OBJECT) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName()) && depth == 2) {
                refuseUnlessDegrees(json.getText(), fileName);
            }
        }
    }

    private static void refuseUnlessDegrees(String name, String fileName) {
        if (!DEGREES.matcher(name).matches()) {
            throw new DataException(
                    "geojson-crs",
                    "Le fichier %s est dans le système « %s » : reprojetez-le en longitude et latitude (EPSG:4326)."
                            .formatted(fileName, name));
        }
    }
}
