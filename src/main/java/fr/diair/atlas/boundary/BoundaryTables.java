package fr.diair.atlas.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.diair.atlas.db.BinaryCopy;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.geo.Coverage;
import fr.diair.atlas.geo.Ewkb;
import fr.diair.atlas.geo.Repair;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Point;

/** Writes one boundary version, all in the transaction of the handle. */
final class BoundaryTables {
    private static final String MADE_BEFORE = Sql.file(BoundaryTables.class, "boundary-made-before.sql");
    private static final String PUT_VERSION = Sql.file(BoundaryTables.class, "put-boundary-version.sql");
    private static final String PUT_REPORT = Sql.file(BoundaryTables.class, "put-boundary-report.sql");
    private static final String PUBLISH = Sql.file(BoundaryTables.class, "publish-boundary.sql");
    private static final String DROP_OLD = Sql.file(BoundaryTables.class, "drop-old-boundaries.sql");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;
    private final String version;

    BoundaryTables(Handle handle, String version) {
        this.handle = handle;
        this.version = version;
    }

    /** The report of the version, when it was made before: a version is there whole or not at all. */
    Optional<BoundaryReport> madeBefore() {
        return handle.createQuery(MADE_BEFORE)
                .bind("version", version)
                .mapTo(String.class)
                .findOne()
                .map(report -> {
                    try {
                        return JSON.readValue(report, BoundaryReport.class).asAlreadyThere();
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException("The report of boundary version " + version + " is broken", e);
                    }
                });
    }

    void version(BoundaryOrigin origin, String quality, String sha256) {
        handle.createUpdate(PUT_VERSION)
                .bind("id", version)
                .bind("vintage", origin.vintage().year())
                .bind("shownVintage", Vintage.SHOWN.year())
                .bind("quality", quality)
                .bind("source", origin.source())
                .bind("licence", origin.licence())
                .bind("dataDate", origin.date())
                .bind("sha256", sha256)
                .execute();
    }

    void received(List<ReceivedPolygon> features) {
        copy("boundary_received", "version, code, name, geom", rows -> {
            for (ReceivedPolygon feature : features) {
                rows.row(version, feature.code(), feature.name(), Ewkb.of(Repair.multi(feature.geometry())));
            }
        });
    }

    void level(Level level, Coverage coverage, Map<Level, SortedMap<String, Double>> areas, Point[] insides) {
        SortedMap<String, Double> areasM2 = areas.getOrDefault(level, Collections.emptySortedMap());
        copy("boundary", "version, level, code, area_m2, inside, geom", rows -> {
            for (int i = 0; i < coverage.size(); i++) {
                String code = coverage.codes().get(i);
                rows.row(
                        version,
                        level.id(),
                        code,
                        areasM2.get(code),
                        Ewkb.of(insides[i]),
                        Ewkb.of(Repair.multi(coverage.geometry(i))));
            }
        });
    }

    void band(BoundaryBand band, Map<Level, Coverage> levels) {
        copy("boundary_band", "version, level, band, code, geom", rows -> {
            for (Map.Entry<Level, Coverage> level : levels.entrySet()) {
                Coverage coverage = level.getValue();
                for (int i = 0; i < coverage.size(); i++) {
                    rows.row(
                            version,
                            level.getKey().id(),
                            band.number(),
                            coverage.codes().get(i),
                            Ewkb.of(Repair.multi(coverage.geometry(i))));
                }
            }
        });
    }

    void neighbours(Map<Level, SortedMap<String, SortedSet<String>>> byLevel) {
        copy("neighbour", "version, level, code, neighbour_code", rows -> {
            for (var level : byLevel.entrySet()) {
                for (var neighbours : level.getValue().entrySet()) {
                    for (String neighbour : neighbours.getValue()) {
                        rows.row(version, level.getKey().id(), neighbours.getKey(), neighbour);
                    }
                }
            }
        });
    }

    /** Lets the planner know the new rows, before tiles are cut from them and readers come. */
    void analyze() {
        handle.execute("analyze boundary_received, boundary, boundary_band, neighbour");
    }

    void report(BoundaryReport report) {
        try {
            handle.createUpdate(PUT_REPORT)
                    .bind("version", version)
                    .bind("report", JSON.writeValueAsString(report))
                    .execute();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Readers see this version from the end of the transaction on; the one they saw stays, older ones go. */
    void publish() {
        handle.createUpdate(DROP_OLD).bind("version", version).execute();
        handle.createUpdate(PUBLISH).bind("version", version).execute();
    }

    private void copy(String table, String columns, BinaryCopy.Source rows) {
        try {
            BinaryCopy.into(handle.getConnection(), table, columns, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("Boundaries do not fit the table " + table, e);
        }
    }
}
