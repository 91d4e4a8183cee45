package fr.diair.atlas.intake;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Codes and the names they had, each in its time. */
final class KnownCodes {
    private static final String CODES = Sql.file(KnownCodes.class, "known-codes.sql");

    private final Map<String, List<Life>> lives = new HashMap<>();

    /** A name of a code, from a day to another; null: without limit. */
    record Life(
            String name, @Nullable LocalDate from, @Nullable LocalDate to) {}

    KnownCodes(Handle handle) {
        handle.createQuery(CODES)
                .map((rs, ctx) -> Map.entry(
                        rs.getString("level") + "/" + rs.getString("code"),
                        new Life(
                                rs.getString("name"),
                                rs.getObject("from_date", LocalDate.class),
                                rs.getObject("to_date", LocalDate.class))))
                .forEach(entry -> lives.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
    }

    /** Empty when the level had no such code on the day. */
    Optional<Life> on(Level level, String code, LocalDate day) {
        return lives.getOrDefault(level.id() + "/" + code, List.of()).stream()
                .filter(life -> life.from() == null || !life.from().isAfter(day))
                .filter(life -> life.to() == null || life.to().isAfter(day))
                .findFirst();
    }
}
