package fr.diair.atlas.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.basemap.BasemapQueries;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.file.Infographics;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.Classification;
import fr.diair.atlas.layer.IndicatorTheme;
import fr.diair.atlas.layer.Legend;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.newsletter.facts.LetterMaps;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The maps of letters, drawn as infographics are: the classes, colours and counts of the map on screen. */
final class LetterPictures implements LetterMaps {
    private static final int KEPT_BYTES = 16 << 20;
    /** In a mail, and on a telephone, its letters must stay large enough. */
    private static final PageFormat FORMAT = PageFormat.SQUARE;

    private final ThemeReader themes;
    private final BasemapQueries basemaps;
    private final Publications publications;
    private final Cache<Key, Picture> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Picture picture) -> picture.png().length)
            .build();

    private record Key(long dataVersion, String boundaries, Wanted wanted) {}

    LetterPictures(ThemeReader themes, BasemapQueries basemaps, Publications publications) {
        this.themes = themes;
        this.basemaps = basemaps;
        this.publications = publications;
    }

    @Override
    public Caption caption(Wanted wanted) {
        Publication publication = publications.current();
        Theme theme = query(publication, wanted).theme();
        return new Caption(
                "%s, au %s.".formatted(theme.label(), French.dayInWords(wanted.day())), isDemo(theme, publication));
    }

    private static boolean isDemo(Theme theme, Publication publication) {
        return theme.mayBeFictitious() && (theme instanceof IndicatorTheme || publication.demo());
    }

    private ThemeValues.Query query(Publication publication, Wanted wanted) {
        return new ThemeValues.Query(
                themes.theme(publication, wanted.theme()),
                Level.of(wanted.level()),
                wanted.day(),
                null,
                Classification.USUAL);
    }

    /** @throws RequestException when there is no such theme, or not at that level */
    @Override
    public Picture picture(Wanted wanted) {
        Publication publication = publications.current();
        return kept.get(
                new Key(publication.dataVersion(), publication.boundary().version(), wanted),
                key -> draw(publication, wanted));
    }

    private Picture draw(Publication publication, Wanted wanted) {
        ThemeValues values = themes.values(publication, query(publication, wanted));
        Scene scene = scene(values, publication);
        byte[] png = Infographics.png(
                scene,
                basemaps.basemap(
                        publication.boundary().version(), scene.level(), InfographicPainter.metresPerPixel(FORMAT, 1)),
                1);
        Scene.Provenance provenance = scene.provenance();
        String borders = provenance.approximate() ? " ; contours approchés" : "";
        return new Picture(
                png,
                FORMAT.widthPx(),
                FORMAT.heightPx(),
                alternative(values),
                "%s, situation au %s%s".formatted(provenance.source(), French.day(wanted.day()), borders),
                provenance.demo());
    }

    private static Scene scene(ThemeValues values, Publication publication) {
        Legend legend = values.legend();
        Theme theme = values.query().theme();
        Legend.Rest zero = legend.zero();
        return new Scene(
                new Scene.Heading(theme.label(), subtitle(values)),
                FORMAT,
                values.query().level(),
                new Scene.Legend(
                        theme.label(),
                        theme.measure().unit(),
                        legend.classes().stream().map(LetterPictures::entry).toList(),
                        !theme.isCategory(),
                        zero == null ? null : Scene.Entry.of(zero.label(), zero.colour(), zero.count()),
                        tally(legend.unavailable()),
                        tally(legend.secret()),
                        legend.note()),
                new Scene.Figures(values.classes(), values.rest().index()),
                List.of(),
                List.of(),
                new Scene.Provenance(
                        values.sources(publication),
                        values.query().date(),
                        publication.vintage(),
                        publication.boundary().source(),
                        publication.boundary().approximate(),
                        isDemo(theme, publication)));
    }

    private static String subtitle(ThemeValues values) {
        return "%s, situation au %s"
                .formatted(
                        values.query().level().label(),
                        French.dayInWords(values.query().date()));
    }

    private static Scene.Entry entry(Legend.Entry entry) {
        Scene.Entry drawn = Scene.Entry.of(entry.label(), entry.colour(), entry.count());
        return entry.pattern() == null ? drawn : drawn.inStripes();
    }

    private static Scene.@Nullable Tally tally(Legend.Count count) {
        return count.count() == 0 ? null : new Scene.Tally(count.label(), count.count());
    }

    /** The legend in words, with the number of territories of each colour. */
    private static String alternative(ThemeValues values) {
        Legend legend = values.legend();
        Theme theme = values.query().theme();
        List<String> parts = new ArrayList<>();
        legend.classes().forEach(entry -> counted(parts, entry.label(), entry.count()));
        Legend.Rest zero = legend.zero();
        if (zero != null) {
            counted(parts, zero.label(), zero.count());
        }
        counted(parts, legend.unavailable().label(), legend.unavailable().count());
        counted(parts, legend.secret().label(), legend.secret().count());
        String unit = theme.measure().unit().isEmpty()
                ? ""
                : " (%s)".formatted(theme.measure().unit());
        return "Carte de France. %s%s, %s. Territoires par classe : %s."
                .formatted(theme.label(), unit, lower(subtitle(values)), String.join(", ", parts));
    }

    private static void counted(List<String> parts, String label, int count) {
        if (count > 0) {
            parts.add("%s dans « %s »".formatted(French.number(count, 0), label));
        }
    }

    /** EPCI stays as it is written. */
    private static String lower(String words) {
        return words.startsWith("EPCI") ? words : words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
    }
}
