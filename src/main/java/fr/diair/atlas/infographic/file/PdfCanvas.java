package fr.diair.atlas.infographic.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import fr.diair.atlas.infographic.drawing.Hatch;
import fr.diair.atlas.paper.Letters;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** PDFBox's Graphics2D with texts as texts in fonts that the document embeds, and hatches as lines. */
final class PdfCanvas extends PdfBoxGraphics2D {
    private final Letters letters;

    PdfCanvas(PDDocument document, double width, double height, Letters letters) throws IOException {
        super(document, (float) width, (float) height);
        this.letters = letters;
        // What archives take has no smoothed pictures.
        setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        setFontTextDrawer(new PdfBoxGraphics2DFontTextDrawer() {
            @Override
            protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
                return letters.of(font.isBold() || font.getFontName().contains("Bold"));
            }
        });
    }

    @Override
    public void drawString(String text, float x, float y) {
        super.drawString(letters.writable(text), x, y);
    }

    /** A hatched shape is its ground, then the drawing of all tiles that it touches, cut along its edge. */
    @Override
    public void fill(Shape shape) {
        if (!(getPaint() instanceof Hatch hatch)) {
            super.fill(shape);
            return;
        }
        setColor(hatch.ground());
        super.fill(shape);
        Shape before = getClip();
        clip(shape);
        setColor(hatch.ink());
        Path2D tiles = tiles(hatch, shape.getBounds2D());
        if (hatch.isFilled()) {
            super.fill(tiles);
        } else {
            setStroke(new BasicStroke((float) Hatch.LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            draw(tiles);
        }
        setClip(before);
        setPaint(hatch);
    }

    private static Path2D tiles(Hatch hatch, Rectangle2D room) {
        Path2D tiles = new Path2D.Double();
        int side = hatch.side();
        for (double y = Math.floor(room.getY() / side) * side; y < room.getMaxY(); y += side) {
            for (double x = Math.floor(room.getX() / side) * side; x < room.getMaxX(); x += side) {
                tiles.append(AffineTransform.getTranslateInstance(x, y).createTransformedShape(hatch.drawing()), false);
            }
        }
        return tiles;
    }
}
