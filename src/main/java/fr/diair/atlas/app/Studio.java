package fr.diair.atlas.app;

import fr.diair.atlas.infographic.composition.Brands;
import fr.diair.atlas.infographic.composition.Origin;
import fr.diair.atlas.infographic.composition.Pictures;
import fr.diair.atlas.infographic.scene.Brand;
import fr.diair.atlas.infographic.scene.Logo;
import fr.diair.atlas.infographic.studio.DrawingTurn;
import fr.diair.atlas.infographic.studio.PreviewRoutes;
import fr.diair.atlas.infographic.studio.gallery.Drawing;
import fr.diair.atlas.infographic.studio.gallery.GalleryQueries;
import fr.diair.atlas.infographic.studio.gallery.GalleryRoutes;
import fr.diair.atlas.infographic.studio.gallery.PublishedRoutes;
import fr.diair.atlas.infographic.studio.gallery.SnapshotQueries;
import fr.diair.atlas.infographic.studio.series.SeriesFiles;
import fr.diair.atlas.infographic.studio.series.SeriesQueries;
import fr.diair.atlas.infographic.studio.series.SeriesRoutes;
import fr.diair.atlas.infographic.studio.template.Template;
import fr.diair.atlas.infographic.studio.template.TemplateQueries;
import fr.diair.atlas.infographic.studio.template.TemplateRoutes;
import fr.diair.atlas.register.RegisterWriting;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.work.Calculations;
import io.javalin.config.RoutesConfig;
import java.awt.Color;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Pictures that people compose: the part of {@link Wiring} that previews, keeps and publishes them. */
final class Studio implements AutoCloseable {
    private final Jdbi jdbi;
    private final Origin origin;
    private final DrawingTurn turn = new DrawingTurn();
    private final SeriesFiles series = new SeriesFiles();

    /** @param publicOrigin by which people reach Atlas; null: as each one asks */
    Studio(Jdbi jdbi, @Nullable String publicOrigin) {
        this.jdbi = jdbi;
        this.origin = new Origin(publicOrigin);
    }

    /** House styles as pictures bear them. */
    Brands brands(RegisterWriting writing) {
        TemplateQueries templates = new TemplateQueries(jdbi, writing);
        return key -> templates.find(key).map(Studio::brand);
    }

    private static Brand brand(Template template) {
        Template.Logo logo = template.logo();
        return new Brand(
                template.accent() == null ? null : Color.decode(template.accent()),
                logo == null ? null : new Logo(logo.png(), logo.says()),
                template.mentions());
    }

    void register(
            RoutesConfig routes,
            Publications publications,
            RegisterWriting writing,
            Pictures pictures,
            Calculations calculations) {
        new PreviewRoutes(pictures, publications, turn, origin).register(routes);
        new GalleryRoutes(new GalleryQueries(jdbi, writing), new Drawing(pictures, publications, turn), origin)
                .register(routes);
        new PublishedRoutes(new SnapshotQueries(jdbi)).register(routes);
        new TemplateRoutes(new TemplateQueries(jdbi, writing)).register(routes);
        new SeriesRoutes(pictures, publications, new SeriesQueries(jdbi), calculations, series, origin)
                .register(routes);
    }

    @Override
    public void close() {
        series.close();
    }
}
