package fr.diair.atlas.infographic.kind;

import fr.diair.atlas.geo.HexagonGrid;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap.Part;
import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.scene.Hexagon;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Texture;
import fr.diair.atlas.layer.CountClasses;
import fr.diair.atlas.layer.Palette;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;

/**
 * How dense the network is, whatever the borders: hexagons of one size in all frames, each in its legal projection, coloured
 * by how many of the territories that have the figure lie in them (by their inside point, each in one hexagon).
 */
public final class HexagonMap {
    /** How wide a hexagon should be on the page, in points. */
    private static final double WIDTH = 14;

    private static final double[] DIGITS = {1, 2, 2.5, 5, 10};

    private HexagonMap() {}

    /** The cells of one plane, with the territories in each. */
    private record Counted(int srid, HexagonGrid.Cell cell, int all, int having) {}

    /** @param metresPerPoint of the map of the whole, which decides the size of the hexagons */
    public static Drawn of(ThemeValues values, ProjectedBasemap basemap, double metresPerPoint, Colours colours) {
        double width = width(metresPerPoint);
        List<Counted> cells = counted(new HashSet<>(DotsMap.having(values)), basemap, width);
        CountClasses classes = new CountClasses(
                cells.stream().mapToInt(Counted::having).toArray(),
                values.query().classification());
        List<Hexagon> hexagons = cells.stream()
                .filter(cell -> cell.having > 0)
                .map(cell -> new Hexagon(cell.srid, corners(cell.cell), classes.indexOf(cell.having)))
                .toList();
        int empty = (int) cells.stream().filter(cell -> cell.having == 0).count();
        Scene.Legend legend = new Scene.Legend(
                values.query().theme().label(),
                Rows.territories(values.query().level()) + " par hexagone",
                entries(classes, colours),
                false,
                new Scene.Entry("Aucune", colours.zero(Palette.REST), empty, Texture.PLAIN),
                null,
                null,
                values.legend().note(),
                List.of(new Key.Cells("Hexagones de " + length(width) + " de large, de même surface partout.")));
        return new Drawn(
                legend,
                List.of(Panel.of(new Scene.Figures(Map.of(), Scene.ZERO)).withHexagons(hexagons)),
                keyFigures(values, cells),
                List.of());
    }

    /** The round length nearest to what the page wants, in metres. */
    static double width(double metresPerPoint) {
        double wanted = WIDTH * metresPerPoint;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double best = power;
        for (double digit : DIGITS) {
            if (Math.abs(digit * power - wanted) < Math.abs(best - wanted)) {
                best = digit * power;
            }
        }
        return best;
    }

    private static String length(double metres) {
        return metres % 1000 == 0
                ? French.number(metres / 1000, 0) + "\u00a0km"
                : metres < 1000 ? French.number(metres, 0) + "\u00a0m" : French.number(metres / 1000, 1) + "\u00a0km";
    }

    /** Every cell that holds a territory. The frames of one plane share their grid; no territory counts twice. */
    private static List<Counted> counted(Set<String> having, ProjectedBasemap basemap, double width) {
        SortedMap<Integer, SortedMap<String, Part.Shape>> byPlane = new TreeMap<>();
        for (Frame frame : Frame.values()) {
            Part part = basemap.part(frame);
            if (part != null) {
                SortedMap<String, Part.Shape> shapes =
                        byPlane.computeIfAbsent(frame.projection().srid(), srid -> new TreeMap<>());
                part.shapes().forEach(shape -> shapes.put(shape.code(), shape));
            }
        }
        List<Counted> counted = new ArrayList<>();
        byPlane.forEach((srid, shapes) -> {
            Envelope extent = new Envelope();
            shapes.values()
                    .forEach(shape -> extent.expandToInclude(
                            shape.inside().getX(), shape.inside().getY()));
            extent.expandBy(width);
            HexagonGrid grid = new HexagonGrid(extent, width);
            int[] all = new int[grid.cells().size()];
            int[] found = new int[all.length];
            for (Part.Shape shape : shapes.values()) {
                int number =
                        grid.at(shape.inside().getX(), shape.inside().getY()).number();
                all[number]++;
                found[number] += having.contains(shape.code()) ? 1 : 0;
            }
            for (HexagonGrid.Cell cell : grid.cells()) {
                if (all[cell.number()] > 0) {
                    counted.add(new Counted(srid, cell, all[cell.number()], found[cell.number()]));
                }
            }
        });
        return counted;
    }

    private static List<Double> corners(HexagonGrid.Cell cell) {
        List<Double> corners = new ArrayList<>();
        cell.corners().forEach(corner -> {
            corners.add(corner.x);
            corners.add(corner.y);
        });
        return corners;
    }

    private static List<Scene.Entry> entries(CountClasses classes, Colours colours) {
        List<Colours.Tone> tones =
                colours.ordered(Palette.sequential(classes.classes().size()));
        List<Scene.Entry> entries = new ArrayList<>();
        for (int i = 0; i < tones.size(); i++) {
            CountClasses.Class one = classes.classes().get(i);
            entries.add(new Scene.Entry(
                    one.label(),
                    tones.get(i).colour(),
                    one.members(),
                    tones.get(i).texture()));
        }
        return entries;
    }

    private static List<Scene.KeyFigure> keyFigures(ThemeValues values, List<Counted> cells) {
        int having = cells.stream().mapToInt(Counted::having).sum();
        int reached = (int) cells.stream().filter(cell -> cell.having > 0).count();
        return List.of(
                new Scene.KeyFigure(
                        French.number(having, 0),
                        Rows.territories(values.query().level()) + " du réseau"),
                new Scene.KeyFigure(
                        French.number(reached, 0), "hexagones concernés sur " + French.number(cells.size(), 0)));
    }
}
