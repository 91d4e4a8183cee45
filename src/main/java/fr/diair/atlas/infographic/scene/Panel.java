package fr.diair.atlas.infographic.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One map of a picture. A picture has one, or several that share a legend, such as one a year.
 *
 * @param caption over the map; null when there is only one
 * @param figures the class of every territory
 * @param spots what stands on the map whatever its territories say, in the order of the legend
 * @param symbols discs on territories, in any order
 * @param dots codes of the territories that have a dot, in any order
 * @param hexagons cells over the land
 * @param counts how many territories each class and state has on this map, in the order of the legend; empty when there is
 *     only one map, whose counts the legend says
 */
public record Panel(
        @Nullable String caption,
        Scene.Figures figures,
        List<Spots> spots,
        List<Symbol> symbols,
        List<String> dots,
        List<Hexagon> hexagons,
        List<Count> counts) {
    public Panel {
        caption = caption == null ? null : Scene.printable(caption);
        spots = List.copyOf(spots);
        symbols = List.copyOf(symbols);
        dots = List.copyOf(dots);
        hexagons = List.copyOf(hexagons);
        counts = List.copyOf(counts);
    }

    /** A map of figures with spots. */
    public Panel(@Nullable String caption, Scene.Figures figures, List<Spots> spots) {
        this(caption, figures, spots, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * A disc on a territory.
     *
     * @param value its area is proportional to the absolute value; not zero
     */
    public record Symbol(String code, double value) {}

    /** @param index of a class of the legend, or a state of {@link Scene} */
    public record Count(int index, int territories) {}

    /** A map of figures alone. */
    public static Panel of(Scene.Figures figures) {
        return new Panel(null, figures, List.of());
    }

    public Panel with(List<Spots> more) {
        return new Panel(caption, figures, more, symbols, dots, hexagons, counts);
    }

    /** As this, with discs. */
    public Panel withSymbols(List<Symbol> discs) {
        return new Panel(caption, figures, spots, discs, dots, hexagons, counts);
    }

    /** As this, with dots. */
    public Panel withDots(List<String> codes) {
        return new Panel(caption, figures, spots, symbols, codes, hexagons, counts);
    }

    /** As this, with hexagons. */
    public Panel withHexagons(List<Hexagon> cells) {
        return new Panel(caption, figures, spots, symbols, dots, cells, counts);
    }
}
