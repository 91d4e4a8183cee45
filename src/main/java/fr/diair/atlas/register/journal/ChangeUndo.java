package fr.diair.atlas.register.journal;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Takes back one change of many things at once, from what the journal says of it: what was made goes, what was changed is as
 * before. A thing that somebody has written of since stays as it is.
 */
public final class ChangeUndo {
    private static final String CHANGE = Sql.file(ChangeUndo.class, "change.sql");
    private static final String UNDO = Sql.file(ChangeUndo.class, "undo-change.sql");

    private ChangeUndo() {}

    /** How many things are as before, and how many were left as they are. */
    public record Outcome(int done, int left) {}

    private record Thing(boolean plain, boolean touched) {}

    /** The change that the transaction of the handle is, as the journal numbers it. */
    public static long current(Handle handle) {
        return handle.createQuery("select txid_current()").mapTo(Long.class).one();
    }

    /**
     * In the transaction of the handle.
     *
     * @param tables the only ones that the change may have written of
     * @throws RequestException a 404 when there is no such change, a 409 when it is not one to be taken back in this way
     */
    public static Outcome undo(Handle handle, long change, Set<String> tables) {
        List<Thing> things = handle.createQuery(CHANGE)
                .bind("change", change)
                .bindArray("tables", String.class, tables.toArray())
                .map((rs, ctx) ->
                        new Thing(rs.getBoolean("plain") && rs.getBoolean("admitted"), rs.getBoolean("touched")))
                .list();
        if (things.isEmpty()) {
            throw RequestException.notFound(
                    "no-such-change", "Le journal n'a pas de changement n° %d.".formatted(change));
        }
        if (!things.stream().allMatch(Thing::plain)) {
            throw RequestException.conflict(
                    "not-undone-here",
                    "Le changement n° %d n'est pas une réponse ou une invitation notée pour plusieurs : reprenez-le fiche par fiche, au journal."
                            .formatted(change));
        }
        int left = (int) things.stream().filter(Thing::touched).count();
        handle.execute("select set_config('atlas.restoring', 'true', true)");
        handle.createQuery(UNDO).bind("change", change).mapToMap().one();
        return new Outcome(things.size() - left, left);
    }
}
