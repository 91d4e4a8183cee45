package fr.diair.atlas.paper;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * A PDF of A4 pages, in French, with bookmarks and a foot on each page. It can be kept: it says of itself what PDF/A-2b asks
 * for, and embeds its letters.
 */
public final class Paper implements AutoCloseable {
    /** White on every side, in points. */
    public static final double MARGIN = 36;

    static final String CREATOR = "Atlas";

    private static final double FOOT = 24;
    private static final String LANGUAGE = "fr-FR";

    private final PDDocument document = new PDDocument();
    private final Letters letters;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<PDPage> pages = new ArrayList<>();
    private final List<Pen> pens = new ArrayList<>();
    private final PDRectangle size;
    private final int most;
    private final String title;
    private final String subject;
    private final @Nullable Tags tags;
    private @Nullable PDOutlineItem chapter;

    /** @param most the most pages there may be */
    public Paper(String title, String subject, boolean landscape, int most) {
        this(title, subject, landscape, most, false);
    }

    /** @param tagged whether what is written says what it is: what is not marked then counts as decoration */
    Paper(String title, String subject, boolean landscape, int most, boolean tagged) {
        this.most = most;
        this.title = title;
        this.subject = subject;
        this.tags = tagged ? new Tags(document) : null;
        this.letters = new Letters(document, tagged);
        PDRectangle a4 = PDRectangle.A4;
        size = landscape ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setSubject(subject);
        document.getDocumentInformation().setCreator(CREATOR);
        document.getDocumentCatalog().setLanguage(LANGUAGE);
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    public double width() {
        return size.getWidth();
    }

    /** Where the room of a page ends. */
    public double bottom() {
        return size.getHeight() - MARGIN - FOOT;
    }

    /** Between the margins. */
    public double room() {
        return width() - 2 * MARGIN;
    }

    public boolean hasRoomForAPage() {
        return pagesLeft() > 0;
    }

    /** How many more pages there may be. */
    public int pagesLeft() {
        return most - pages.size();
    }

    /** @throws IllegalStateException beyond the last page that there may be */
    public Pen page() {
        if (!hasRoomForAPage()) {
            throw new IllegalStateException("no more than " + most + " pages");
        }
        PDPage page = new PDPage(size);
        document.addPage(page);
        pages.add(page);
        try {
            pens.add(new Pen(new PDPageContentStream(document, page), letters, page, tags));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pens.get(pens.size() - 1);
    }

    /** How many pages there are so far. */
    public int pages() {
        return pages.size();
    }

    /** Leads to a place on the last page. @param y from the top */
    public void bookmark(String label, double y) {
        chapter = item(label, y);
        outline.addLast(chapter);
    }

    /** As {@link #bookmark}, under the last one of these. */
    public void bookmarkWithin(String label, double y) {
        if (chapter == null) {
            bookmark(label, y);
        } else {
            chapter.addLast(item(label, y));
        }
    }

    private PDOutlineItem item(String label, double y) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(label);
        item.setDestination(place(pages.size(), y));
        return item;
    }

    private PDPageFitWidthDestination place(int page, double y) {
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(pages.get(page - 1));
        place.setTop((int) Math.round(size.getHeight() - y));
        return place;
    }

    /** Whoever clicks in a room of a page is led to the top of another. @param from and {@code to}: pages, from 1 */
    public void link(int from, Rectangle2D room, int to) {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setDestination(place(to, 0));
        put(link, from, room, "Page " + to);
    }

    /** Whoever clicks in a room of a page is led to an address. @param from the page, from 1 @param words where it leads */
    public void link(int from, Rectangle2D room, String address, String words) {
        PDActionURI open = new PDActionURI();
        open.setURI(address);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(open);
        put(link, from, room, words);
    }

    private void put(PDAnnotationLink link, int from, Rectangle2D room, String words) {
        link.setRectangle(new PDRectangle(
                (float) room.getX(), (float) (size.getHeight() - room.getMaxY()), (float) room.getWidth(), (float)
                        room.getHeight()));
        link.setContents(words);
        link.setPrinted(true);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        try {
            pages.get(from - 1).getAnnotations().add(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param bytes of a PNG or JPEG, embedded once for each call */
    PDImageXObject picture(byte[] bytes) {
        try {
            return PDImageXObject.createFromByteArray(document, bytes, "picture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    Tags tags() {
        return tags;
    }

    /** Nothing can be added after. @param foot said at the foot of every page */
    public byte[] bytes(String foot) {
        try {
            for (int i = 0; i < pens.size(); i++) {
                Pen pen = pens.get(i);
                double y = size.getHeight() - MARGIN;
                String number = "%d / %d".formatted(i + 1, pens.size());
                pen.line(MARGIN, y - 10, width() - MARGIN, y - 10, Type.HAIRLINE, 0.5);
                pen.textShrunk(foot, Type.SMALL, MARGIN, y, room() - 40, 5);
                pen.textTo(number, Type.SMALL, width() - MARGIN, y);
                pen.close();
            }
            if (tags != null) {
                tags.finish(pages);
            }
            Archive.describe(document, title, subject, LANGUAGE);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
