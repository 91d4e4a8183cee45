package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap.Part;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Lays a scene out on its page, once, and draws it on any Graphics2D whose unit is the point of the format. Not for use by
 * several threads at a time.
 */
public final class InfographicPainter {
    private static final double INSET_HEAD = 17;
    private static final double INSET_FOOT = 16;
    private static final double INSET_PAD = 7;
    private static final double MAIN_WIDTH_METRES = 1_143_000;

    private final Scene scene;
    private final PagePlan plan;
    private final List<FrameView> views = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    /** A text that was laid out, and the room it takes, in points. */
    public record Box(String role, String text, Rectangle2D bounds) {}

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
        this.plan = PagePlan.of(scene.format(), (int) Frame.INSETS.stream()
                .filter(frame -> basemap.part(frame) != null)
                .count());
        addViews(basemap, precision);
        layOut(basemap);
    }

    /**
     * How much ground the smallest thing that can be seen covers, on the map of the whole country.
     *
     * @param scale of the PNG; 1 for what is drawn in vectors
     */
    public static double metresPerPixel(PageFormat format, double scale) {
        double pixels = PagePlan.of(format, 0).map().getWidth() * format.unit() * scale;
        return MAIN_WIDTH_METRES / pixels;
    }

    private void addViews(ProjectedBasemap basemap, double precision) {
        Part whole = basemap.part(Frame.METROPOLE);
        if (whole != null) {
            views.add(FrameView.fit(Frame.METROPOLE, whole, plan.map(), precision));
        }
        Iterator<Rectangle2D> cells = plan.insets().iterator();
        for (Frame frame : Frame.INSETS) {
            Part part = basemap.part(frame);
            if (part != null) {
                Rectangle2D cell = cells.next();
                Rectangle2D room = new Rectangle2D.Double(
                        cell.getX() + INSET_PAD,
                        cell.getY() + INSET_HEAD + 3,
                        cell.getWidth() - 2 * INSET_PAD,
                        cell.getHeight() - INSET_HEAD - INSET_FOOT - 6);
                views.add(FrameView.fit(frame, part, room, precision));
                addInsetMarks(frame, cell, views.get(views.size() - 1));
            }
        }
    }

    private void addInsetMarks(Frame frame, Rectangle2D cell, FrameView view) {
        marks.add(new Mark.Form(
                new RoundRectangle2D.Double(cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight(), 5, 5),
                scene.tones().page(),
                scene.tones().hairline(),
                0.8));
        double width = cell.getWidth() - 2 * INSET_PAD;
        Paragraph name =
                Paragraph.fitting(frame.label(), List.of(Style.bold(9.5), Style.bold(8.5), Style.bold(7.5)), width, 1);
        marks.addAll(name.at(
                "inset", cell.getX() + INSET_PAD, cell.getY() + 5, scene.tones().ink()));
        marks.addAll(
                ScaleBar.at(cell.getX() + INSET_PAD, cell.getMaxY() - 7, view.scale(), 0.4 * width, scene.tones()));
    }

    private void layOut(ProjectedBasemap basemap) {
        Panel panel = scene.panels().get(0);
        PanelLayers layers = new PanelLayers(
                scene, panel, basemap, DiscScale.of(scene, plan.map().getWidth()));
        for (FrameView view : views) {
            marks.addAll(layers.in(view));
            if (view.frame() == Frame.METROPOLE) {
                marks.addAll(ScaleBar.at(
                        plan.map().getX() + 0.63 * plan.map().getWidth(),
                        plan.map().getMaxY() - 6,
                        view.scale(),
                        0.2 * plan.map().getWidth(),
                        scene.tones()));
            }
        }
        marks.addAll(new LegendLayout(
                        scene,
                        plan.legend(),
                        layers.legendDots(),
                        DiscScale.of(scene, plan.map().getWidth()))
                .marks());
        marks.addAll(new WordsLayout(scene, plan).marks(layers.undrawn(basemap)));
        addLabels(panel, layers);
    }

    private void addLabels(Panel panel, PanelLayers layers) {
        List<Rectangle2D> taken = new ArrayList<>(plan.insets());
        boxes().forEach(box -> taken.add(box.bounds()));
        layers.obstacles().forEach(mark -> taken.add(mark.bounds()));
        Rectangle2D page = new Rectangle2D.Double(
                8, 8, scene.format().width() - 16d, scene.format().height() - 16d);
        marks.addAll(new LabelPlacer(
                        views, layers.anchors(), taken, page, code -> Grounds.colour(scene, panel, code), scene.tones())
                .place(scene.labels()));
    }

    /** All texts, in the order in which they are drawn. */
    public List<Box> boxes() {
        return marks.stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .map(text -> new Box(text.role(), text.text(), text.bounds()))
                .toList();
    }

    /** The views of the frames, for those who measure. */
    public List<FrameView> views() {
        return List.copyOf(views);
    }

    /** Draws the whole page, background included. */
    public void draw(Graphics2D g) {
        g.setColor(scene.tones().page());
        g.fill(new Rectangle2D.Double(
                0, 0, scene.format().width(), scene.format().height()));
        marks.forEach(mark -> mark.draw(g));
    }
}
