package fr.diair.atlas.export;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import java.util.Locale;

/** The files that can leave. */
public enum ExportFormat {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GEOJSON("application/geo+json"),
    GPKG("application/geopackage+sqlite3");

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The ending of the file's name, and the word of the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }

    /** @throws RequestException a 404 that lists the formats, when the word is not one of them */
    public static ExportFormat of(String id) {
        return Choices.addressed(
                values(), ExportFormat::id, id, "unknown-format", "Format « %s » inconnu : choisissez parmi %s.");
    }
}
