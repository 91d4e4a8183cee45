package fr.diair.atlas.paper;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/**
 * A document written from top to bottom, page after page: chapters with their bookmarks and their line in the contents,
 * paragraphs, tables, figures. What it writes is tagged, so that it can be read aloud.
 */
public final class Flow implements AutoCloseable {
    private static final Type TEXT = Type.BODY.sized(9);
    private static final Type LEAD = Type.BODY.sized(10).coloured(Type.SOFT_INK);
    private static final Type NOTE = Type.SMALL.sized(7.5);
    private static final Type CHAPTER = Type.TITLE;
    private static final Type SECTION = Type.HEAD.sized(12);
    private static final Type FIGURE = Type.STRONG.sized(9.5).coloured(Type.BRAND);
    private static final double SECTION_WITH = 70;
    private static final double CONTENTS_LINE = 22;

    private final Paper paper;
    private final Tags tags;
    private final List<Entry> entries = new ArrayList<>();
    private Pen pen;
    private double y = Paper.MARGIN;
    private @Nullable Contents contents;

    private record Entry(String title, int page, boolean chapter) {}

    private record Contents(Pen pen, int page, PDStructureElement place) {}

    /** @param most the most pages there may be */
    public Flow(String title, String subject, int most) {
        paper = new Paper(title, subject, false, most, true);
        tags = Objects.requireNonNull(paper.tags());
        pen = paper.page();
    }

    public Pen pen() {
        return pen;
    }

    /** Where the next thing is written. */
    public double y() {
        return y;
    }

    /** Between the margins. */
    public double width() {
        return paper.room();
    }

    /** From here to the end of the page. */
    public double left() {
        return paper.bottom() - y;
    }

    public void down(double points) {
        y += points;
    }

    /** Turns the page. */
    public void turn() {
        pen = paper.page();
        y = Paper.MARGIN;
    }

    /** Turns the page when there is less room than that. */
    public void need(double height) {
        turned(height);
    }

    boolean turned(double height) {
        boolean turns = y + height > paper.bottom() && y > Paper.MARGIN;
        if (turns) {
            turn();
        }
        return turns;
    }

    /** What is written meanwhile is part of one thing. @param type of ISO 32000 */
    public void within(String type, Runnable writing) {
        tags.open(type);
        writing.run();
        tags.close();
    }

    /** A bookmark and a line in the contents for what follows. */
    public void entry(String title, boolean chapter) {
        if (chapter) {
            paper.bookmark(title, y);
        } else {
            paper.bookmarkWithin(title, y);
        }
        entries.add(new Entry(title, paper.pages(), chapter));
    }

    /** On a new page. @param lead what it is about; empty for none */
    public void chapter(String title, String lead) {
        turn();
        entry(title, true);
        pen.box(Paper.MARGIN, y, 36, 4, Type.ACCENT);
        y += 10;
        write("H1", title, CHAPTER, 4);
        if (!lead.isEmpty()) {
            write("P", lead, LEAD, 10);
        }
    }

    /** A title within a chapter, never alone at the foot of a page. @param with the height of what must follow it */
    public void section(String title, double with) {
        need(SECTION.leading() + 16 + Math.max(SECTION_WITH, with));
        y += y > Paper.MARGIN ? 12 : 0;
        entry(title, false);
        write("H2", title, SECTION, 5);
    }

    public void section(String title) {
        section(title, 0);
    }

    public void text(String text) {
        write("P", text, TEXT, 5);
    }

    /** What is said in small letters, below what it is about. */
    public void note(String text) {
        write("P", text, NOTE, 4);
    }

    /** @param after what stays white below */
    public void write(String tag, String text, Type type, double after) {
        need(pen.heightOf(text, type, width()));
        pen.tagged(tag, "", () -> y = pen.paragraph(text, type, Paper.MARGIN, y, width()));
        y += after;
    }

    /** As {@link #write}, where a click on any of it opens an address. @param x how far it stands from the margin */
    public void linked(String tag, String text, Type type, double x, double after, String address) {
        double wide = width() - x;
        need(pen.heightOf(text, type, wide));
        double top = y;
        pen.tagged(tag, "", () -> y = pen.paragraph(text, type, Paper.MARGIN + x, top, wide));
        double reach = Math.min(wide, pen.width(text, type));
        paper.link(paper.pages(), new Rectangle2D.Double(Paper.MARGIN + x, top, reach, y - top), address, text);
        y += after;
    }

