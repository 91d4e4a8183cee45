package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.basemap.BasemapQueries;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.file.Infographics;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.territory.Publication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture that is decided, to be written in any kind of file: all of them are drawn from one scene. */
public final class Picture {
    private static final Pattern DESCRIPTION = Pattern.compile("<desc[^>]*>(.*?)</desc>", Pattern.DOTALL);

    private final Composition composition;
    private final Scene scene;
    private final Publication publication;
    private final BasemapQueries basemaps;
    private final String link;

    Picture(Composition composition, Scene scene, Publication publication, BasemapQueries basemaps, String link) {
        this.composition = composition;
        this.scene = scene;
        this.publication = publication;
        this.basemaps = basemaps;
        this.link = link;
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

    /** The address of the living map. */
    public String link() {
        return link;
    }

    public byte[] svg() {
        return Infographics.svg(scene, basemap(1));
    }

    /** @param scale 1 to 3 */
    public byte[] png(int scale) {
        return Infographics.png(scene, basemap(scale), scale);
    }

    /** Every text with its room, as it is drawn in vectors. */
    public List<InfographicPainter.Box> boxes() {
        return new InfographicPainter(scene, basemap(1), 0.1).boxes();
    }

    public PageFormat format() {
        return scene.format();
    }

    private ProjectedBasemap basemap(double scale) {
        return basemaps.basemap(
                publication.boundary().version(),
                scene.level(),
                InfographicPainter.metresPerPixel(scene.format(), scale));
    }

    /** What the picture shows, for those who do not see it: the words of whoever made it, or the usual ones. */
    public String alternative() {
        String own = composition.texts().alternative();
        return own == null || own.isBlank() ? usualAlternative() : Scene.printable(own);
    }

    /** A paragraph in French made from the figures. */
    public String usualAlternative() {
        Matcher found = DESCRIPTION.matcher(new String(svg(), StandardCharsets.UTF_8));
        return found.find() ? found.group(1) : scene.heading().title();
    }
}
