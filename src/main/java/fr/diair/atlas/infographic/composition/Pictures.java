package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.basemap.BasemapQueries;
import fr.diair.atlas.infographic.composition.Composition.Kind;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.Classification;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.TerritoryQueries;
import java.time.LocalDate;
import java.util.List;

/** Makes pictures of compositions: what the page previews, what is exported and what is published come from here alike. */
public final class Pictures {
    private final ThemeReader themes;
    private final Lands lands;
    private final Extents extents;
    private final TerritoryQueries territories;
    private final MapSpots spots;
    private final Beside beside;
    private final LocalDate usualDay;

    /** What stands beside maps, and the house styles. */
    public record Beside(BlockFigures figures, Brands brands) {}

    public Pictures(
            ThemeReader themes,
            Lands lands,
            Extents extents,
            TerritoryQueries territories,
            MapSpots spots,
            Beside beside,
            LocalDate usualDay) {
        this.themes = themes;
        this.lands = lands;
        this.extents = extents;
        this.territories = territories;
        this.spots = spots;
        this.beside = beside;
        this.usualDay = usualDay;
    }

    /**
     * Decides all of a picture; nothing is drawn yet.
     *
     * @param origin by which people reach Atlas, as in {@code https://atlas.example}
     * @throws RequestException a 400 or a 404 that names what cannot be drawn
     */
    public Picture of(Composition composition, Publication publication, String origin) {
        ThemeValues.Query query = query(composition.map(), publication);
        if (composition.map().kind() != Kind.AREAS
                || !composition.map().frame().kind().equals("france")) {
            throw RequestException.unprocessable("kind-not-drawn", "Ce genre de carte ne se dessine pas encore.");
        }
        ThemeValues values = themes.values(publication, query);
        String link = origin + "/#" + MapLink.hash(query, composition.map());
        Scene usual = SceneComposer.compose(
                values,
                publication,
                territories.names(query.level(), publication.vintage()),
                PageFormat.of(composition.format()),
                new SceneComposer.Words(
                        composition.texts().title(), composition.texts().subtitle()));
        Scene scene = new Scene(
                        usual.heading(),
                        new Scene.Page(usual.format(), composition.look(), link),
                        usual.level(),
                        usual.legend(),
                        usual.panels(),
                        usual.keyFigures(),
                        composition.map().names() ? usual.labels() : List.of(),
                        usual.provenance())
                .with(spots.of(
                        new MapSpots.Wanted(
                                composition.map().events(), composition.map().actions()),
                        query.date(),
                        query.field()));
        return new Picture(composition, scene, publication, basemaps, link);
    }

    private ThemeValues.Query query(MapChoice map, Publication publication) {
        Theme theme = themes.theme(publication, map.theme());
        String field = map.field();
        if (field != null && !theme.takesField()) {
            throw RequestException.badRequest(
                    "field-not-of-theme",
                    "Le thème « %s » ne se lit pas par domaine : retirez le domaine.".formatted(theme.label()));
        }
        return new ThemeValues.Query(
                theme,
                Level.of(map.level()),
                map.date() == null ? usualDay : map.date(),
                field == null ? null : PolicyField.of(field),
                classification(map));
    }

    private static Classification classification(MapChoice map) {
        String method = map.method();
        Integer classes = map.classes();
        List<Double> bounds = map.bounds();
        if (classes != null && (classes < Classification.FEWEST || classes > Classification.MOST)) {
            throw RequestException.badRequest(
                    "illegal-number",
                    "Une carte a de %d à %d classes.".formatted(Classification.FEWEST, Classification.MOST));
        }
        return new Classification(
                method == null ? Classification.USUAL.way() : Classification.Way.of(method),
                classes == null ? Classification.USUAL.classes() : classes,
                bounds == null ? List.of() : bounds);
    }
}
