package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.file.Infographics;
import fr.diair.atlas.infographic.file.PdfFile;
import fr.diair.atlas.infographic.scene.Alternative;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.territory.Publication;
import java.util.Objects;

/** A picture that is decided, to be written in any kind of file: all of them are drawn from one scene. */
public final class Picture {
    private final Composition composition;
    private final Scene scene;
    private final Publication publication;
    private final Borders borders;

    /** The borders of the map, fine enough for a scale. */
    @FunctionalInterface
    interface Borders {
        ProjectedBasemap at(double scale);
    }

    Picture(Composition composition, Scene scene, Publication publication, Borders borders) {
        this.composition = composition;
        this.scene = scene;
        this.publication = publication;
        this.borders = borders;
    }

    public Composition composition() {
        return composition;
    }

    public Scene scene() {
        return scene;
    }

    /** What it was made of. */
    public Publication publication() {
        return publication;
    }

    /** The address of the living map, where one is printed. */
    public String link() {
        return Objects.requireNonNull(scene.page().link());
    }

    public byte[] svg() {
        return Infographics.svg(scene, borders.at(1));
    }

    /** @param scale 1 to 3 */
    public byte[] png(double scale) {
        return Infographics.png(scene, borders.at(scale), scale);
    }

    public byte[] pdf() {
        return Infographics.pdf(scene, borders.at(1));
    }

    /** As one page of an atlas. */
    public PdfFile.Sheet sheet() {
        return new PdfFile.Sheet(scene, borders.at(1));
    }

    /** The page as it is laid out for what is drawn in vectors. */
    public InfographicPainter page() {
        return new InfographicPainter(scene, borders.at(1), 0.1);
    }

    public PageFormat format() {
        return scene.format();
    }

    /** What the picture shows, for those who do not see it: the words of whoever made it, or the usual ones. */
    public String alternative() {
        return Alternative.of(scene);
    }

    /** A paragraph in French made from the figures. */
    public String usualAlternative() {
        return Alternative.generated(scene);
    }
}
