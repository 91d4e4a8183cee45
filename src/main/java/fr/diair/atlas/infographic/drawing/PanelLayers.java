package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a panel shows on its land, frame by frame, from the ground up; remembers what names must keep clear of. */
final class PanelLayers {
    private final Scene scene;
    private final Panel panel;
    private final Dots dots;
    private final @Nullable SymbolMarks symbols;
    private final List<Dots.Dot> drawnDots = new ArrayList<>();
    private final List<Dots.Dot> anchors = new ArrayList<>();
    private final List<Mark> obstacles = new ArrayList<>();

    PanelLayers(Scene scene, Panel panel, ProjectedBasemap basemap) {
        this.scene = scene;
        this.panel = panel;
        this.dots = new Dots(scene, panel, basemap);
        Key.Discs discs = scene.legend().key(Key.Discs.class);
        DiscScale scale = DiscScale.of(scene);
        this.symbols = discs == null || scale == null ? null : new SymbolMarks(scene, discs, scale);
    }

    List<Mark> in(FrameView view) {
        List<Mark> marks = new FrameDrawing(scene, panel, view).marks(HexagonMarks.in(view, panel.hexagons(), scene));
        List<Dots.Dot> dotsHere = dots.in(view);
        drawnDots.addAll(dotsHere);
        anchors.addAll(dotsHere);
        marks.addAll(Dots.marks(dotsHere, scene));
        addSymbols(view, marks);
        addClusters(view, marks);
        List<Mark> spots = SpotMarks.in(view, panel.spots(), scene.tones());
        obstacles.addAll(spots);
        marks.addAll(spots);
        return marks;
    }

    private void addSymbols(FrameView view, List<Mark> marks) {
        if (symbols != null) {
            for (SymbolMarks.Disc disc : symbols.in(view, panel.symbols())) {
                marks.add(symbols.mark(disc.at(), disc.radius(), disc.negative()));
                anchors.add(new Dots.Dot(disc.code(), 0, disc.at(), disc.radius()));
            }
        }
    }

    private void addClusters(FrameView view, List<Mark> marks) {
        Key.Points points = scene.legend().key(Key.Points.class);
        if (points != null) {
            for (Clusters.Cluster cluster : Clusters.in(view, panel.dots())) {
                List<Mark> drawn =
                        Clusters.marks(cluster, points.colour(), scene.tones().page());
                marks.addAll(drawn);
                obstacles.addAll(drawn);
                if (cluster.count() == 1) {
                    anchors.add(new Dots.Dot(
                            cluster.code(), 0, new Point2D.Double(cluster.x(), cluster.y()), cluster.radius()));
                }
            }
        }
    }

    /** Whether any territory was too small to be seen without a dot. */
    boolean hasDots() {
        return !drawnDots.isEmpty();
    }

    /** Dots and discs that stand for a territory: its name goes beside them. */
    List<Dots.Dot> anchors() {
        return anchors;
    }

    /** What no name may cover. */
    List<Mark> obstacles() {
        return obstacles;
    }
}
