package fr.diair.atlas.diagnostic.comparison;

import fr.diair.atlas.diagnostic.paper.PaperFoot;
import fr.diair.atlas.diagnostic.paper.PaperMap;
import fr.diair.atlas.diagnostic.shown.ShownPlace;
import fr.diair.atlas.infographic.basemap.TerritoryMap;
import fr.diair.atlas.paper.Paper;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import fr.diair.atlas.text.French;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison on at most four A4 pages: maps at one scale, the table with its bars and differences, the sources. */
final class ComparisonPaper {
    private static final int MOST_PAGES = 4;
    private static final double MAP_HEIGHT = 118;
    private static final double GAP = 10;

    /** Territories of which the largest is no more than so many times as broad as the smallest are drawn at one scale. */
    static final double ALIKE = 4;

    private final Comparison comparison;
    private final List<@Nullable TerritoryMap> maps;
    private final boolean oneScale;
    private final Paper paper;

    private ComparisonPaper(Comparison comparison, List<@Nullable TerritoryMap> maps, boolean oneScale, Paper paper) {
        this.comparison = comparison;
        this.maps = maps;
        this.oneScale = oneScale;
        this.paper = paper;
    }

    /**
     * @param maps of the territories, in their order; null where there is none
     * @param oneScale whether all are drawn at the scale of the largest
     */
    static byte[] of(Comparison comparison, List<@Nullable TerritoryMap> maps, boolean oneScale) {
        String names = String.join(
                ", ", comparison.territories().stream().map(ShownPlace::name).toList());
        try (Paper paper = new Paper("Comparaison : " + names, "Diagnostic comparé de territoires", true, MOST_PAGES)) {
            new ComparisonPaper(comparison, maps, oneScale, paper).draw();
            return paper.bytes(PaperFoot.line(comparison.basis()));
        }
    }

    private void draw() {
        Pen pen = paper.page();
        double x = Paper.MARGIN;
        double y = Paper.MARGIN;
        paper.bookmark("Territoires", y);
        pen.text(
                "Comparaison de %d territoires"
                        .formatted(comparison.territories().size()),
                Type.TITLE,
                x,
                y + 18);
        y = pen.paragraph(
                "Situation au %s. Sous chaque valeur, son écart à la médiane des territoires comparés ; ▲ et ▼ signalent un écart notable."
                        .formatted(French.day(comparison.basis().date())),
                Type.BODY.coloured(Type.SOFT_INK),
                x,
                y + 26,
                paper.room());
        y = PaperFoot.badges(pen, comparison.basis(), x, y + 4);
        y = maps(pen, y + 8);
        ComparisonRows rows = new ComparisonRows(comparison, paper, pen, y + 14);
        paper.bookmark("Indicateurs", y);
        int drawn = rows.draw(height(pen, ending(0)));
        sources(rows, ending(comparison.lines().size() - drawn));
    }

    private double maps(Pen pen, double top) {
        int count = comparison.territories().size();
        double width = (paper.room() - (count - 1) * GAP) / count;
        double scale = 0;
        for (TerritoryMap map : maps) {
            if (map != null) {
                scale = Math.max(scale, map.metresPerPoint(new Rectangle2D.Double(0, 0, width, MAP_HEIGHT)));
            }
        }
        double foot = top;
        for (int i = 0; i < count; i++) {
            double x = Paper.MARGIN + i * (width + GAP);
            ShownPlace place = comparison.territories().get(i);
            TerritoryMap map = maps.get(i);
            if (map != null) {
                Rectangle2D room = new Rectangle2D.Double(x, top, width, MAP_HEIGHT);
                PaperMap.draw(pen, map, room, oneScale ? scale : map.metresPerPoint(room));
            } else {
                pen.text("Pas de contour.", Type.SMALL, x, top + 12);
            }
            double y = pen.paragraph(place.name(), Type.STRONG, x, top + MAP_HEIGHT + 4, width);
            y = pen.paragraph(place.kindLabel(), Type.SMALL, x, y, width);
            foot = Math.max(foot, y);
        }
        if (maps.stream().anyMatch(Objects::nonNull)) {
            String said = oneScale ? "Cartes à la même échelle" : "Chaque carte a son échelle";
            pen.text(said + ", dans les projections légales.", Type.SMALL, Paper.MARGIN, foot + 8);
        }
        return foot + 10;
    }

    /** What stands under the table. @param left how many measures found no room */
    private List<String> ending(int left) {
        List<String> said = new ArrayList<>();
        if (left > 0) {
            said.add(PaperFoot.leftOut(left));
        }
        said.add(comparison.rule());
        said.addAll(PaperFoot.sources(comparison.basis()));
        return said;
    }

    private double height(Pen pen, List<String> text) {
        return 28 + pen.heightOf(text, Type.SMALL, paper.room());
    }

    private void sources(ComparisonRows rows, List<String> text) {
        double y = rows.under(height(rows.pen(), text)) + 10;
        paper.bookmark("Sources", y);
        rows.pen().text("Lecture et sources", Type.HEAD, Paper.MARGIN, y + 10);
        rows.pen().paragraphs(text, Type.SMALL, Paper.MARGIN, y + 18, paper.room());
    }
}
