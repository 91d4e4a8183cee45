package fr.diair.atlas.vector;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a GeoJSON FeatureCollection of polygons as it streams by, plain or gzip. Expects EPSG:4326 degrees, longitude
 * first, as RFC 7946 says. A feature that cannot be taken is refused with its rank and line, and reading goes on; a file
 * that is something else altogether is a {@link DataException}.
 */
public final class GeoJsonReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final List<String> codeNames;
    private final List<String> nameNames;

    private final GeoJsonGeometry geometries = new GeoJsonGeometry();
    private final List<GeoJsonFeature> features = new ArrayList<>();
    private final List<GeoJsonContent.Refusal> refusals = new ArrayList<>();
    private String fileName = "";

    private GeoJsonReader(List<String> codeNames, List<String> nameNames) {
        this.codeNames = codeNames;
        this.nameNames = nameNames;
    }

    /** The communes of a boundary file: code and nom, or INSEE_COM and NOM (the names the IGN uses). */
    public static GeoJsonContent communes(Path file) {
        return new GeoJsonReader(List.of("code", "INSEE_COM", "insee"), List.of("nom", "NOM", "NOM_COM")).read(file);
    }

    /** Any file whose polygons are told apart by one property. */
    public static GeoJsonContent keyedBy(String property, Path file) {
        return new GeoJsonReader(List.of(property), List.of()).read(file);
    }

    private GeoJsonContent read(Path file) {
        fileName = String.valueOf(file.getFileName());
        try (GeoJsonFile source = GeoJsonFile.open(file);
                InputStream text = source.text();
                JsonParser json = JSON.createParser(text)) {
            collection(json);
            return new GeoJsonContent(
                    features, refusals, geometries.closedRings(), geometries.altitudes(), source.sha256());
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new DataException(
                    "file-unreadable",
                    "Le fichier %s ne peut pas être lu : %s.".formatted(fileName, e.getMessage()),
                    e);
        }
    }

    private void collection(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw notCollection("il ne commence pas par un objet JSON");
        }
        String type = "sans type";
        boolean seen = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "type" -> type = String.valueOf(json.getText());
                case "crs" -> GeoJsonCrs.check(json, fileName);
                case "features" -> {
                    seen = true;
                    features(json);
                }
                default -> json.skipChildren();
            }
        }
        if (!type.equals("FeatureCollection") || !seen) {
            throw notCollection("son premier objet est « %s »".formatted(type));
        }
        if (json.nextToken() != null) {
            throw notCollection("il contient plusieurs objets à la suite");
        }
    }

    private void features(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw notCollection("« features » n'est pas une liste");
        }
        JsonStreamContext list = json.getParsingContext();
        for (int index = 1; json.nextToken() != JsonToken.END_ARRAY; index++) {
            int line = json.currentTokenLocation().getLineNr();
            Properties properties = new Properties();
            try {
                features.add(feature(json, properties, index, line));
            } catch (GeoJsonFault e) {
                refusals.add(new GeoJsonContent.Refusal(index, line, properties.code, e.reason(), e.sentence()));
                while (json.getParsingContext() != list) {
                    json.nextToken();
                }
            }
        }
    }

    private GeoJsonFeature feature(JsonParser json, Properties properties, int index, int line)
            throws IOException, GeoJsonFault {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new GeoJsonFault("not-feature", "l'élément n'est pas un objet");
        }
        Geometry geometry = null;
        GeoJsonFault fault = null;
        JsonStreamContext own = json.getParsingContext();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "properties" -> properties(json, properties);
                case "geometry" -> {
                    try {
                        geometry = geometries.read(json);
                    } catch (GeoJsonFault e) {
                        fault = e; // Read on: the properties, which may come after, name the feature in the report.
                        while (json.getParsingContext() != own) {
                            json.nextToken();
                        }
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (fault != null) {
            throw fault;
        }
        return checked(properties, geometry, index, line);
    }

    private static GeoJsonFeature checked(Properties properties, @Nullable Geometry geometry, int index, int line)
            throws GeoJsonFault {
        if (geometry == null) {
            throw new GeoJsonFault("no-geometry", "la géométrie est absente");
        }
        String code = properties.code;
        if (code == null || code.isEmpty()) {
            throw new GeoJsonFault("no-code", "aucune propriété ne donne le code");
        }
        Envelope box = geometry.getEnvelopeInternal();
        if (box.getMinX() >= 41 && box.getMaxX() <= 52 && box.getMinY() >= -6 && box.getMaxY() <= 10) {
            throw new GeoJsonFault("swapped", "la latitude est écrite avant la longitude");
        }
        return new GeoJsonFeature(code, properties.name, geometry, index, line);
    }

    private void properties(JsonParser json, Properties into) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                if (codeNames.contains(field)) {
                    into.code = json.getText().strip();
                } else if (nameNames.contains(field)) {
                    into.name = json.getText().strip();
                }
            }
            json.skipChildren();
        }
    }

    private DataException malformed(JsonProcessingException cause) {
        JsonLocation at = cause.getLocation();
        String place = at == null ? "" : ", ligne %d, colonne %d".formatted(at.getLineNr(), at.getColumnNr());
        return new DataException(
                "geojson-malformed", "Le fichier %s n'est pas du JSON correct%s.".formatted(fileName, place), cause);
    }

    private DataException notCollection(String why) {
        return new DataException(
                "geojson-not-collection",
                "Le fichier %s n'est pas une FeatureCollection GeoJSON : %s.".formatted(fileName, why));
    }

    private static final class Properties {
        private @Nullable String code;
        private @Nullable String name;
    }
}