    /** @param bytes of a PNG or JPEG @param wide and {@code high}: in points, on one page @param alt its words */
    public void picture(byte[] bytes, double wide, double high, String alt, double after) {
        need(high);
        pen.tagged("Figure", alt, () -> pen.picture(paper.picture(bytes), Paper.MARGIN, y, wide, high));
        y += high + after;
    }

    public void table(Table table) {
        new TableDrawing(table, this).draw();
        y += 6;
    }

    /** A drawing with its title, its unit, its source and its words, all on one page. */
    public void figure(Words words, Drawing drawing) {
        double height = drawing.height(width());
        String source = "Source : " + words.source();
        need(height(words, height));
        y += 4;
        pen.tagged("Caption", "", () -> {
            y = pen.paragraph(words.title(), FIGURE, Paper.MARGIN, y, width());
            y = pen.paragraph(words.unit(), NOTE, Paper.MARGIN, y, width());
        });
        y += 4;
        pen.tagged("Figure", words.alt(), () -> drawing.draw(pen, Paper.MARGIN, y, width()));
        y += height + 4;
        pen.tagged("P", "", () -> y = pen.paragraph(source, NOTE, Paper.MARGIN, y, width()));
        y += 8;
    }

    /** The same under a title of its own, which stays with it. */
    public void figure(String section, Words words, Drawing drawing) {
        section(section, height(words, drawing.height(width())));
        figure(words, drawing);
    }

    /** What a figure takes with all that is said of it. @param drawing the height of the drawing itself */
    private double height(Words words, double drawing) {
        return drawing
                + pen.heightOf(words.title(), FIGURE, width())
                + pen.heightOf(words.unit(), NOTE, width())
                + pen.heightOf("Source : " + words.source(), NOTE, width())
                + 20;
    }

    /** Keeps a page for the contents, which are written at the end. */
    public void contents() {
        turn();
        paper.bookmark("Sommaire", y);
        contents = new Contents(pen, paper.pages(), tags.kept("TOC"));
    }

    private void writeContents(Contents kept) {
        Pen there = kept.pen();
        tags.open(kept.place());
        there.box(Paper.MARGIN, Paper.MARGIN, 36, 4, Type.ACCENT);
        there.tagged("H1", "", () -> there.text("Sommaire", CHAPTER, Paper.MARGIN, Paper.MARGIN + 30));
        double line = Paper.MARGIN + 64;
        double within = Math.min(
                16,
                (paper.bottom()
                                - line
                                - CONTENTS_LINE
                                        * entries.stream()
                                                .filter(Entry::chapter)
                                                .count())
                        / Math.max(
                                1,
                                entries.stream().filter(one -> !one.chapter()).count()));
        for (Entry entry : entries) {
            Type type = entry.chapter() ? Type.STRONG.sized(10.5).coloured(Type.BRAND) : TEXT;
            double x = Paper.MARGIN + (entry.chapter() ? 0 : 14);
            double end = Paper.MARGIN + width();
            double baseline = line + (entry.chapter() ? 6 : 0);
            String page = String.valueOf(entry.page());
            there.tagged("TOCI", "", () -> {
                there.textWithin(entry.title(), type, x, baseline, end - x - 40);
                there.textTo(page, type, end, baseline);
            });
            double from = x + there.width(entry.title(), type) + 6;
            double to = end - there.width(page, type) - 6;
            if (from < to) {
                there.line(from, baseline - 1, to, baseline - 1, Type.HAIRLINE, 0.6);
            }
            paper.link(kept.page(), new Rectangle2D.Double(Paper.MARGIN, baseline - 10, width(), 14), entry.page());
            line = baseline + (entry.chapter() ? CONTENTS_LINE - 6 : within);
        }
        tags.close();
    }

    /** Nothing can be written after. @param foot said at the foot of every page */
    public byte[] bytes(String foot) {
        if (contents != null) {
            writeContents(contents);
        }
        return paper.bytes(foot);
    }

    @Override
    public void close() {
        paper.close();
    }
}
