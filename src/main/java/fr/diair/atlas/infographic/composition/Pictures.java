package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.scene.Brand;
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
        MapChoice map = composition.map();
        ThemeValues.Query query = query(map, publication);
        Extent extent = extents.of(map.frame(), query.level(), publication);
        PageFormat format = PageFormat.of(composition.format());
        Lands.Wanted land =
                new Lands.Wanted(publication.boundary().version(), query.level(), extent, map.paris());
        String link = origin + "/#" + MapLink.hash(query, map);
        List<BlockFigures.Said> said = said(composition, publication, query.date());
        Brand brand = brand(composition);
        Scene usual = SceneComposer.compose(
                themes.values(publication, query),
                extent,
                publication,
                territories.names(query.level(), publication.vintage()),
                format,
                new SceneComposer.Words(
                        composition.texts().title(), composition.texts().subtitle()));
        Scene scene = PictureParts.on(
                        usual,
                        new Scene.Page(
                                format,
                                composition.look(),
                                link,
                                brand,
                                PictureParts.blocks(composition, said, brand),
                                composition.texts().alternative()),
                        composition)
                .with(spots.of(
                        new MapSpots.Wanted(map.events(), map.actions()),
                        query.date(),
                        query.field(),
                        lands.shown(land, format)));
        boolean demo = said.stream().anyMatch(BlockFigures.Said::demo);
        return new Picture(
                composition, demo ? scene.fictitious() : scene, publication, scale -> lands.of(land, format, scale));
    }

    private List<BlockFigures.Said> said(Composition composition, Publication publication, LocalDate day) {
        return composition.blocks().stream()
                .filter(block -> block.about() != null)
                .map(block -> beside.figures()
                        .of(
                                new BlockFigures.Asked(
                                        block.id(),
                                        block.kind(),
                                        String.valueOf(block.about()),
                                        block.territory(),
                                        block.text(),
                                        PictureParts.room(block)),
                                publication,
                                day))
                .toList();
    }

    /** A style that is gone leaves Atlas's own: a picture of before can still be opened. */
    private Brand brand(Composition composition) {
        String key = composition.template();
        return key == null ? Brand.NONE : beside.brands().of(key).orElse(Brand.NONE);
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
