package fr.diair.atlas.report;

import fr.diair.atlas.diagnostic.shown.Basis;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole policy as it stands on a day. Names nobody.
 *
 * @param since the first day of the year that is reported
 * @param before the day a year earlier, with which it is compared
 * @param basis what the figures rest on
 */
public record Report(
        LocalDate date,
        LocalDate since,
        LocalDate before,
        Basis basis,
        List<KeyFigure> keyFigures,
        ContractPart contracts,
        MoneyPart money,
        ActionPart actions,
        NetworkPart network,
        EventPart events,
        RegionPart regions) {

    /**
     * A figure of the whole country beside that of the year before.
     *
     * @param format {@code integer}, {@code percent} or {@code euro}
     * @param value null when it is not known
     * @param note what must be said beside it; empty for nothing
     */
    public record KeyFigure(
            String id,
            String label,
            String unit,
            String format,
            @Nullable Double value,
            @Nullable Double before,
            String note,
            String source) {
        /** How much it changed; null when either is not known. */
        public @Nullable Double change() {
            return value == null || before == null ? null : value - before;
        }
    }

    public int year() {
        return date.getYear();
    }
}
