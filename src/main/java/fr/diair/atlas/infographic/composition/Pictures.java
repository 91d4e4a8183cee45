package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.scene.Brand;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.TerritoryQueries;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes pictures of compositions: what the page previews, what is exported and what is published come from here alike. */
public final class Pictures {
    private final MapComposer maps;
    private final Lands lands;
    private final Extents extents;
    private final TerritoryQueries territories;
    private final MapSpots spots;
    private final Beside beside;

    /** What stands beside maps, and the house styles. */
    public record Beside(BlockFigures figures, Brands brands) {}

    public Pictures(
            MapComposer maps,
            Lands lands,
            Extents extents,
            TerritoryQueries territories,
            MapSpots spots,
            Beside beside) {
        this.maps = maps;
        this.lands = lands;
        this.extents = extents;
        this.territories = territories;
        this.spots = spots;
        this.beside = beside;
    }

    /**
     * Decides all of a picture; nothing is drawn yet.
     *
     * @param origin by which people reach Atlas, as in {@code https://atlas.example}; null: no address is printed
     * @throws RequestException a 400 or a 404 that names what cannot be drawn
     */
    public Picture of(Composition composition, Publication publication, @Nullable String origin) {
        MapChoice map = composition.map();
        Level level = Level.of(map.level());
        Extent extent = extents.of(map.frame(), level, publication);
        PageFormat format = PageFormat.of(composition.format());
        MapComposer.Mapped mapped =
                maps.map(map, new MapComposer.Page(format, MapComposer.colours(composition), extent), publication);
        ThemeValues.Query query = asked(mapped.main().query(), map);
        Lands.Wanted land = new Lands.Wanted(publication.boundary().version(), query.level(), extent, map.paris());
        List<BlockFigures.Told> said = said(composition, publication, query.date());
        Brand brand = brand(composition);
        Scene.Page page = new Scene.Page(
                format,
                composition.look(),
                origin == null ? null : ShortLink.of(query, map.events()).address(origin),
                brand,
                PictureParts.blocks(composition, said, brand),
                composition.texts().alternative());
        Scene usual = SceneComposer.compose(
                mapped,
                extent,
                publication,
                territories.names(query.level(), publication.vintage()),
                page,
                new SceneComposer.Words(
                        composition.texts().title(), composition.texts().subtitle()));
        Scene scene = PictureParts.on(usual, composition)
                .with(spots.of(
                        new MapSpots.Wanted(map.events(), map.actions()),
                        query.date(),
                        query.field(),
                        lands.shown(land, format)));
        boolean demo = said.stream().anyMatch(BlockFigures.Told::demo);
        return new Picture(
                composition, demo ? scene.fictitious() : scene, publication, scale -> lands.of(land, format, scale));
    }

    /** As it was asked: one of several small maps may be of a field of its own. */
    private static ThemeValues.Query asked(ThemeValues.Query query, MapChoice map) {
        String field = map.field();
        return new ThemeValues.Query(
                query.theme(),
                query.level(),
                query.date(),
                field == null ? null : PolicyField.of(field),
                query.classification());
    }

    /** The day that the map is of. */
    public LocalDate day(Composition composition) {
        return maps.day(composition.map());
    }

    private List<BlockFigures.Told> said(Composition composition, Publication publication, LocalDate day) {
        return composition.blocks().stream()
                .filter(block -> block.kind().equals("figure") || block.kind().equals("chart"))
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
}
