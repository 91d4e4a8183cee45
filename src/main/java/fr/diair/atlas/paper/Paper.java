package fr.diair.atlas.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A PDF of A4 pages, in French, with bookmarks and a foot on each page. */
public final class Paper implements AutoCloseable {
    /** White on every side, in points. */
    public static final double MARGIN = 36;

    private static final double FOOT = 24;

    private final PDDocument document = new PDDocument();
    private final Letters letters = new Letters(document);
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<PDPage> pages = new ArrayList<>();
    private final List<Pen> pens = new ArrayList<>();
    private final PDRectangle size;
    private final int most;

    /** @param most the most pages there may be */
    public Paper(String title, String subject, boolean landscape, int most) {
        this.most = most;
        PDRectangle a4 = PDRectangle.A4;
        size = landscape ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setSubject(subject);
        document.getDocumentInformation().setCreator("Atlas");
        document.getDocumentCatalog().setLanguage("fr-FR");
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
            pens.add(new Pen(new PDPageContentStream(document, page), letters, size.getHeight()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pens.get(pens.size() - 1);
    }

    /** Leads to a place on the last page. @param y from the top */
    public void bookmark(String label, double y) {
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(pages.get(pages.size() - 1));
        place.setTop((int) Math.round(size.getHeight() - y));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(label);
        item.setDestination(place);
        outline.addLast(item);
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
