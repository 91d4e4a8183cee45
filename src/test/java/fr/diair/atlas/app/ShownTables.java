package fr.diair.atlas.app;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is kept ready of the facts, held against its definition. */
final class ShownTables {
    private ShownTables() {}

    /** Those that do not hold what their definition gives now. */
    static List<String> stale(Handle handle) {
        List<String> stale = new ArrayList<>();
        handle.createQuery("select matviewname as name, rtrim(definition, ';') as definition from pg_matviews")
                .map((rs, ctx) -> new String[] {rs.getString("name"), rs.getString("definition")})
                .list()
                .forEach(one -> {
                    boolean differs = handle.createQuery(
                                    "select exists ((select to_jsonb(a)::text from %1$s a except all select to_jsonb(b)::text from (%2$s) b) union all (select to_jsonb(b)::text from (%2$s) b except all select to_jsonb(a)::text from %1$s a))"
                                            .formatted(one[0], one[1].replace(":", "\\:")))
                            .mapTo(Boolean.class)
                            .one();
                    if (differs) {
                        stale.add(one[0]);
                    }
                });
        return stale;
    }
}
