package fr.diair.atlas.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Values;
import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whether the codes of a row were in force on their day. A code that is newly chosen without a day is one of the vintage on
 * show, since it was chosen on the map or in its search; a code that is kept keeps its day.
 */
final class PlaceCheck {
    private static final String LIVES = Sql.file(PlaceCheck.class, "code-lives.sql");

    private PlaceCheck() {}

    static void check(
            Handle handle, Register register, @Nullable Values before, Values after, ObjectNode given, Faults faults) {
        for (Field field : register.fields()) {
            boolean placed = field.kind() == FieldKind.COMMUNE || field.kind() == FieldKind.PLACE;
            String code = after.text(field.name());
            if (!placed || code == null || faults.has(field.name())) {
                continue;
            }
            boolean chosen = before == null || !after.same(field.name(), before);
            if (chosen && !given.hasNonNull(RowLabels.CODE_DATE)) {
                after.columns().put(RowLabels.CODE_DATE, Vintage.SHOWN.day().toString());
            }
            LocalDate day = after.day(RowLabels.CODE_DATE);
            String level = RowLabels.level(field, after.columns());
            if (day != null && !lives(handle, level, code, day)) {
                faults.add(
                        field.name(),
                        "Il n'y avait pas %s de code %s au %s : cherchez le territoire par son nom."
                                .formatted(level.equals("epci") ? "d'EPCI" : "de commune", code, day));
            }
        }
    }

    private static boolean lives(Handle handle, String level, String code, LocalDate day) {
        return handle.createQuery(LIVES)
                .bind("level", level)
                .bind("code", code)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one();
    }
}
