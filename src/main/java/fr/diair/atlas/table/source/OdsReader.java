package fr.diair.atlas.table.source;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.fault.DataException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks once over the {@code content.xml} of an OpenDocument workbook, sheet after sheet and row after row. Repeated empty
 * rows and cells, which run to the edge of the sheet, are counted and never made.
 */
final class OdsReader {
    private static final long MOST_ROWS = 1_048_576;

    private final String name;
    private final XMLStreamReader xml;
    private final Set<String> hiddenStyles = new HashSet<>();
    private Merges merges = new Merges(List.of());
    private String style = "";
    private int depth;
    private long row;
    private int merged;
    private @Nullable Line repeated;
    private long repeats;

    OdsReader(String name, XMLStreamReader xml) {
        this.name = name;
        this.xml = xml;
    }

    /** How many cells of the sheet so far span several rows. */
    int merged() {
        return merged;
    }

    /** Goes to the next sheet, past what is left of this one: its name, or null at the end. */
    @Nullable
    String nextSheet() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> style = attribute("name", "");
                    case "table-properties" -> {
                        if (attribute("display", "").equals("false")) {
                            hiddenStyles.add(style);
                        }
                    }
                    case "table" -> {
                        if (++depth == 1) {
                            return begin();
                        }
                    }
                    default -> {
                        // Styles, changes and drawings hold no rows.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table")) {
                depth--;
            }
        }
        return null;
    }

    private String begin() {
        merges = new Merges(List.of());
        row = 0;
        merged = 0;
        repeated = null;
        repeats = 0;
        style = attribute("style-name", "");
        return attribute("name", "");
    }

    /** Of the sheet just entered. */
    boolean isHidden() {
        return hiddenStyles.contains(style);
    }

    /** The next row of the sheet with something in it, or null at its end. */
    @Nullable
    Line nextRow() throws XMLStreamException {
        if (repeated != null && repeats > 0) {
            repeats--;
            row++;
            return new Line(row, merges.apply(row, repeated.cells()), false);
        }
        while (depth > 0 && xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("table")) {
                    depth++; // inside a cell or a drawing: not this sheet
                } else if (depth == 1 && xml.getLocalName().equals("table-row")) {
                    Line line = row();
                    if (line != null) {
                        return line;
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table")) {
                depth--;
            }
        }
        return null;
    }

    @Nullable
    private Line row() throws XMLStreamException {
        long times = count("number-rows-repeated");
        List<Cell> cells = cells();
        boolean blank = cells.stream().allMatch(Cell::isBlank);
        if (blank) {
            row += times;
            return null;
        }
        require(row + times <= MOST_ROWS);
        row++;
        repeated = new Line(row, cells, false);
        repeats = times - 1;
        return new Line(row, merges.apply(row, cells), false);
    }

    private List<Cell> cells() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        long pending = 0;
        for (int event = next(); !isEnd(event, "table-row"); event = next()) {
            boolean cell = event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("table-cell")
                            || xml.getLocalName().equals("covered-table-cell"));
            if (!cell) {
                continue;
            }
            long times = count("number-columns-repeated");
            long rows = count("number-rows-spanned");
            OdsCell content = new OdsCell(xml);
            while (!content.take(next())) {
                require(content.length() <= LineSource.LONGEST_CELL);
            }
            Cell read = content.cell();
            if (read.kind() == Cell.Kind.EMPTY) {
                pending += times;
                continue;
            }
            require(cells.size() + pending + times <= LineSource.MOST_COLUMNS);
            for (; pending > 0; pending--) {
                cells.add(Cell.EMPTY);
            }
            if (rows > 1) {
                merges.add(new Merges.Zone(row + 1, row + rows, cells.size()));
                merged++;
            }
            for (long i = 0; i < times; i++) {
                cells.add(read);
            }
        }
        return cells;
    }

    private boolean isEnd(int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DataException(
                    "xml-entities",
                    "Le classeur %s contient des entités XML, qu'aucun tableur n'écrit : il est refusé."
                            .formatted(name));
        }
        return event;
    }

    private String attribute(String local, String otherwise) {
        return OdsCell.attribute(xml, local, otherwise);
    }

    private long count(String local) {
        long count = Long.parseLong(attribute(local, "1"));
        require(count >= 1 && count <= Integer.MAX_VALUE);
        return count;
    }

    private void require(boolean sound) {
        if (!sound) {
            throw new DataException(
                    "damaged-workbook",
                    "Le classeur %s a une feuille abîmée ou démesurée (vers la ligne %d) : enregistrez-la en CSV UTF-8."
                            .formatted(name, row + 1));
        }
    }
}
