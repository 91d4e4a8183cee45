package fr.diair.atlas.app;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF, where they stand: each run of letters that was written at once, by page. */
final class PaperBoxes {
    private PaperBoxes() {}

    /** @param box in points from the top left corner, of the letters themselves */
    record Run(int page, String text, Rectangle2D box) {}

    static List<Run> runs(PDDocument document) throws IOException {
        List<Run> runs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                Rectangle2D box = null;
                for (TextPosition one : positions) {
                    if (one.getUnicode().isBlank()) {
                        continue;
                    }
                    // From the baseline up to the height of small letters, and a little below: what ink surely takes.
                    double high = 0.5 * one.getFontSizeInPt();
                    Rectangle2D letter = new Rectangle2D.Double(
                            one.getXDirAdj(), one.getYDirAdj() - high, one.getWidthDirAdj(), high);
                    box = box == null ? letter : box.createUnion(letter);
                }
                if (box != null) {
                    runs.add(new Run(getCurrentPageNo(), text, box));
                }
            }
        };
        stripper.setSortByPosition(false);
        stripper.getText(document);
        return runs;
    }

    /** Pairs of runs of which one is written over the other. */
    static List<String> collisions(List<Run> runs) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                Run one = runs.get(i);
                Run other = runs.get(j);
                if (one.page() == other.page()) {
                    Rectangle2D common = one.box().createIntersection(other.box());
                    if (common.getWidth() > 0.5 && common.getHeight() > 0.5) {
                        found.add("page %d: « %s » and « %s »".formatted(one.page(), one.text(), other.text()));
                    }
                }
            }
        }
        return found;
    }

    /** Runs that are not wholly on their page, within the margins of a printer. */
    static List<String> outside(PDDocument document, List<Run> runs) {
        List<String> found = new ArrayList<>();
        for (Run run : runs) {
            float width = document.getPage(run.page() - 1).getMediaBox().getWidth();
            float height = document.getPage(run.page() - 1).getMediaBox().getHeight();
            if (!new Rectangle2D.Double(15, 15, width - 30, height - 30).contains(run.box())) {
                found.add("page %d: « %s »".formatted(run.page(), run.text()));
            }
        }
        return found;
    }
}
