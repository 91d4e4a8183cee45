package fr.diair.atlas.paper;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Writes and draws on one page: points from the top left corner, y downwards. */
public final class Pen {
    private final PDPageContentStream out;
    private final Letters letters;
    private final PDPage page;
    private final double height;
    private final @Nullable Tags tags;
    private boolean marking;

    /** @param tags null in a document that does not say what its parts are */
    Pen(PDPageContentStream out, Letters letters, PDPage page, @Nullable Tags tags) {
        this.out = out;
        this.letters = letters;
        this.page = page;
        this.height = page.getMediaBox().getHeight();
        this.tags = tags;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void done(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is drawn meanwhile is one part of the document.
     *
     * @param type of ISO 32000: {@code P}, {@code H1}, {@code TD}, {@code Figure}
     * @param alt what a figure says, in words; empty where the words are written
     */
    public void tagged(String type, String alt, Runnable drawing) {
        if (tags == null || marking) {
            drawing.run();
            return;
        }
        int number = tags.mark(page, type, alt);
        done(() -> out.beginMarkedContent(COSName.getPDFName(type), number));
        marking = true;
        drawing.run();
        marking = false;
        done(out::endMarkedContent);
    }

    /** What is no part of anything is decoration. */
    private void drawn(Work work) {
        if (tags == null || marking) {
            done(work);
            return;
        }
        done(() -> {
            out.beginMarkedContent(COSName.ARTIFACT);
            work.run();
            out.endMarkedContent();
        });
    }

    /** One line. @param y of its baseline */
    public void text(String text, Type type, double x, double y) {
        drawn(() -> {
            out.beginText();
            out.setNonStrokingColor(type.colour());
            out.setFont(letters.of(type), (float) type.size());
            out.newLineAtOffset((float) x, (float) (height - y));
            out.showText(letters.writable(text));
            out.endText();
        });
    }

    /** One line that ends at x. */
    public void textTo(String text, Type type, double x, double y) {
        text(text, type, x - letters.width(text, type), y);
    }

    /** One line, cut where it does not fit. */
    public void textWithin(String text, Type type, double x, double y, double width) {
        text(letters.fitting(text, type, width), type, x, y);
    }

    /** One line in smaller letters where it does not fit, cut where the smallest do not either. */
    public void textShrunk(String text, Type type, double x, double y, double width, double smallest) {
        Type fitting = type;
        while (fitting.size() > smallest && letters.width(text, fitting) > width) {
            fitting = fitting.sized(Math.max(smallest, fitting.size() - 0.25));
        }
        textWithin(text, fitting, x, y, width);
    }

    /** Lines that end at x, in two at most. @param y baseline of the last */
    public void headTo(String text, Type type, double x, double y, double width) {
        List<String> lines = lines(text, type, width);
        if (lines.size() > 1) {
            String rest = String.join(" ", lines.subList(1, lines.size()));
            textTo(lines.get(0), type, x, y - type.leading());
            textToWithin(rest, type, x, y, width);
        } else {
            textTo(lines.get(0), type, x, y);
        }
    }

    /** One line that ends at x, cut where it does not fit. */
    public void textToWithin(String text, Type type, double x, double y, double width) {
        textTo(letters.fitting(text, type, width), type, x, y);
    }

    /** Lines of a width. @param y top of the first @return the foot of the last */
    public double paragraph(String text, Type type, double x, double y, double width) {
        double baseline = y + type.size();
        for (String line : lines(text, type, width)) {
            text(line, type, x, baseline);
            baseline += type.leading();
        }
        return baseline - type.size();
    }

    /** The height that a paragraph takes. */
    public double heightOf(String text, Type type, double width) {
        return lines(text, type, width).size() * type.leading();
    }

    /** Paragraphs, one under the other. @param y top of the first @return the foot of the last */
    public double paragraphs(List<String> texts, Type type, double x, double y, double width) {
        double foot = y;
        for (String text : texts) {
            foot = paragraph(text, type, x, foot, width);
        }
        return foot;
    }

    /** The height that paragraphs take. */
    public double heightOf(List<String> texts, Type type, double width) {
        return texts.stream().mapToDouble(text -> heightOf(text, type, width)).sum();
    }

    /** Breaks at ordinary spaces, never at no-break ones; a word that is too long breaks after hyphens, or is cut. */
    List<String> lines(String text, Type type, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : letters.held(text).strip().split("[ \\t\\r\\n]+")) {
            String space = line.isEmpty() ? "" : " ";
            for (String part : parts(word, type, width)) {
                String longer = line + space + part;
                if (line.isEmpty() || letters.width(longer, type) <= width) {
                    line = longer;
                } else {
                    lines.add(letters.fitting(line, type, width));
                    line = part;
                }
                space = "";
            }
        }
        lines.add(letters.fitting(line, type, width));
        return lines;
    }

    private String[] parts(String word, Type type, double width) {
        return word.indexOf('-') > 0 && letters.width(word, type) > width ? word.split("(?<=-)") : new String[] {word};
    }

    public double width(String text, Type type) {
        return letters.width(text, type);
    }

    public void fill(Shape shape, Color colour) {
        drawn(() -> {
            out.setNonStrokingColor(colour);
            if (trace(shape)) {
                out.fill();
            }
        });
    }

    public void stroke(Shape shape, Color colour, double width) {
        drawn(() -> {
            out.setStrokingColor(colour);
            out.setLineWidth((float) width);
            out.setLineJoinStyle(1);
            out.setLineCapStyle(1);
            if (trace(shape)) {
                out.stroke();
            }
        });
    }

    public void box(double x, double y, double width, double high, Color colour) {
        fill(new Rectangle2D.Double(x, y, width, high), colour);
    }

    public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        stroke(new java.awt.geom.Line2D.Double(x1, y1, x2, y2), colour, width);
    }

    /** @param y of its top */
    void picture(PDImageXObject image, double x, double y, double width, double high) {
        drawn(() -> out.drawImage(image, (float) x, (float) (height - y - high), (float) width, (float) high));
    }

    /** What is drawn meanwhile shows within a room only. */
    public void within(Rectangle2D room, Runnable drawing) {
        done(() -> {
            out.saveGraphicsState();
            trace(room);
            out.clip();
        });
        drawing.run();
        done(out::restoreGraphicsState);
    }

    /** @return false when there is nothing to draw */
    private boolean trace(Shape shape) throws IOException {
        PathIterator path = shape.getPathIterator(null);
        boolean any = false;
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            any = true;
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(x(at, 0), y(at, 0));
                case PathIterator.SEG_LINETO -> out.lineTo(x(at, 0), y(at, 0));
                case PathIterator.SEG_QUADTO -> out.curveTo1(x(at, 0), y(at, 0), x(at, 1), y(at, 1));
                case PathIterator.SEG_CUBICTO ->
                    out.curveTo(x(at, 0), y(at, 0), x(at, 1), y(at, 1), x(at, 2), y(at, 2));
                default -> out.closePath();
            }
        }
        return any;
    }

    private static float x(double[] at, int point) {
        return (float) at[2 * point];
    }

    private float y(double[] at, int point) {
        return (float) (height - at[2 * point + 1]);
    }

    void close() {
        done(out::close);
    }
}
