package fr.diair.atlas.vector.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * GeoJSON as it streams by, plain or gzip: a FeatureCollection, and what tools write in its place: features one after the
 * other (one per line, with or without record separators) or in an array. Its {@code crs} member, where it has one, is
 * told; RFC 7946 makes degrees of what has none.
 */
public final class GeoJsonSource implements FeatureSource {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();
    private static final int MOST_FIELDS = 500;

    private final Path file;
    private final String name;
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<SourceNotice> notices = new ArrayList<>();
    private @Nullable CrsClaim crs;
    private long count;
    private boolean whole;
    private boolean known;

    private GeoJsonSource(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** @throws DataException when there is no such file, when it is empty or an archive */
    public static GeoJsonSource open(Path file, String name) {
        try (InputStream text = GeoJsonText.open(file, name)) {
            return new GeoJsonSource(file, name);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    @Override
    public String format() {
        return "geojson";
    }

    @Override
    public List<String> layers() {
        return List.of();
    }

    @Override
    public @Nullable String layer() {
        return null;
    }

    /** Goes through the whole file when it was not read yet: the member may stand at the end. */
    @Override
    public @Nullable CrsClaim crs() {
        know();
        return crs;
    }

    @Override
    public List<String> fields() {
        know();
        return List.copyOf(fields);
    }

    @Override
    public Long count() {
        know();
        return count;
    }

    @Override
    public List<SourceNotice> notices() {
        know();
        return List.copyOf(notices);
    }

    private void know() {
        if (!known) {
            parse(null);
        }
    }

    @Override
    public void read(Consumer<RawFeature> to) {
        parse(to);
    }

    /** @param to null to learn what the file is, without its coordinates */
    private void parse(@Nullable Consumer<RawFeature> to) {
        count = 0;
        whole = false;
        notices.clear();
        try (InputStream text = GeoJsonText.open(file, name);
                JsonParser json = JSON.createParser(text)) {
            roots(json, to);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        known = true;
    }

    private void roots(JsonParser json, @Nullable Consumer<RawFeature> to) throws IOException {
        int roots = 0;
        boolean loose = false;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            roots++;
            if (whole) {
                throw notCollection("il contient plusieurs objets à la suite");
            }
            if (token == JsonToken.START_ARRAY) {
                loose = true;
                features(json, to);
            } else if (token == JsonToken.START_OBJECT) {
                loose |= root(json, to);
            } else {
                throw notCollection("il ne commence pas par un objet JSON");
            }
        }
        if (roots == 0 || loose && count == 0) {
            throw notCollection("il ne contient aucun objet");
        }
        if (loose) {
            notices.add(new SourceNotice(
                    "loose-features",
                    "les objets étaient écrits à la suite, sans FeatureCollection : ils ont été lus"));
        }
    }

    /** A collection, or a feature alone. @return whether it was a feature */
    private boolean root(JsonParser json, @Nullable Consumer<RawFeature> to) throws IOException {
        String type = "sans type";
        boolean seen = false;
        Parts alone = new Parts(json.currentTokenLocation().getLineNr());
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "type" -> type = String.valueOf(json.getText());
                case "crs" -> crs = GeoJsonCrsMember.read(json);
                case "features" -> {
                    seen = true;
                    features(json, to);
                }
                default -> member(json, field, alone, to != null);
            }
        }
        if (type.equals("Feature") && !seen) {
            give(alone, to);
            return true;
        }
        if (!type.equals("FeatureCollection") || !seen) {
            throw notCollection("un objet « %s » y est à la place".formatted(type));
        }
        whole = true;
        return false;
    }

    private void features(JsonParser json, @Nullable Consumer<RawFeature> to) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw notCollection("« features » n'est pas une liste");
        }
        JsonStreamContext list = json.getParsingContext();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Parts parts = new Parts(json.currentTokenLocation().getLineNr());
            if (json.currentToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String field = json.currentName();
                    json.nextToken();
                    member(json, field, parts, to != null);
                }
            } else {
                parts.fault = new SourceNotice("not-feature", "l'élément n'est pas un objet");
                while (json.getParsingContext() != list) {
                    json.nextToken();
                }
            }
            give(parts, to);
        }
    }

    private void give(Parts parts, @Nullable Consumer<RawFeature> to) {
        count++;
        if (to != null) {
            to.accept(new RawFeature(
                    count,
                    parts.line,
                    parts.attributes,
                    parts.geometry,
                    parts.fault,
                    parts.reader.closedRings(),
                    parts.reader.altitudes()));
        }
    }

    private void member(JsonParser json, String field, Parts parts, boolean shapes) throws IOException {
        if (field.equals("properties") && json.currentToken() == JsonToken.START_OBJECT) {
            properties(json, parts.attributes);
        } else if (field.equals("geometry") && shapes) {
            JsonStreamContext own = json.getParsingContext();
            JsonStreamContext outer = json.currentToken().isStructStart() ? own.getParent() : own;
            try {
                parts.geometry = parts.reader.read(json);
            } catch (GeometryFault e) {
                // Read on: the properties, which may come after, name the feature in the report.
                parts.fault = new SourceNotice(e.reason(), e.sentence());
                while (json.getParsingContext() != outer) {
                    json.nextToken();
                }
            }
        } else {
            json.skipChildren();
        }
    }

    private void properties(JsonParser json, Map<String, @Nullable Object> into) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && into.size() < MOST_FIELDS) {
                if (fields.size() < MOST_FIELDS) {
                    fields.add(field);
                }
                into.put(field, scalar(json, value));
            }
            json.skipChildren();
        }
    }

    private static @Nullable Object scalar(JsonParser json, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            // As it is written: a code that lost its zero is mended by those who know what a code is.
            default -> json.getText();
        };
    }

    private static DataException unreadable(String name, IOException cause) {
        return new DataException(
                "file-unreadable", "Le fichier %s ne peut pas être lu jusqu'au bout.".formatted(name), cause);
    }

    private DataException malformed(JsonProcessingException cause) {
        JsonLocation at = cause.getLocation();
        String place = at == null ? "" : ", ligne %d, colonne %d".formatted(at.getLineNr(), at.getColumnNr());
        return new DataException(
                "geojson-malformed", "Le fichier %s n'est pas du JSON correct%s.".formatted(name, place), cause);
    }

    private DataException notCollection(String why) {
        return new DataException(
                "geojson-not-collection",
                "Le fichier %s n'est pas une FeatureCollection GeoJSON : %s.".formatted(name, why));
    }

    @Override
    public void close() {
        // Each reading closes what it opened.
    }

    /** One feature on its way. */
    private static final class Parts {
        private final int line;
        private final GeoJsonGeometry reader = new GeoJsonGeometry();
        private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        private @Nullable Geometry geometry;
        private @Nullable SourceNotice fault;

        Parts(int line) {
            this.line = line;
        }
    }
}
