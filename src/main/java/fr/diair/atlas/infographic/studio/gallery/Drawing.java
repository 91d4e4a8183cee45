package fr.diair.atlas.infographic.studio.gallery;

import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.CompositionReader;
import fr.diair.atlas.infographic.composition.Picture;
import fr.diair.atlas.infographic.composition.Pictures;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.studio.DrawingTurn;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what is in the gallery: small for its list, in every kind of file to be published. */
public final class Drawing {
    private static final int PUBLISHED_SCALE = 2;

    private final Pictures pictures;
    private final Publications publications;
    private final DrawingTurn turn;

    public Drawing(Pictures pictures, Publications publications, DrawingTurn turn) {
        this.pictures = pictures;
        this.publications = publications;
        this.turn = turn;
    }

    /** @throws fr.diair.atlas.fault.RequestException a 400 or a 404 that says why it cannot be drawn */
    Picture decided(Composition composition, String origin) {
        return pictures.of(composition, publications.current(), origin);
    }

    Publication publication() {
        return publications.current();
    }

    /** Tells one small picture from another: what it shows, and of which data. */
    String drawnOf(Kept kept) {
        Publication publication = publications.current();
        return publication.dataVersion() + " " + publication.boundary().version() + " " + kept.composition();
    }

    byte[] thumbnail(Kept kept, String origin) {
        Picture picture = decided(CompositionReader.kept(kept.composition()), origin);
        return turn.take(() -> Thumbnail.of(picture.png(1)));
    }

    /** All that a link will show. */
    Snapshot.New snapshot(Kept kept, String origin) {
        Picture picture = decided(CompositionReader.kept(kept.composition()), origin);
        Scene scene = picture.scene();
        return turn.take(() -> {
            byte[] png = picture.png(PUBLISHED_SCALE);
            Snapshot said = new Snapshot(
                    true,
                    scene.heading().title(),
                    picture.alternative(),
                    scene.provenance().source(),
                    picture.link(),
                    picture.format().widthPx(),
                    picture.format().heightPx(),
                    scene.provenance().dataDate(),
                    scene.provenance().demo(),
                    scene.provenance().approximate(),
                    Instant.now());
            Snapshot.Files files = new Snapshot.Files(picture.svg(), png, picture.pdf(), Thumbnail.of(png));
            Publication publication = picture.publication();
            return new Snapshot.New(
                    said,
                    files,
                    publication.dataVersion(),
                    publication.boundary().version());
        });
    }

    /** Every word that somebody wrote into a composition, one to a line. */
    static String words(Composition composition, String title) {
        return Stream.concat(
                        Stream.of(
                                title,
                                composition.texts().title(),
                                composition.texts().subtitle(),
                                composition.texts().note(),
                                composition.texts().alternative()),
                        composition.blocks().stream().map(Composition.Block::text))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
