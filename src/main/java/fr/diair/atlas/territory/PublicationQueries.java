package fr.diair.atlas.territory;

import fr.diair.atlas.db.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads what is published. */
public final class PublicationQueries {
    private static final String PUBLICATION = Sql.file(PublicationQueries.class, "publication.sql");
    private static final String DATASETS = Sql.file(PublicationQueries.class, "datasets.sql");
    private static final String RANGE = Sql.file(PublicationQueries.class, "dated-range.sql");

    private final Jdbi jdbi;

    public PublicationQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The data version and the boundary version, cheap enough to be asked every second. */
    public record Versions(long data, String boundary) {}

    /** Empty until territories and boundaries are loaded. */
    public Optional<Versions> versions() {
        return jdbi.withHandle(handle -> handle.createQuery(PUBLICATION)
                .map((rs, ctx) -> {
                    String boundary = rs.getString("boundary");
                    return boundary == null
                            ? Optional.<Versions>empty()
                            : Optional.of(new Versions(rs.getLong("data_version"), boundary));
                })
                .one());
    }

    /** Empty until territories and boundaries are loaded. */
    public Optional<Publication> read() {
        return jdbi.inTransaction(handle -> {
            List<Dataset> datasets = datasets(handle);
            LocalDate[] range = handle.createQuery(RANGE)
                    .map((rs, ctx) -> new LocalDate[] {
                        rs.getObject("first", LocalDate.class), rs.getObject("last", LocalDate.class)
                    })
                    .one();
            return handle.createQuery(PUBLICATION)
                    .map((rs, ctx) -> {
                        String version = rs.getString("boundary");
                        if (version == null) {
                            return Optional.<Publication>empty();
                        }
                        return Optional.of(new Publication(
                                new Publication.Boundaries(
                                        version,
                                        rs.getInt("boundary_vintage"),
                                        rs.getString("quality"),
                                        rs.getString("boundary_source"),
                                        rs.getObject("boundary_date", LocalDate.class)),
                                rs.getLong("data_version"),
                                rs.getInt("vintage"),
                                datasets,
                                range[0],
                                range[1]));
                    })
                    .one();
        });
    }

    private static List<Dataset> datasets(Handle handle) {
        return handle.createQuery(DATASETS)
                .map((rs, ctx) -> new Dataset(
                        rs.getString("code"),
                        rs.getString("title"),
                        rs.getString("source"),
                        rs.getString("licence"),
                        rs.getObject("data_date", LocalDate.class),
                        rs.getBoolean("demo"),
                        rs.getLong("row_count")))
                .list();
    }
}
