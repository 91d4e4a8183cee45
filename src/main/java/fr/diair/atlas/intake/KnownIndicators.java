package fr.diair.atlas.intake;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Plan.IndicatorColumn;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The definitions that are in Atlas, for columns that bear their code: nobody defines an indicator twice. */
final class KnownIndicators {
    private static final String KNOWN = Sql.file(KnownIndicators.class, "known-indicators.sql");

    private final Map<String, IndicatorColumn> byCode = new HashMap<>();

    KnownIndicators(Handle handle) {
        handle.createQuery(KNOWN)
                .map((rs, ctx) -> new IndicatorColumn(
                        "",
                        rs.getString("code"),
                        rs.getString("label"),
                        rs.getString("definition"),
                        rs.getString("unit"),
                        rs.getString("kind"),
                        rs.getString("numerator"),
                        rs.getString("denominator"),
                        rs.getString("factor"),
                        rs.getString("direction"),
                        rs.getString("family"),
                        null))
                .forEach(one -> byCode.put(String.valueOf(one.code()), one));
    }

    Plan into(Plan plan) {
        return plan.withIndicators(plan.indicators().stream().map(this::known).toList());
    }

    private IndicatorColumn known(IndicatorColumn guessed) {
        IndicatorColumn known = byCode.getOrDefault(guessed.column(), byCode.get(String.valueOf(guessed.code())));
        return known == null
                ? guessed
                : new IndicatorColumn(
                        guessed.column(),
                        known.code(),
                        known.label(),
                        known.definition(),
                        known.unit(),
                        known.kind(),
                        known.numerator(),
                        known.denominator(),
                        known.factor(),
                        known.direction(),
                        known.family(),
                        guessed.period());
    }
}
