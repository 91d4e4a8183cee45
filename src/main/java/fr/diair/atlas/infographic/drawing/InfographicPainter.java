package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.Locator;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.Piece.Role;
import fr.diair.atlas.infographic.page.Need;
import fr.diair.atlas.infographic.page.PagePlan;
import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays a scene out on its page, once, and draws it on any Graphics2D whose unit is the point of the format. Not for use by
 * several threads at a time.
 */
public final class InfographicPainter {
    private static final double MAIN_WIDTH_METRES = 1_143_000;
    private static final double MAIN_ASPECT = 1.075;

    private final Scene scene;
    private final List<PanelDrawing> panels = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Block> unplaced = new ArrayList<>();
    private final List<Piece> moved = new ArrayList<>();

    /** A text that was laid out, and the room it takes, in points. */
    public record Box(String role, String text, Rectangle2D bounds) {}

    /** Something that somebody put over something else. */
    public record Overlap(Piece over, Piece covered) {}

    /**
     * @param basemap of the level of the scene
     * @param precision the smallest length that can be seen, in points: finer borders are thinned
     * @throws IllegalArgumentException when the basemap is of another level
     */
    public InfographicPainter(Scene scene, ProjectedBasemap basemap, double precision) {
        if (basemap.level() != scene.level()) {
            throw new IllegalArgumentException("a basemap of " + basemap.level() + " for a scene of " + scene.level());
        }
        this.scene = scene;
        layOut(basemap, precision);
    }

    /**
     * How much ground the smallest thing that can be seen covers, on the map of the whole country.
     *
     * @param scale of the PNG; 1 for what is drawn in vectors
     */
    public static double metresPerPixel(PageFormat format, double scale) {
        Rectangle2D map = PagePlan.of(format, Need.bare(Frame.INSETS.size(), MAIN_ASPECT))
                .cells()
                .get(0)
                .map();
        double width = Math.min(map.getWidth(), map.getHeight() * MAIN_ASPECT);
        return MAIN_WIDTH_METRES / (width * format.unit() * scale);
    }

    /** How many of the smallest things that can be seen the main map is wide, about. */
    public static int mapPixels(PageFormat format, double scale) {
        return (int) Math.round(MAIN_WIDTH_METRES / metresPerPixel(format, scale));
    }

    private void layOut(ProjectedBasemap basemap, double precision) {
        List<Block> blocks = blocks();
        List<Block> free =
                blocks.stream().filter(block -> block.place() == null).toList();
        List<Block> figures =
                free.stream().filter(Block.Figure.class::isInstance).toList();
        List<Block> others =
                free.stream().filter(block -> !figures.contains(block)).toList();
        // France leaves its corners free; a piece of it fills its room with what lies around.
        boolean whole = basemap.locator() == null;
        boolean open = whole && scene.format().isWide() && scene.panels().size() == 1 && others.isEmpty();
        HeadingLayout heading = new HeadingLayout(scene, open);
        FooterLayout footer = new FooterLayout(scene, undrawn(basemap));
        Dots dots = new Dots(scene, scene.panels().get(0), basemap);
        PagePlan plan = PagePlan.of(
                scene.format(),
                new Need(
                        scene.panels().size(),
                        scene.panels().stream().anyMatch(panel -> panel.caption() != null),
                        (int) Frame.INSETS.stream()
                                .filter(frame -> frame != basemap.main() && basemap.part(frame) != null)
                                .count(),
                        !whole,
                        aspect(basemap),
                        whole,
                        figures.size(),
                        others.size(),
                        heading.height(),
                        footer.height(),
                        width -> LegendLayout.liked(scene, width, dots)));
        pieces.addAll(heading.pieces());
        BlockDrawing drawing = new BlockDrawing(scene);
        pieces.addAll(drawing.level(plan.figures(), figures));
        unplaced.addAll(figures.subList(Math.min(figures.size(), plan.figures().size()), figures.size()));
        for (int i = 0; i < scene.panels().size(); i++) {
            panels.add(
                    new PanelDrawing(scene, scene.panels().get(i), plan.cells().get(i), basemap, precision));
        }
        List<Piece> after = new ArrayList<>(locator(basemap, plan));
        List<Mark> legend = new LegendLayout(
                        scene, plan.legend(), panels.stream().anyMatch(PanelDrawing::hasDots) ? dots : null)
                .marks();
        after.add(new Piece("legend", Role.LEGEND, plan.legend(), legend));
        int before = pieces.size();
        place(others, plan.others(), drawing);
        List<Piece> beside = new ArrayList<>(pieces.subList(before, pieces.size()));
        pieces.subList(before, pieces.size()).clear();
        after.addAll(beside);
        after.addAll(footer.pieces());
        blocks.stream()
                .filter(block -> block.place() != null)
                .forEach(block -> moved.add(drawing.in(room(block), block)));
        List<Rectangle2D> taken = Stream.of(pieces, after, moved)
                .flatMap(List::stream)
                .flatMap(piece -> Stream.concat(
                        Stream.of(piece.bounds()), piece.marks().stream().map(Mark::bounds)))
                .toList();
        for (int i = 0; i < panels.size(); i++) {
            panels.get(i).addLabels(taken);
            pieces.add(panels.get(i).piece("map-" + (i + 1)));
        }
        pieces.addAll(after);
        pieces.addAll(moved);
    }

