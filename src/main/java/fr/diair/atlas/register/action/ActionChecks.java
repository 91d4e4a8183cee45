package fr.diair.atlas.register.action;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.register.RowCheck;
import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Faults;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What the rows of actions are held against beyond themselves. */
public final class ActionChecks {
    private static final String IN_FRANCE = Sql.file(ActionChecks.class, "point-in-france.sql");

    /** By the ids of registers. */
    public static final Map<String, RowCheck> ALL = Map.of(ActionRegisters.ACTIONS.id(), ActionChecks::point);

    private static final double SOUTHERNMOST = 40;
    private static final double WESTERNMOST = -10;

    private ActionChecks() {}

    /**
     * A new point lies in a commune of the published boundaries. WGS84 degrees. Only in and around metropolitan France: of
     * the overseas collectivities not every islet is drawn, and no neighbour is near.
     */
    private static void point(Handle handle, Change change, Faults faults) {
        String longitude = change.after().text(ActionRegisters.LONGITUDE);
        String latitude = change.after().text(ActionRegisters.LATITUDE);
        boolean moved = change.touches(ActionRegisters.LONGITUDE) || change.touches(ActionRegisters.LATITUDE);
        if (longitude == null || latitude == null || !moved) {
            return;
        }
        if (Double.parseDouble(latitude) < SOUTHERNMOST || Double.parseDouble(longitude) < WESTERNMOST) {
            return;
        }
        boolean inFrance = handle.createQuery(IN_FRANCE)
                .bind("longitude", Double.parseDouble(longitude))
                .bind("latitude", Double.parseDouble(latitude))
                .mapTo(Boolean.class)
                .one();
        if (!inFrance) {
            faults.add(ActionRegisters.LONGITUDE, "Ce point n'est dans aucune commune : déplacez-le sur la carte.");
        }
    }
}
