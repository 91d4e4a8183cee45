package fr.diair.atlas.infographic.studio.series;

import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.Picture;
import fr.diair.atlas.infographic.composition.Pictures;
import fr.diair.atlas.infographic.file.PdfFile;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.text.French;
import fr.diair.atlas.text.Slug;
import fr.diair.atlas.work.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Draws a series, one picture after the other: stopped between two, told how far it is. */
final class Series {
    private static final int LONGEST_NAME = 60;

    private final Pictures pictures;
    private final Publication publication;
    private final String origin;
    private final SeriesAsked asked;
    private final List<Member> members;
    private final String title;

    /** @param publication all pictures are of the same data, whatever is published meanwhile */
    Series(Pictures pictures, Publication publication, String origin, SeriesAsked asked, List<Member> members) {
        this.pictures = pictures;
        this.publication = publication;
        this.origin = origin;
        this.asked = asked;
        this.members = members;
        this.title = pictures.of(asked.model(), publication, origin)
                .scene()
                .heading()
                .title();
        // What cannot be drawn is said before the work begins.
        pictures.of(composition(members.get(0)), publication, origin);
    }

    String name() {
        String words = title.replace(Member.NAME, "").strip();
        return "atlas-" + Slug.of(words, LONGEST_NAME, "serie")
                + (asked.kind() == SeriesAsked.Kind.PDF ? ".pdf" : ".zip");
    }

    int size() {
        return members.size();
    }

    byte[] drawn(Watch watch) {
        return asked.kind() == SeriesAsked.Kind.PDF ? pdf(watch) : zip(watch);
    }

    private byte[] pdf(Watch watch) {
        String subject = "%s – données au %s"
                .formatted(
                        French.number(members.size(), 0) + (members.size() < 2 ? " territoire" : " territoires"),
                        French.day(pictures.day(asked.model())));
        return PdfFile.atlas(title.replace(Member.NAME, "").strip(), subject, () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < members.size();
            }

            @Override
            public PdfFile.Sheet next() {
                return picture(next++, watch).sheet();
            }
        });
    }

    private byte[] zip(Watch watch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.size(); i++) {
                Picture picture = picture(i, watch);
                boolean svg = asked.kind() == SeriesAsked.Kind.SVG;
                zip.putNextEntry(new ZipEntry("%02d-%s.%s"
                        .formatted(
                                i + 1,
                                Slug.of(
                                        members.get(i).name(),
                                        LONGEST_NAME,
                                        members.get(i).code()),
                                asked.kind().id())));
                zip.write(svg ? picture.svg() : picture.png(asked.scale()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Picture picture(int i, Watch watch) {
        watch.check();
        watch.step(
                "Dessin de %s (%d sur %d)".formatted(members.get(i).name(), i + 1, members.size()),
                (double) i / members.size());
        return pictures.of(composition(members.get(i)), publication, origin);
    }

    private Composition composition(Member member) {
        return member.of(asked.model(), title);
    }
}
