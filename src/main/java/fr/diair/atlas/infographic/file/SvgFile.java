package fr.diair.atlas.infographic.file;

import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.drawing.Style;
import fr.diair.atlas.infographic.scene.Alternative;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes SVG files, in UTF-8, that a screen reader can name: title and description in French. */
final class SvgFile {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
    /** What Batik says of the root although it is the default, or used nowhere. */
    private static final List<String> DEFAULTS = List.of(
            "color-interpolation",
            "color-rendering",
            "fill-opacity",
            "image-rendering",
            "shape-rendering",
            "stroke-dashoffset",
            "stroke-opacity",
            "text-rendering",
            "xmlns:xlink");

    private SvgFile() {}

    static byte[] write(Scene scene, InfographicPainter painter) {
        Document document = newDocument();
        SvgCanvas canvas = new SvgCanvas(document);
        painter.draw(canvas);
        Element root = canvas.getRoot();
        DEFAULTS.forEach(root::removeAttribute);
        PageFormat format = scene.format();
        root.setAttribute("width", Integer.toString(format.widthPx()));
        root.setAttribute("height", Integer.toString(format.heightPx()));
        root.setAttribute(
                "viewBox", "0 0 %s %s".formatted(SvgPath.number(format.width()), SvgPath.number(format.height())));
        root.setAttribute("lang", "fr");
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "titre description");
        Node first = root.getFirstChild();
        root.insertBefore(words(document, "title", "titre", scene.heading().title()), first);
        root.insertBefore(words(document, "desc", "description", Alternative.of(scene)), first);
        tidy(root);
        return text(root).getBytes(StandardCharsets.UTF_8);
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Element root) {
        StringWriter text = new StringWriter();
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "0");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static Element words(Document document, String name, String id, String text) {
        Element element = document.createElementNS(SVG, name);
        element.setAttribute("id", id);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    /** Short colours, and a family of fonts for those who lack the first. */
    private static void tidy(Element element) {
        for (String colour : List.of("fill", "stroke")) {
            Matcher rgb = RGB.matcher(element.getAttribute(colour));
            if (rgb.matches()) {
                element.setAttribute(
                        colour, "#%02x%02x%02x".formatted(channel(rgb, 1), channel(rgb, 2), channel(rgb, 3)));
            }
        }
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", "'" + Style.FAMILY + "', sans-serif");
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                tidy(child);
            }
        }
    }

    private static int channel(Matcher rgb, int group) {
        return Integer.parseInt(rgb.group(group));
    }
}