    /** Width by height of the main map. */
    private static double aspect(ProjectedBasemap basemap) {
        ProjectedBasemap.Part part = basemap.part(basemap.main());
        return part == null || basemap.locator() == null
                ? MAIN_ASPECT
                : part.extent().getWidth() / part.extent().getHeight();
    }

    private List<Piece> locator(ProjectedBasemap basemap, PagePlan plan) {
        Locator locator = basemap.locator();
        Rectangle2D room = plan.locator();
        if (locator == null || room == null) {
            return List.of();
        }
        Sizes sizes = new Sizes(scene.format().letter());
        return List.of(new Piece(
                "locator",
                Role.LOCATOR,
                room,
                LocatorDrawing.in(room, locator, sizes.plain(8.5), scene.tones(), Style.accent(scene))));
    }

    /** The key figures of the scene, then the blocks of the page. */
    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < scene.keyFigures().size(); i++) {
            Scene.KeyFigure figure = scene.keyFigures().get(i);
            blocks.add(new Block.Figure("figure-" + (i + 1), figure.value(), figure.label(), null, null));
        }
        blocks.addAll(scene.page().blocks());
        return blocks;
    }

    private static Rectangle2D room(Block block) {
        Block.Room place = java.util.Objects.requireNonNull(block.place());
        return new Rectangle2D.Double(place.x(), place.y(), place.width(), place.height());
    }

    private void place(List<Block> blocks, List<Rectangle2D> rooms, BlockDrawing drawing) {
        Iterator<Rectangle2D> free = rooms.iterator();
        for (Block block : blocks) {
            if (free.hasNext()) {
                pieces.add(drawing.in(free.next(), block));
            } else {
                unplaced.add(block);
            }
        }
    }

    /** How many territories with a figure of their own have no border to be drawn with, in all panels together. */
    private int undrawn(ProjectedBasemap basemap) {
        return (int) scene.panels().stream()
                .map(Panel::figures)
                .flatMap(figures -> figures.classes().keySet().stream())
                .distinct()
                .filter(code -> !basemap.has(code))
                .count();
    }

    /** All that stands on the page, in the order of reading. */
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Blocks without a place of their own for which the page has no room left; they are not drawn. */
    public List<Block> unplaced() {
        return List.copyOf(unplaced);
    }

    /** What blocks cover that were put somewhere by hand: the land of a map, or any other piece. */
    public List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        for (Piece over : moved) {
            for (Piece other : pieces) {
                boolean later = moved.indexOf(other) > moved.indexOf(over);
                if (other != over && !later && covers(over.bounds(), other)) {
                    overlaps.add(new Overlap(over, other));
                }
            }
        }
        return overlaps;
    }

    private boolean covers(Rectangle2D room, Piece piece) {
        if (piece.role() == Role.MAP) {
            PanelDrawing panel = panels.get(Integer.parseInt(piece.id().substring(4)) - 1);
            return panel.views().stream()
                    .anyMatch(view -> view.drawn().intersects(room)
                            && view.mesh().area(t -> true).intersects(room));
        }
        return piece.marks().stream().anyMatch(mark -> mark.bounds().intersects(room));
    }

    /** All texts, in the order in which they are drawn. */
    public List<Box> boxes() {
        return pieces.stream()
                .flatMap(piece -> piece.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .map(text -> new Box(text.role(), text.text(), text.bounds()))
                .toList();
    }

    /** The views of the frames, panel after panel, for those who measure. */
    public List<FrameView> views() {
        return panels.stream().flatMap(panel -> panel.views().stream()).toList();
    }

    /** Draws the whole page, background included. */
    public void draw(Graphics2D g) {
        drawGround(g);
        pieces.forEach(piece -> piece.marks().forEach(mark -> mark.draw(g)));
    }

    /** What is under all pieces. */
    public void drawGround(Graphics2D g) {
        g.setColor(scene.tones().page());
        g.fill(new Rectangle2D.Double(
                0, 0, scene.format().width(), scene.format().height()));
    }
}
