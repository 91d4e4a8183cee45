package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap.Part;
import fr.diair.atlas.infographic.page.PagePlan;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One map of the page in its cell: caption, the map of the whole, and its insets, each with its own scale. */
final class PanelDrawing {
    /** Names that have no room are shortened in the usual way, then to the number of the departement. */
    private static final Map<String, List<String>> SHORT = Map.of(
            "Guadeloupe", List.of("Guad.", "971"),
            "Martinique", List.of("Mart.", "972"),
            "Guyane", List.of("Guy.", "973"),
            "La Réunion", List.of("Réunion", "Réun.", "974"),
            "Mayotte", List.of("May.", "976"),
            "Petite couronne", List.of("Paris", "75"));
    /** Below this width (in points of the web picture) a map is one of several small ones. */
    private static final double SMALL_MAP = 250;

    private final Scene scene;
    private final Frame main;
    private final Panel panel;
    private final PagePlan.Cell cell;
    private final Sizes sizes;
    private final Sizes small;
    private final List<FrameView> views = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final PanelLayers layers;

    PanelDrawing(Scene scene, Panel panel, PagePlan.Cell cell, ProjectedBasemap basemap, double precision) {
        this.main = basemap.main();
        this.scene = scene;
        this.panel = panel;
        this.cell = cell;
        this.sizes = new Sizes(scene.format().letter());
        this.small = small();
        this.layers = new PanelLayers(scene, panel, basemap);
        addCaption();
        addViews(basemap, precision);
        drawViews();
    }

    /** Insets have small letters: as their width lets them be, but never higher than a name, a shape and a scale. */
    private Sizes small() {
        if (cell.insets().isEmpty()) {
            return sizes.times(isSmall() ? 0.7 : 1);
        }
        Rectangle2D inset = cell.insets().get(0);
        double wide = Math.max(0.62, Math.min(1, inset.getWidth() / sizes.of(84)));
        return sizes.times(Math.min(wide, inset.getHeight() / sizes.of(43)));
    }

    private void addCaption() {
        Rectangle2D room = cell.caption();
        String caption = panel.caption();
        if (room != null && caption != null) {
            Paragraph words = Paragraph.fitting(caption, sizes.bolds(12, 11, 10, 9, 8), room.getWidth(), 1);
            double x = room.getX() + (room.getWidth() - words.width()) / 2;
            marks.addAll(words.at("caption", x, room.getY(), scene.tones().ink()));
            marks.addAll(PanelCounts.at(
                    room.getX(), room.getMaxY() - sizes.of(PanelCounts.HEIGHT), room.getWidth(), scene, panel, sizes));
        }
    }

    private void addViews(ProjectedBasemap basemap, double precision) {
        Part whole = basemap.part(main);
        if (whole != null) {
            views.add(FrameView.fit(main, whole, cell.map(), precision));
        }
        Iterator<Rectangle2D> rooms = cell.insets().iterator();
        for (Frame frame : Frame.INSETS) {
            Part part = frame == main ? null : basemap.part(frame);
            if (part != null && rooms.hasNext()) {
                addInset(frame, part, rooms.next(), precision);
            }
        }
    }

    /** A thin frame with the name at its top and the scale at its foot. */
    private void addInset(Frame frame, Part part, Rectangle2D room, double precision) {
        double pad = small.of(room.getWidth() < small.of(50) ? 3 : 6);
        double width = room.getWidth() - 2 * pad;
        double head = small.of(16);
        double foot = small.of(width < small.of(58) ? 18 : 15);
        FrameView view = FrameView.fit(
                frame,
                part,
                new Rectangle2D.Double(
                        room.getX() + pad,
                        room.getY() + head + small.of(2),
                        Math.max(1, width),
                        Math.max(1, room.getHeight() - head - foot - small.of(4))),
                precision);
        views.add(view);
        marks.add(new Mark.Form(
                new RoundRectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight(), 5, 5),
                scene.tones().page(),
                scene.tones().hairline(),
                0.8));
        Paragraph name = name(frame.label(), width);
        marks.addAll(
                name.isCut()
                        ? List.of()
                        : name.at(
                                "inset",
                                room.getX() + pad,
                                room.getY() + small.of(4),
                                scene.tones().ink()));
        marks.addAll(ScaleBar.within(
                room.getX() + pad, room.getMaxY() - small.of(5), width, view.scale(), scene.tones(), small));
    }

    private Paragraph name(String label, double width) {
        Paragraph name = Paragraph.fitting(label, small.bolds(9.5, 8.8, 8), width, 1);
        for (String shorter : SHORT.getOrDefault(label, List.of())) {
            if (name.isCut()) {
                name = Paragraph.fitting(shorter, small.bolds(9.5, 8.8, 8), width, 1);
            }
        }
        return name;
    }

    private void drawViews() {
        for (FrameView view : views) {
            marks.addAll(layers.in(view));
            if (view.frame() == main) {
                addScale(view);
            }
        }
    }

    /** Between the Gulf of Lion and Corsica, whatever the length of its words; under the map where there are several. */
    private void addScale(FrameView view) {
        if (view.around() != null) {
            marks.addAll(AroundDrawing.scale(view, scene.tones(), isSmall() ? small : sizes));
            return;
        }
        Rectangle2D map = view.drawn();
        boolean under = scene.panels().size() > 1;
        Sizes letters = under ? sizes.times(Math.max(0.6, Math.min(1, map.getWidth() / sizes.of(250)))) : sizes;
        double share = 0.2 * map.getWidth();
        double before = 0.905 * map.getWidth() - share - letters.of(36);
        marks.addAll(ScaleBar.at(
                map.getX() + Math.max(0, Math.min(0.63 * map.getWidth(), before)),
                under ? cell.map().getMaxY() + letters.of(9) : map.getMaxY() - letters.of(5),
                view.scale(),
                share,
                scene.tones(),
                letters));
    }

    private boolean isSmall() {
        return Math.min(cell.map().getWidth(), cell.map().getHeight()) < sizes.of(SMALL_MAP);
    }

    /** Writes the names, on maps that are large enough to bear some. @param taken rooms that no name may touch */
    void addLabels(List<Rectangle2D> taken) {
        if (isSmall()) {
            return;
        }
        List<Rectangle2D> rooms = new ArrayList<>(taken);
        rooms.addAll(cell.insets());
        marks.forEach(mark -> {
            if (mark instanceof Mark.Text) {
                rooms.add(mark.bounds());
            }
        });
        layers.obstacles().forEach(mark -> rooms.add(mark.bounds()));
        marks.addAll(new LabelPlacer(
                        views,
                        layers.anchors(),
                        rooms,
                        PagePlan.safe(scene.format()),
                        code -> Grounds.colour(scene, panel, code),
                        scene.tones(),
                        sizes)
                .place(scene.labels()));
    }

    List<FrameView> views() {
        return views;
    }

    boolean hasDots() {
        return layers.hasDots();
    }

    /** The land of the map of the whole, which nothing should cover; null when there is none. */
    @Nullable
    FrameView whole() {
        return views.stream().filter(view -> view.frame() == main).findFirst().orElse(null);
    }

    Piece piece(String id) {
        Rectangle2D room = (Rectangle2D) cell.map().clone();
        if (cell.caption() != null) {
            room = room.createUnion(cell.caption());
        }
        return new Piece(id, Piece.Role.MAP, room, marks);
    }
}
