package fr.diair.atlas.indicator;

import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says of one territory on a day.
 *
 * @param figure null where nothing was received: not available
 */
public record Statement(
        Readable indicator,
        Readable.Reading reading,
        @Nullable Shown figure) {

    /** Of every indicator that can be read at the level on the day, its latest period; by label. */
    public static List<Statement> of(
            List<Readable> indicators, Map<String, Shown> figures, Level level, LocalDate day) {
        return indicators.stream()
                .flatMap(one -> one
                        .on(level, day)
                        .map(reading -> new Statement(
                                one,
                                reading,
                                figures.get(one.code() + "/" + reading.period().id())))
                        .stream())
                .sorted(Comparator.comparing(statement -> statement.indicator().label()))
                .toList();
    }
}
