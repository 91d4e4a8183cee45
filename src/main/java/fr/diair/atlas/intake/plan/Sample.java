package fr.diair.atlas.intake.plan;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.CellFault;
import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.cell.NumberCell;
import fr.diair.atlas.cell.Reading;
import java.util.List;
import java.util.regex.Pattern;

/** The first cells of a column, and what they look like. */
record Sample(List<Cell> cells) {
    private static final Pattern COMMUNE = Pattern.compile("(?i)(?:\\d{4,5}|2[AB]\\d{3}|Z[A-D]\\d{3,4})(?:[.,]0)?");
    private static final Pattern SIREN = Pattern.compile("2\\d{8}");
    private static final Pattern SHORT = Pattern.compile("(?i)\\d{1,3}|2[AB]");
    private static final double MOST = 0.8;

    boolean looksLikeCommunes() {
        return mostly(COMMUNE);
    }

    boolean looksLikeSiren() {
        return mostly(SIREN);
    }

    /** Departements or regions. */
    boolean looksLikeShortCodes() {
        return mostly(SHORT);
    }

    boolean looksLikeCodes() {
        return looksLikeCommunes() || looksLikeSiren() || looksLikeShortCodes();
    }

    boolean looksLikeNumbers() {
        int values = 0;
        int faults = 0;
        for (Cell cell : cells) {
            try {
                values += NumberCell.read(cell).state() == Reading.State.VALUE ? 1 : 0;
            } catch (CellFault fault) {
                faults++;
            }
        }
        return values > 0 && faults <= cells.size() / 10;
    }

    private boolean mostly(Pattern pattern) {
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        long fitting = cells.stream()
                .filter(cell -> pattern.matcher(CellText.strip(cell.text())).matches())
                .count();
        return filled > 0 && fitting >= MOST * filled;
    }

    /** The first five texts that are not blank, cut. */
    List<String> texts() {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> CellText.strip(cell.text()))
                .map(text -> text.length() > 80 ? text.substring(0, 80) + "…" : text)
                .distinct()
                .limit(5)
                .toList();
    }
}
