package fr.diair.atlas.layer;

import fr.diair.atlas.indicator.IndicatorFamily;
import fr.diair.atlas.indicator.Readable;
import fr.diair.atlas.territory.Level;
import java.util.Comparator;
import java.util.List;

/** An imported indicator as a theme of the map. */
public record IndicatorTheme(Readable indicator) implements Theme {
    static final String PREFIX = "indicator-";

    @Override
    public String id() {
        return PREFIX + indicator.code();
    }

    @Override
    public Group group() {
        return Group.INDICATOR;
    }

    @Override
    public String groupLabel() {
        IndicatorFamily family = IndicatorFamily.of(indicator.sense().family());
        return family == null ? Group.INDICATOR.label() : Group.INDICATOR.label() + " : " + family.label();
    }

    /** By family, those without one last, then by label. */
    static Comparator<IndicatorTheme> inOrder() {
        return Comparator.comparing(
                        (IndicatorTheme theme) ->
                                IndicatorFamily.of(theme.indicator().sense().family()),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(IndicatorTheme::label)
                .thenComparing(IndicatorTheme::id);
    }

    @Override
    public String label() {
        return indicator.label();
    }

    /** The definition, the periods and the sources: all that the list of themes can say. */
    @Override
    public String description() {
        String periods = "Périodes : " + String.join(", ", indicator.periods()) + ".";
        return indicator.definition().isBlank() ? periods : indicator.definition() + " " + periods;
    }

    @Override
    public Measure measure() {
        return new Measure("quantity", indicator.unit(), indicator.format());
    }

    @Override
    public boolean mayBeFictitious() {
        return indicator.demo();
    }

    @Override
    public boolean takesField() {
        return false;
    }

    @Override
    public List<Level> levels() {
        return indicator.levels();
    }
}
