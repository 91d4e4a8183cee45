package fr.diair.atlas.infographic.file;

import fr.diair.atlas.infographic.scene.Scene.Heading;
import fr.diair.atlas.paper.Letters;
import fr.diair.atlas.paper.Tags;
import fr.diair.atlas.paper.Type;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;

/** The first pages of an atlas: what is in it and on which page, each line leading there. */
final class PdfContents {
    private static final double SHARE_OF_MARGIN = 0.07;
    private static final double PITCH = 1.75;
    private static final int PRINTED = 4;

    private final Letters letters;
    private final Tags tags;
    /** They are read before what they lead to. */
    private final PDStructureElement place;

    private final List<Line> lines = new ArrayList<>();

    private record Line(Heading heading, PDPage page) {}

    PdfContents(Letters letters, Tags tags) {
        this.letters = letters;
        this.tags = tags;
        this.place = tags.kept("Sect");
    }

    void add(Heading heading, PDPage page) {
        lines.add(new Line(heading, page));
    }

    /** Pages of the size of the first picture, before all others. Nothing when there is no picture. */
    void write(PDDocument document, String title, String subject) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        PDRectangle size = lines.get(0).page.getMediaBox();
        double letter = Math.min(size.getWidth(), size.getHeight()) / 55;
        double margin = SHARE_OF_MARGIN * Math.min(size.getWidth(), size.getHeight());
        int first = (int) ((size.getHeight() - 2 * margin - 6 * letter) / (PITCH * letter));
        int count = (lines.size() + first - 1) / first;
        for (int i = 0; i < count; i++) {
            PDPage page = new PDPage(size);
            document.getPages().insertBefore(page, lines.get(0).page);
            List<Line> those = lines.subList(i * first, Math.min(lines.size(), (i + 1) * first));
            tags.open(place);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                double y = size.getHeight() - margin - 2 * letter;
                write(out, page, "H1", title, new Type(2 * letter, true, Type.BRAND), margin, y);
                write(out, page, "P", subject, new Type(letter, false, Type.SOFT_INK), margin, y - 1.8 * letter);
                y -= 4.5 * letter;
                for (int k = 0; k < those.size(); k++) {
                    line(page, out, those.get(k), count + i * first + k + 1, letter, margin, y);
                    y -= PITCH * letter;
                }
            }
            tags.close();
        }
    }

    private void line(
            PDPage page, PDPageContentStream out, Line line, int number, double letter, double margin, double y)
            throws IOException {
        Type type = new Type(letter, false, Type.INK);
        String figure = Integer.toString(number);
        double right = page.getMediaBox().getWidth() - margin;
        double room = right - margin - 4 * letter;
        String subtitle = line.heading.subtitle();
        String words = line.heading.title() + (subtitle == null || subtitle.isBlank() ? "" : " – " + subtitle);
        write(out, page, "P", letters.fitting(words, type, room), type, margin, y);
        write(out, page, "P", figure, type, right - letters.width(figure, type), y);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(
                (float) margin, (float) (y - 0.35 * letter), (float) (right - margin), (float) (PITCH * letter)));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        PDPageFitDestination place = new PDPageFitDestination();
        place.setPage(line.page);
        link.setDestination(place);
        link.setContents(line.heading.title());
        link.getCOSObject().setInt(COSName.F, PRINTED);
        page.getAnnotations().add(link);
    }

    private void write(PDPageContentStream out, PDPage page, String tag, String text, Type type, double x, double y)
            throws IOException {
        out.beginMarkedContent(COSName.getPDFName(tag), tags.mark(page, tag, ""));
        out.beginText();
        out.setNonStrokingColor(type.colour());
        out.setFont(letters.of(type.bold()), (float) type.size());
        out.newLineAtOffset((float) x, (float) y);
        out.showText(letters.writable(text));
        out.endText();
        out.endMarkedContent();
    }
}
