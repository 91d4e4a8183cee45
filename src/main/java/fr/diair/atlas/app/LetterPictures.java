package fr.diair.atlas.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.Composition.Kind;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.composition.Pictures;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.newsletter.facts.LetterMaps;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.text.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The maps of letters, drawn as infographics are: the classes, colours and counts of the map on screen. */
final class LetterPictures implements LetterMaps {
    private static final int KEPT_BYTES = 16 << 20;
    /** In a mail, and on a telephone, its letters must stay large enough. */
    private static final PageFormat FORMAT = PageFormat.SQUARE;

    private final Pictures pictures;
    private final Publications publications;
    private final @Nullable String origin;
    private final Cache<Key, Picture> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Picture picture) -> picture.png().length)
            .build();

    private record Key(long dataVersion, String boundaries, Wanted wanted) {}

    /** @param origin printed on the maps; null: nobody would reach Atlas by an address of its own machine */
    LetterPictures(Pictures pictures, Publications publications, @Nullable String origin) {
        this.pictures = pictures;
        this.publications = publications;
        this.origin = origin;
    }

    @Override
    public Caption caption(Wanted wanted) {
        Scene scene = composed(publications.current(), wanted).scene();
        return new Caption(
                "%s, au %s.".formatted(scene.heading().title(), French.dayInWords(wanted.day())),
                scene.provenance().demo());
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
        var composed = composed(publication, wanted);
        Scene.Provenance provenance = composed.scene().provenance();
        String borders = provenance.approximate() ? " ; contours approchés" : "";
        return new Picture(
                composed.png(1),
                FORMAT.widthPx(),
                FORMAT.heightPx(),
                composed.alternative(),
                "%s, situation au %s%s".formatted(provenance.source(), French.day(wanted.day()), borders),
                provenance.demo());
    }

    private fr.diair.atlas.infographic.composition.Picture composed(Publication publication, Wanted wanted) {
        return pictures.of(
                new Composition(FORMAT.id(), Look.LIGHT, map(wanted), Composition.Texts.USUAL, List.of(), null),
                publication,
                origin);
    }

    private static MapChoice map(Wanted wanted) {
        return new MapChoice(
                Kind.AREAS,
                wanted.theme(),
                null,
                wanted.level(),
                wanted.day(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                false,
                false,
                Composition.Frame.FRANCE,
                true,
                true);
    }
}
