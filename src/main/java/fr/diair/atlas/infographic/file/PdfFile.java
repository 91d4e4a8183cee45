package fr.diair.atlas.infographic.file;

import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.drawing.Piece;
import fr.diair.atlas.infographic.scene.Alternative;
import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.paper.Archive;
import fr.diair.atlas.paper.Letters;
import fr.diair.atlas.paper.Tags;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes PDF files: shapes as shapes, texts as texts in embedded fonts and in the order of reading, tagged, with a bookmark
 * for each picture; meant to be PDF/A-2b. Same input, same bytes.
 */
public final class PdfFile implements AutoCloseable {
    private static final double PRECISION = 0.1;
    private static final String LANGUAGE = "fr-FR";

    private final PDDocument document = new PDDocument();
    private final Letters letters = new Letters(document, false);
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Tags tags;
    private final String title;

    /** A picture to be. */
    public record Sheet(Scene scene, ProjectedBasemap basemap) {}

    private PdfFile(String title, String subject) throws IOException {
        this.title = title;
        this.tags = new Tags(document);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setDocumentOutline(outline);
        catalog.setLanguage(LANGUAGE);
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setSubject(subject);
        document.getDocumentInformation().setCreator("Atlas");
        Archive.describe(document, title, subject, LANGUAGE, null);
    }

    /** One picture on one page of its size. */
    static byte[] of(Scene scene, ProjectedBasemap basemap) {
        try (PdfFile file = new PdfFile(scene.heading().title(), Alternative.of(scene))) {
            file.add(scene, basemap);
            return file.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Many pictures, one a page, after a page of contents that leads to each.
     *
     * @param subject one line under the title
     * @param sheets taken one after the other, so that each may be composed when its turn comes
     */
    public static byte[] atlas(String title, String subject, Iterable<Sheet> sheets) {
        try (PdfFile file = new PdfFile(title, subject)) {
            PdfContents contents = new PdfContents(file.letters, file.tags);
            for (Sheet sheet : sheets) {
                contents.add(sheet.scene().heading(), file.add(sheet.scene(), sheet.basemap()));
            }
            contents.write(file.document, title, subject);
            return file.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPage add(Scene scene, ProjectedBasemap basemap) throws IOException {
        InfographicPainter painter = new InfographicPainter(scene, basemap, PRECISION);
        PDPage page = new PDPage(new PDRectangle(
                (float) scene.format().width(), (float) scene.format().height()));
        document.addPage(page);
        tags.open("Sect");
        PDOutlineItem bookmark = bookmark(scene.heading().title(), page);
        outline.addLast(bookmark);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.drawForm(form(scene, painter::drawGround));
            out.endMarkedContent();
            for (Piece piece : painter.pieces()) {
                PDFormXObject form = form(scene, g -> piece.marks().forEach(mark -> mark.draw(g)));
                String type = type(piece);
                out.beginMarkedContent(COSName.getPDFName(type), tags.mark(page, type, alternative(scene, piece)));
                out.drawForm(form);
                out.endMarkedContent();
                if (piece.role() == Piece.Role.MAP && scene.panels().size() > 1) {
                    int number = Integer.parseInt(piece.id().substring("map-".length()));
                    String caption = scene.panels().get(number - 1).caption();
                    bookmark.addLast(bookmark(Objects.requireNonNullElse(caption, "Carte " + number), page));
                }
            }
        }
        tags.close();
        return page;
    }

    private interface Drawing {
        void on(PdfCanvas canvas);
    }

    private PDFormXObject form(Scene scene, Drawing drawing) throws IOException {
        PdfCanvas canvas =
                new PdfCanvas(document, scene.format().width(), scene.format().height(), letters);
        drawing.on(canvas);
        canvas.dispose();
        return canvas.getXFormObject();
    }

    private static String type(Piece piece) {
        return switch (piece.role()) {
            case TITLE -> "H1";
            case SUBTITLE, WARNING, FIGURE, LEGEND, TEXT, SOURCE -> "P";
            case LOGO, MAP, LOCATOR, CHART, LINK -> "Figure";
        };
    }

    private static String alternative(Scene scene, Piece piece) {
        return switch (piece.role()) {
            case MAP -> map(scene, piece);
            case LOCATOR -> "Carte de situation";
            case LINK ->
                "QR code qui mène à la carte vivante\u00a0: " + scene.page().link();
            case LOGO -> logo(scene, piece);
            case CHART ->
                scene.page().blocks().stream()
                        .filter(block -> block.id().equals(piece.id()) && block instanceof Block.Chart)
                        .map(block -> Alternative.of((Block.Chart) block))
                        .findFirst()
                        .orElse("Graphique");
            default -> "";
        };
    }

    /** The whole is said once; the other maps say which they are. */
    private static String map(Scene scene, Piece piece) {
        int number = Integer.parseInt(piece.id().substring("map-".length()));
        String caption = scene.panels().get(number - 1).caption();
        if (number == 1) {
            return Alternative.of(scene);
        }
        return "Carte %d%s".formatted(number, caption == null ? "" : "\u00a0: " + caption);
    }

    private static String logo(Scene scene, Piece piece) {
        return scene.page().blocks().stream()
                .filter(block -> block.id().equals(piece.id()) && block instanceof Block.Picture)
                .map(block -> ((Block.Picture) block).logo().alternative())
                .findFirst()
                .orElseGet(() -> {
                    var logo = scene.page().brand().logo();
                    return logo == null ? "Logo" : logo.alternative();
                });
    }

    private static PDOutlineItem bookmark(String label, PDPage page) {
        PDPageFitDestination place = new PDPageFitDestination();
        place.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(label);
        item.setDestination(place);
        return item;
    }

    private byte[] bytes() throws IOException {
        List<PDPage> pages = new ArrayList<>();
        document.getPages().forEach(pages::add);
        tags.finish(pages);
        document.setDocumentId((long) title.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
