package fr.diair.atlas.infographic.file;

import fr.diair.atlas.infographic.drawing.Hatch;
import fr.diair.atlas.infographic.drawing.Rimming;
import fr.diair.atlas.infographic.drawing.Style;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Locale;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGPaintDescriptor;
import org.apache.batik.svggen.SVGShape;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Batik's SVG generator with paths in short relative form, hatches as patterns, and texts that keep their measured width
 * whatever the font of the reader.
 */
final class SvgCanvas extends SVGGraphics2D implements Rimming {
    private static final String SVG = "http://www.w3.org/2000/svg";

    SvgCanvas(Document document) {
        super(context(document), false);
        shapeConverter = new SVGShape(generatorCtx) {
            @Override
            public Element toSVG(Shape shape) {
                if (!(shape instanceof Path2D)) {
                    return super.toSVG(shape);
                }
                Element path = element(document, "path");
                path.setAttribute("d", SvgPath.of(shape));
                return path;
            }
        };
    }

    private static SVGGeneratorContext context(Document document) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(2);
        context.setComment(null);
        context.setExtensionHandler(new DefaultExtensionHandler() {
            @Override
            public SVGPaintDescriptor handlePaint(Paint paint, SVGGeneratorContext within) {
                return paint instanceof Hatch hatch
                        ? new SVGPaintDescriptor("url(#" + id(hatch) + ")", "1", pattern(document, hatch))
                        : super.handlePaint(paint, within);
            }
        });
        return context;
    }

    /** A name for the hatches of the light page; the others are named by what they are made of. */
    private static String id(Hatch hatch) {
        if (hatch.equals(Hatch.UNAVAILABLE)) {
            return "non-disponible";
        }
        if (hatch.equals(Hatch.SECRET)) {
            return "secret";
        }
        if (hatch.equals(Hatch.STRIPES)) {
            return "a-confirmer";
        }
        return (hatch.form().name() + hex(hatch.ground()) + hex(hatch.ink()))
                .toLowerCase(Locale.ROOT)
                .replace('#', '-');
    }

    private static Element pattern(Document document, Hatch hatch) {
        Element pattern = element(document, "pattern");
        pattern.setAttribute("id", id(hatch));
        pattern.setAttribute("patternUnits", "userSpaceOnUse");
        pattern.setAttribute("width", Integer.toString(hatch.side()));
        pattern.setAttribute("height", Integer.toString(hatch.side()));
        Element ground = element(document, "rect");
        ground.setAttribute("width", Integer.toString(hatch.side()));
        ground.setAttribute("height", Integer.toString(hatch.side()));
        ground.setAttribute("fill", hex(hatch.ground()));
        ground.setAttribute("stroke", "none");
        pattern.appendChild(ground);
        Element drawing = element(document, "path");
        drawing.setAttribute("d", SvgPath.of(hatch.drawing()));
        drawing.setAttribute("fill", hatch.isFilled() ? hex(hatch.ink()) : "none");
        drawing.setAttribute("stroke", hatch.isFilled() ? "none" : hex(hatch.ink()));
        drawing.setAttribute("stroke-width", SvgPath.number(Hatch.LINE_WIDTH));
        pattern.appendChild(drawing);
        return pattern;
    }

    private static Element element(Document document, String name) {
        return document.createElementNS(SVG, name);
    }

    private static String hex(Color colour) {
        return "#%06x".formatted(colour.getRGB() & 0xffffff);
    }

    @Override
    public void drawString(String text, float x, float y) {
        domGroupManager.addElement(text(text, x, y), DOMGroupManager.FILL);
    }

    @Override
    public void drawRimmed(String text, float x, float y, Color colour, Color rim, double width) {
        setColor(colour);
        Element element = text(text, x, y);
        element.setAttribute("stroke", hex(rim));
        element.setAttribute("stroke-width", SvgPath.number(width));
        element.setAttribute("stroke-linejoin", "round");
        element.setAttribute("paint-order", "stroke");
        domGroupManager.addElement(element, DOMGroupManager.FILL);
    }

    private Element text(String text, float x, float y) {
        Document document = getDOMFactory();
        Element element = element(document, "text");
        element.setAttribute("x", SvgPath.number(x));
        element.setAttribute("y", SvgPath.number(y));
        element.setAttribute("textLength", SvgPath.number(Style.width(text, getFont())));
        element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        element.appendChild(document.createTextNode(text));
        return element;
    }
}
