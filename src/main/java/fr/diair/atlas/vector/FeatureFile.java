package fr.diair.atlas.vector;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A first look at a file of features, told by its bytes, whatever its name: its attributes and a few of their values. Only
 * GeoJSON is read (plain or gzip, EPSG:4326); other formats are refused by their name.
 */
public final class FeatureFile implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int FIRST_FEATURES = 200;
    private static final int MOST_FIELDS = 500;
    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 80;
    private static final int LEAST_BYTES = 16;
    private static final int DEGREES = 4326;

    private final GeoJsonFile file;
    private final String name;
    private final Map<String, List<String>> samples = new LinkedHashMap<>();

    private FeatureFile(GeoJsonFile file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * Opens a file and finds out what it is.
     *
     * @param name as the person knows the file, for messages
     * @throws DataException when it is no GeoJSON
     */
    public static FeatureFile open(Path file, String name) {
        try {
            refuseOthers(file, name);
            return new FeatureFile(GeoJsonFile.open(file), name);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static void refuseOthers(Path file, String name) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(LEAST_BYTES), StandardCharsets.ISO_8859_1);
        }
        String format = start.startsWith("SQLite format 3")
                ? "un GeoPackage"
                : start.startsWith("fgb") ? "un FlatGeobuf" : start.startsWith("PK") ? "une archive (Shapefile ?)" : "";
        if (!format.isEmpty()) {
            throw new DataException(
                    "format-unread",
                    "Le fichier %s est %s : Atlas ne lit que le GeoJSON, en longitude et latitude. Enregistrez-le ainsi."
                            .formatted(name, format));
        }
    }

    private static DataException unreadable(String name, IOException cause) {
        return new DataException("file-unreadable", "Le fichier %s ne peut pas être lu.".formatted(name), cause);
    }

    /**
     * What its first features have. Asked once.
     *
     * @throws DataException when it is not a collection of features, or not in EPSG:4326
     */
    public FeatureShape shape() {
        try (JsonParser json = JSON.createParser(file.text())) {
            boolean collection = false;
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (!collection && json.nextToken() == JsonToken.FIELD_NAME) {
                    String field = json.currentName();
                    json.nextToken();
                    if (field.equals("crs")) {
                        GeoJsonCrs.check(json, name);
                    } else if (field.equals("features") && json.currentToken() == JsonToken.START_ARRAY) {
                        collection = true;
                        features(json);
                    } else {
                        json.skipChildren();
                    }
                }
            }
            if (!collection) {
                throw new DataException(
                        "geojson-not-collection",
                        "Le fichier %s n'est pas une FeatureCollection GeoJSON.".formatted(name));
            }
        } catch (JsonProcessingException e) {
            throw new DataException("geojson-malformed", "Le fichier %s n'est pas du JSON correct.".formatted(name), e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        List<FeatureField> fields = new ArrayList<>();
        samples.forEach((field, values) -> fields.add(new FeatureField(field, values)));
        return new FeatureShape("geojson", DEGREES, fields);
    }

    private void features(JsonParser json) throws IOException {
        for (int i = 0; i < FIRST_FEATURES && json.nextToken() == JsonToken.START_OBJECT; i++) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                if (json.nextToken() == JsonToken.START_OBJECT && field.equals("properties")) {
                    properties(json);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void properties(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (samples.size() < MOST_FIELDS || samples.containsKey(field)) {
                List<String> known = samples.computeIfAbsent(field, absent -> new ArrayList<>());
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL && known.size() < SAMPLES) {
                    String text = json.getText();
                    String sample = text.substring(0, Math.min(LONGEST_SAMPLE, text.length()));
                    if (!known.contains(sample)) {
                        known.add(sample);
                    }
                }
            }
            json.skipChildren();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }
}
