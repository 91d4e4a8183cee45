package fr.diair.atlas.newsletter.written;

import fr.diair.atlas.newsletter.edition.Edition;
import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Paper;
import fr.diair.atlas.paper.Type;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** An edition as A4 pages: tagged, with bookmarks, its links alive. */
final class PdfLetter {
    private static final int MOST_PAGES = 40;
    private static final Type TITLE = Type.TITLE.sized(22);
    private static final Type TEXT = Type.BODY.sized(10);
    private static final Type LEAD = Type.STRONG.sized(10);
    private static final Type PERIOD = Type.BODY.sized(11).coloured(Type.SOFT_INK);
    private static final Type HEAD = Type.HEAD.sized(14);
    private static final Type BIG = new Type(30, true, Type.ACCENT);
    private static final Type LINK = Type.BODY.sized(9).coloured(Type.ACCENT);
    private static final Type NOTE = Type.SMALL.sized(8);
    private static final double INDENT = 12;
    private static final double PICTURE = 400;
    private static final double HEAD_WITH = 60;

    private final Edition edition;
    private final Flow flow;

    private PdfLetter(Edition edition, Flow flow) {
        this.edition = edition;
        this.flow = flow;
    }

    static byte[] of(Edition edition) {
        try (Flow flow = new Flow(edition.title(), edition.period(), MOST_PAGES)) {
            new PdfLetter(edition, flow).write();
            return flow.bytes(edition.demo() ? "Données de démonstration – " + edition.title() : edition.title());
        }
    }

    private void write() {
        flow.entry(edition.title(), true);
        flow.pen().box(Paper.MARGIN, flow.y(), 36, 4, Type.ACCENT);
        flow.down(14);
        flow.write("H1", edition.title(), TITLE, 2);
        if (edition.period().isEmpty()) {
            flow.down(10);
        } else {
            flow.write("P", edition.period(), PERIOD, 12);
        }
        if (edition.demo()) {
            banner(Edition.DEMO);
        }
        edition.opening().forEach(one -> flow.write("P", one, TEXT, 7));
        edition.sections().forEach(this::section);
        sources();
    }

    private void banner(String words) {
        Type type = LEAD.coloured(Type.WARN_INK);
        double high = flow.pen().heightOf(words, type, flow.width() - 20) + 12;
        flow.pen().box(Paper.MARGIN, flow.y(), flow.width(), high, Type.WARN_SOFT);
        double top = flow.y() + 6;
        flow.pen().tagged("P", "", () -> flow.pen().paragraph(words, type, Paper.MARGIN + 10, top, flow.width() - 20));
        flow.down(high + 10);
    }

    private void section(Edition.Section section) {
        Edition.Image image = section.image();
        // A title stays with what it announces.
        double with = image == null ? HEAD_WITH : PICTURE * image.height() / image.width() + HEAD_WITH;
        flow.need(HEAD.leading() + with);
        flow.down(10);
        if (!section.heading().isEmpty()) {
            flow.entry(section.heading(), false);
            flow.write("H2", section.heading(), HEAD, 4);
        }
        section.paragraphs().forEach(one -> flow.write("P", one, TEXT, 6));
        if (section.big() != null) {
            big(section.big());
        }
        if (image != null) {
            flow.picture(image.png(), PICTURE, PICTURE * image.height() / image.width(), image.alternative(), 6);
        }
        Edition.Line lead = section.lead();
        if (lead != null) {
            String source = lead.source() == 0 ? "" : " [%d]".formatted(lead.source());
            flow.write("P", lead.text() + source, LEAD, 2);
            seen("Voir sur la carte", lead.href());
        }
        flow.within("L", () -> section.lines().forEach(this::item));
        if (section.more() != null) {
            seen(section.more().text(), section.more().href());
        }
    }

    private void big(Edition.Big big) {
        double high = BIG.leading() + TEXT.leading() + 14;
        flow.need(high);
        Color ground = Type.ACCENT_SOFT;
        flow.pen().box(Paper.MARGIN, flow.y(), flow.width(), high, ground);
        flow.pen().box(Paper.MARGIN, flow.y(), 4, high, Type.ACCENT);
        double baseline = flow.y() + BIG.size() + 6;
        flow.pen().tagged("P", "", () -> {
            flow.pen().text(big.value(), BIG, Paper.MARGIN + 16, baseline);
            flow.pen().text(big.label(), TEXT, Paper.MARGIN + 16, baseline + TEXT.leading() + 2);
        });
        flow.down(high + 8);
    }

    private void seen(String words, @Nullable String href) {
        if (href == null) {
            flow.write("P", words, TEXT, 6);
        } else {
            flow.linked("P", words, LINK, 0, 6, href);
        }
    }

    /** The whole of it opens what it is about. */
    private void item(Edition.Line line) {
        flow.need(flow.pen().heightOf(line.text(), TEXT, flow.width() - INDENT));
        flow.pen().text("•", TEXT.coloured(Type.ACCENT), Paper.MARGIN + 2, flow.y() + TEXT.size());
        if (line.href() == null) {
            double top = flow.y();
            double wide = flow.width() - INDENT;
            flow.pen()
                    .tagged("LI", "", () -> flow.pen().paragraph(line.text(), TEXT, Paper.MARGIN + INDENT, top, wide));
            flow.down(flow.pen().heightOf(line.text(), TEXT, wide) + 3);
        } else {
            flow.linked("LI", line.text(), TEXT, INDENT, 3, line.href());
        }
    }

    private void sources() {
        flow.need(HEAD_WITH);
        flow.down(12);
        flow.pen().line(Paper.MARGIN, flow.y(), Paper.MARGIN + flow.width(), flow.y(), Type.HAIRLINE, 0.6);
        flow.down(8);
        flow.entry("Sources", false);
        flow.write("H2", "Sources", Type.HEAD, 3);
        int number = 0;
        for (Edition.Source source : edition.sources()) {
            String text = "%d. %s".formatted(++number, source.text());
            if (source.href() == null) {
                flow.write("P", text, NOTE, 2);
            } else {
                flow.linked("P", text, NOTE, 0, 2, source.href());
            }
        }
        flow.linked("P", "Lettre composée avec Atlas : " + edition.home(), NOTE, 0, 0, edition.home());
    }
}
