package fr.diair.atlas.infographic.studio.gallery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the link of a composition shows, as it was drawn on the day of its publication.
 *
 * @param open whether the link still shows it
 * @param source of the figures
 * @param link of the living map
 * @param width of the picture, in pixels
 */
record Snapshot(
        boolean open,
        String title,
        String alternative,
        String source,
        String link,
        int width,
        int height,
        @Nullable LocalDate date,
        boolean demo,
        boolean approximate,
        Instant publishedAt) {

    /** The same picture in every kind of file. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Files(byte[] svg, byte[] png, byte[] pdf, byte[] thumbnail) {}

    /** What is drawn to be published. @param dataVersion of the figures @param boundaries version of the borders */
    record New(Snapshot snapshot, Files files, long dataVersion, String boundaries) {}

    /** A kind of file. */
    enum Kind {
        SVG("svg", "image/svg+xml"),
        PNG("png", "image/png"),
        PDF("pdf", "application/pdf"),
        THUMBNAIL("thumbnail", "image/png");

        private final String column;
        private final String type;

        Kind(String column, String type) {
            this.column = column;
            this.type = type;
        }

        String column() {
            return column;
        }

        String type() {
            return type;
        }
    }
}
