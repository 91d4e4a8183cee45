package fr.diair.atlas.newsletter.written;

import fr.diair.atlas.newsletter.edition.Edition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/** An edition as a Word file: titles by their styles, links alive, pictures with their words. */
final class DocxLetter {
    private static final double PICTURE_POINTS = 380; // within A4 between margins of 25 mm
    private static final String ACCENT = "14625F";

    private final XWPFDocument document = new XWPFDocument();
    private final Edition edition;

    private DocxLetter(Edition edition) {
        this.edition = edition;
    }

    /** @param at written into it */
    static byte[] of(Edition edition, Instant at) {
        DocxLetter letter = new DocxLetter(edition);
        try (XWPFDocument document = letter.document) {
            DocxStyles.add(document);
            var about = document.getProperties().getCoreProperties();
            about.setTitle(edition.title());
            about.setSubjectProperty(edition.period());
            about.setCreator("Atlas");
            about.setCreated(Optional.of(Date.from(at)));
            about.setModified(Optional.of(Date.from(at)));
            letter.write();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a picture of ours is no PNG", e);
        }
    }

    private void write() throws IOException, InvalidFormatException {
        paragraph(DocxStyles.TITLE, edition.title());
        if (!edition.period().isEmpty()) {
            paragraph(DocxStyles.SUBTITLE, edition.period());
        }
        if (edition.demo()) {
            paragraph(DocxStyles.NOTICE, Edition.DEMO);
        }
        edition.opening().forEach(one -> paragraph(null, one));
        for (Edition.Section section : edition.sections()) {
            section(section);
        }
        if (!edition.sources().isEmpty()) {
            paragraph(DocxStyles.HEADING, "Sources");
        }
        int number = 0;
        for (Edition.Source source : edition.sources()) {
            XWPFParagraph line = paragraph(DocxStyles.NOTE, "%d. %s ".formatted(++number, source.text()));
            link(line, "Les données vivantes", source.href());
        }
        XWPFParagraph end = paragraph(DocxStyles.NOTE, "Lettre composée avec ");
        link(end, "Atlas", edition.home());
        end.createRun().setText(".");
    }

    private XWPFParagraph paragraph(@Nullable String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    private static void link(XWPFParagraph paragraph, String words, @Nullable String href) {
        if (href == null) {
            paragraph.createRun().setText(words);
            return;
        }
        XWPFHyperlinkRun run = paragraph.createHyperlinkRun(href);
        run.setText(words);
        run.setColor(ACCENT);
        run.setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
    }

    private void section(Edition.Section section) throws IOException, InvalidFormatException {
        if (!section.heading().isEmpty()) {
            paragraph(DocxStyles.HEADING, section.heading());
        }
        section.paragraphs().forEach(one -> paragraph(null, one));
        if (section.big() != null) {
            XWPFParagraph big = paragraph(DocxStyles.BIG, "");
            link(big, section.big().value(), section.big().href());
            paragraph(null, section.big().label());
        }
        if (section.image() != null) {
            picture(section.image());
        }
        Edition.Line lead = section.lead();
        if (lead != null) {
            XWPFParagraph line = paragraph(null, "");
            XWPFRun run = line.createRun();
            run.setBold(true);
            run.setText(lead.text());
            line.createRun().setText(lead.source() == 0 ? " " : " [%d] ".formatted(lead.source()));
            link(line, "Voir sur la carte", lead.href());
        }
        section.lines().forEach(this::item);
        if (section.more() != null) {
            link(paragraph(null, ""), section.more().text(), section.more().href());
        }
    }

    /** What a fact is about is the link; what is said of it follows. */
    private void item(Edition.Line line) {
        XWPFParagraph item = paragraph(DocxStyles.ITEM, "");
        item.setNumID(DocxStyles.bullets(document));
        int end = line.text().lastIndexOf("\u00a0: ");
        link(item, end < 0 ? line.text() : line.text().substring(0, end), line.href());
        if (end >= 0) {
            item.createRun().setText(line.text().substring(end));
        }
    }

    private void picture(Edition.Image image) throws IOException, InvalidFormatException {
        XWPFRun run = paragraph(null, "").createRun();
        double high = PICTURE_POINTS * image.height() / image.width();
        run.addPicture(
                new ByteArrayInputStream(image.png()),
                Document.PICTURE_TYPE_PNG,
                image.name(),
                Units.toEMU(PICTURE_POINTS),
                Units.toEMU(high));
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(image.alternative());
        inline.getDocPr().setName(image.name());
    }
}
