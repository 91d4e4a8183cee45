package fr.diair.atlas.table.source;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.CellText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** One cell of an OpenDocument sheet, taken from its start element to its end. Its comments are left aside. */
final class OdsCell {
    private static final int LONGEST_FIGURE = 40;

    private final XMLStreamReader xml;
    private final String type;
    private final String value;
    private final boolean error;
    private final StringBuilder text = new StringBuilder();
    private int depth = 1;
    private int aside;
    private int paragraphs;
    private int inParagraph;

    /** @param xml standing on the start element of the cell */
    OdsCell(XMLStreamReader xml) {
        this.xml = xml;
        String found = "";
        boolean isError = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("value-type")) {
                boolean extension = xml.getAttributeValue(i).equals("error");
                isError |= extension;
                found = found.isEmpty() && !extension ? xml.getAttributeValue(i) : found;
            }
        }
        this.type = found;
        this.error = isError;
        this.value = switch (found) {
            case "date" -> attribute(xml, "date-value", "");
            case "boolean" -> attribute(xml, "boolean-value", "");
            case "string" -> attribute(xml, "string-value", "");
            default -> attribute(xml, "value", "");
        };
    }

    static String attribute(XMLStreamReader xml, String local, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return otherwise;
    }

    int length() {
        return text.length();
    }

    /** True once the end of the cell was taken. */
    boolean take(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (aside == 0 && inParagraph > 0) {
                    text.append(xml.getText());
                }
            }
            default -> {
                // Comments and instructions.
            }
        }
        return depth == 0;
    }

    private void start() {
        depth++;
        String element = xml.getLocalName();
        if (aside > 0 || element.equals("annotation") || element.equals("table") || element.equals("shapes")) {
            aside++;
            return;
        }
        switch (element) {
            case "p", "h" -> {
                inParagraph++;
                if (paragraphs++ > 0) {
                    text.append('\n');
                }
            }
            case "s" ->
                text.append(" ".repeat(Math.max(0, Math.min(1000, Integer.parseInt(attribute(xml, "c", "1"))))));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {
                // Spans and links: only their text counts.
            }
        }
    }

    private void end() {
        depth--;
        if (aside > 0) {
            aside--;
        } else if (xml.getLocalName().equals("p") || xml.getLocalName().equals("h")) {
            inParagraph--;
        }
    }

    Cell cell() {
        String shown = text.isEmpty() && type.equals("string") ? value : text.toString();
        if (error) {
            return new Cell(shown, Cell.Kind.ERROR, null, null);
        }
        return switch (type) {
            case "float", "currency" -> number(shown);
            case "percentage" -> percentage(shown);
            case "date" -> date(shown);
            case "boolean" -> new Cell(value.equals("true") ? "VRAI" : "FAUX", Cell.Kind.BOOLEAN, null, null);
            default -> Cell.text(shown);
        };
    }

    private Cell number(String shown) {
        if (!isFigure()) {
            return Cell.text(shown);
        }
        BigDecimal number = XlsxCells.shown(new BigDecimal(value));
        String bare = CellText.strip(shown);
        // A code kept as a number and shown with its zeros.
        boolean padded = bare.matches("0[0-9]{1,19}") && new BigDecimal(bare).compareTo(number) == 0;
        return padded ? new Cell(bare, Cell.Kind.NUMBER, number, null) : Cell.number(number);
    }

    private Cell percentage(String shown) {
        return isFigure() ? XlsxCells.percent(XlsxCells.shown(new BigDecimal(value))) : Cell.text(shown);
    }

    private boolean isFigure() {
        return value.length() <= LONGEST_FIGURE && value.matches("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,3})?");
    }

    private Cell date(String shown) {
        try {
            return Cell.date(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value));
        } catch (DateTimeException e) {
            return Cell.text(shown);
        }
    }
}
