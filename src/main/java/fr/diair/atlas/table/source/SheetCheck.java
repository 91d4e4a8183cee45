package fr.diair.atlas.table.source;

import fr.diair.atlas.fault.DataException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks over one sheet of a workbook: addresses, indices and lengths within bounds, rows in order; gathers merged cells. */
final class SheetCheck {
    private static final long MOST_ROWS = 1_048_576;
    private static final int MOST_MERGES = 200_000;
    private static final int LONGEST_FIGURE = 400;
    private static final long FORMULA_WORK = 300_000_000L;
    private static final int ARRAY_FORMULAS = 20_000;

    private final String name;
    private final int strings;
    private final List<Merges.Zone> merges = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private long row;
    private String type = "n";
    private boolean inValue;
    private boolean inFormula;
    private int cellLength;
    private long formulaWork;
    private int longestShared;
    private int arrays;

    /** @param strings how many shared strings the workbook has */
    SheetCheck(String name, int strings) {
        this.name = name;
        this.strings = strings;
    }

    List<Merges.Zone> merges() {
        return merges;
    }

    void accept(XMLStreamReader xml) {
        if (xml.isStartElement()) {
            start(xml);
        } else if (xml.isEndElement()) {
            end(xml.getLocalName());
        } else if (xml.isCharacters()) {
            characters(xml);
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> row(xml.getAttributeValue(null, "r"));
            case "c" -> {
                column(xml.getAttributeValue(null, "r"));
                String found = xml.getAttributeValue(null, "t");
                type = found == null ? "n" : found;
                cellLength = 0;
            }
            case "v" -> {
                inValue = true;
                value.setLength(0);
            }
            case "f" -> formula(xml);
            case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
            default -> {
                // Nothing that the reader looks at.
            }
        }
    }

    private void characters(XMLStreamReader xml) {
        cellLength += xml.getTextLength();
        require(cellLength <= LineSource.LONGEST_CELL);
        if (inFormula) {
            longestShared = Math.max(longestShared, cellLength);
        }
        if (inValue && !type.equals("str")) {
            value.append(xml.getText());
            require(value.length() <= LONGEST_FIGURE);
        }
    }

    private void end(String element) {
        if (element.equals("v")) {
            inValue = false;
            if (type.equals("s") && !value.isEmpty()) {
                int index = Integer.parseInt(value.toString());
                require(index >= 0 && index < strings);
            }
        } else if (element.equals("f")) {
            inFormula = false;
        }
    }

    private void row(@Nullable String number) {
        long next = number == null ? row + 1 : Long.parseLong(number);
        require(next > row && next <= MOST_ROWS);
        row = next;
    }

    private void column(@Nullable String address) {
        if (address != null) {
            int column = columnOf(address);
            require(column >= 0 && column < LineSource.MOST_COLUMNS);
        }
    }

    /** From 0; -1 when it is no address. */
    private static int columnOf(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length() && i < 4 && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
            column = column * 26 + address.charAt(i) - 'A' + 1;
            i++;
        }
        return column - 1;
    }

    /** FastExcel writes shared formulas out, though only their values count here. */
    private void formula(XMLStreamReader xml) {
        inFormula = true;
        String kind = xml.getAttributeValue(null, "t");
        if ("shared".equals(kind)) {
            formulaWork += 20L + longestShared;
            require(formulaWork <= FORMULA_WORK);
        } else if ("array".equals(kind)) {
            require(++arrays <= ARRAY_FORMULAS);
        }
    }

    private void merge(@Nullable String reference) {
        String[] corners = reference == null ? new String[0] : reference.split(":");
        if (corners.length != 2) {
            return;
        }
        long top = Long.parseLong(corners[0].replaceAll("[^0-9]", ""));
        long bottom = Long.parseLong(corners[1].replaceAll("[^0-9]", ""));
        int column = columnOf(corners[0].replace("$", ""));
        require(merges.size() < MOST_MERGES && column >= 0);
        if (bottom > top) {
            merges.add(new Merges.Zone(top, bottom, column));
        }
    }

    private void require(boolean sound) {
        if (!sound) {
            throw new DataException(
                    "damaged-workbook",
                    "Le classeur %s a une feuille abîmée ou démesurée (vers la ligne %d) : enregistrez-la en CSV UTF-8."
                            .formatted(name, row));
        }
    }
}
