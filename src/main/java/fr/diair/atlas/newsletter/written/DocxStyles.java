package fr.diair.atlas.newsletter.written;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a letter in Word, under the names by which Word knows titles. */
final class DocxStyles {
    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String HEADING = "Heading1";
    static final String NOTICE = "Notice";
    static final String BIG = "KeyFigure";
    static final String ITEM = "ListParagraph";
    static final String NOTE = "Note";

    private static final String FONT = "Arial";
    private static final String INK = "1B2433";
    private static final BigInteger BULLETS = BigInteger.ONE;

    private DocxStyles() {}

    /** @param halves size in half points @param before and {@code after}: space in twentieths of a point */
    private record Look(
            int halves,
            boolean bold,
            String colour,
            int before,
            int after,
            @Nullable Integer level) {}

    static void add(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setSpellingLanguage("fr-FR");
        put(styles, "Normal", "Normal", new Look(22, false, INK, 0, 120, null));
        put(styles, TITLE, "Title", new Look(48, true, "17324D", 0, 60, null));
        put(styles, SUBTITLE, "Subtitle", new Look(24, false, "4D5866", 0, 240, null));
        put(styles, HEADING, "heading 1", new Look(30, true, "17324D", 320, 100, 0));
        put(styles, NOTICE, "Avertissement", new Look(21, true, "5C3A00", 0, 200, null));
        put(styles, BIG, "Chiffre clé", new Look(64, true, "14625F", 60, 0, null));
        put(styles, ITEM, "List Paragraph", new Look(22, false, INK, 0, 60, null));
        put(styles, NOTE, "Note", new Look(18, false, "4D5866", 0, 60, null));
        page(document);
    }

    private static CTFonts fonts() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        return fonts;
    }

    private static void put(XWPFStyles styles, String id, String name, Look look) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal("Normal");
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(look.before()));
        spacing.setAfter(BigInteger.valueOf(look.after()));
        if (look.level() != null) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(look.level()));
        }
        CTRPr letters = style.addNewRPr();
        if (look.bold()) {
            letters.addNewB();
        }
        letters.addNewColor().setVal(look.colour());
        letters.addNewSz().setVal(BigInteger.valueOf(look.halves()));
        styles.addStyle(new XWPFStyle(style));
    }

    /** A4 with margins of 25 mm, in twentieths of a point. */
    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(1_440);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    /** The number of the one list of bullets there is. */
    static BigInteger bullets(XWPFDocument document) {
        XWPFNumbering numbering = document.createNumbering();
        if (numbering.getNum(BULLETS) == null) {
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ZERO);
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            level.addNewLvlText().setVal("•");
            var indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(360));
            indent.setHanging(BigInteger.valueOf(240));
            numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)), BULLETS);
        }
        return BULLETS;
    }
}
