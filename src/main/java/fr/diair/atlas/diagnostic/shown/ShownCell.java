package fr.diair.atlas.diagnostic.shown;

import fr.diair.atlas.diagnostic.measure.Column;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a territory has of a measure, as the API writes it.
 *
 * @param state {@code value}, {@code unavailable}, {@code secret} or {@code none}
 * @param value null unless the state is {@code value}
 * @param marks {@code incomplete}, {@code estimated}, {@code not_converted}, {@code summed}, by their letters
 */
public record ShownCell(String state, @Nullable Double value, List<String> marks) {
    public static ShownCell of(Column.Cell cell) {
        return new ShownCell(
                word(cell.state()),
                cell.value(),
                cell.marks().stream().map(ShownCell::word).sorted().toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
