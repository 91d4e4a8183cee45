package fr.diair.atlas.table.source;

import fr.diair.atlas.fault.DataException;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Walks over the characters of a text table before it is read, with the quoting rules of its reader: a quote opens only
 * at the start of a cell. Refuses what would swallow rows or memory, with the line where it begins.
 */
final class QuoteScan {
    /** Characters of one line, newlines in quotes included. */
    static final int LONGEST_LINE = 4 << 20;

    private static final int MOST_STRAYS = 10_000;

    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final String name;
    private final char separator;
    private final NavigableSet<Long> strays = new TreeSet<>();
    private Place place = Place.CELL_START;
    private boolean afterCarriageReturn;
    private long line = 1;
    private long rowLine = 1;
    private long openedLine;
    private int rowLength;
    private int cellLength;
    private int rowCells = 1;

    QuoteScan(String name, char separator) {
        this.name = name;
        this.separator = separator;
    }

    void accept(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            char c = buffer[i];
            if (c == '\n' || c == '\r') {
                newline(c);
            } else {
                afterCarriageReturn = false;
                if (++rowLength > LONGEST_LINE || ++cellLength > LineSource.LONGEST_CELL) {
                    throw tooLong();
                }
                if (place == Place.PLAIN && c != separator && c != 0) {
                    continue;
                }
                character(c);
            }
        }
    }

    private void character(char c) {
        if (c == 0) {
            throw new DataException(
                    "nul-bytes",
                    "Le fichier %s contient des octets nuls (ligne %d) : ce n'est pas un texte, ou son codage est UTF-16 ; exportez-le en CSV UTF-8 ou choisissez le codage."
                            .formatted(name, line));
        }
        switch (place) {
            case QUOTED -> place = c == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
            case AFTER_QUOTE -> afterQuote(c);
            default -> {
                if (c == separator) {
                    nextCell();
                } else if (c == '"' && place == Place.CELL_START) {
                    place = Place.QUOTED;
                    openedLine = line;
                } else {
                    place = Place.PLAIN;
                }
            }
        }
    }

    private void afterQuote(char c) {
        if (c == separator) {
            nextCell();
        } else if (c == '"') {
            place = Place.QUOTED;
        } else if (line != openedLine) {
            throw unclosed();
        } else if (strays.size() < MOST_STRAYS) {
            strays.add(rowLine);
        } else {
            throw new DataException(
                    "stray-quotes",
                    "Plus de %d lignes du fichier %s ont un guillemet mal placé : vérifiez le séparateur et l'export."
                            .formatted(MOST_STRAYS, name));
        }
    }

    private void nextCell() {
        place = Place.CELL_START;
        cellLength = 0;
        if (++rowCells > LineSource.MOST_COLUMNS) {
            throw new DataException(
                    "too-many-columns",
                    "La ligne %d du fichier %s a plus de %d colonnes : vérifiez le séparateur, ou les fins de ligne de l'export."
                            .formatted(rowLine, name, LineSource.MOST_COLUMNS));
        }
    }

    private void newline(char c) {
        boolean second = c == '\n' && afterCarriageReturn;
        afterCarriageReturn = c == '\r';
        if (second) {
            rowLine = place == Place.QUOTED ? rowLine : line;
            return;
        }
        line++;
        if (place == Place.QUOTED) {
            if (++rowLength > LONGEST_LINE || ++cellLength > LineSource.LONGEST_CELL) {
                throw tooLong();
            }
            return;
        }
        place = Place.CELL_START;
        rowLine = line;
        rowLength = 0;
        cellLength = 0;
        rowCells = 1;
    }

    private DataException tooLong() {
        return place == Place.QUOTED
                ? unclosed()
                : new DataException(
                        "line-too-long",
                        "La ligne %d du fichier %s est démesurée (plus de %d caractères) : ce n'est pas un tableau, ou ses fins de ligne sont perdues."
                                .formatted(rowLine, name, LineSource.LONGEST_CELL));
    }

    private DataException unclosed() {
        return new DataException(
                "unclosed-quote",
                "Le fichier %s a un guillemet ouvert ligne %d qui n'est pas refermé comme il faut : corrigez cette ligne."
                        .formatted(name, openedLine));
    }

    /** The lines whose quotes are misplaced, once all was seen. */
    NavigableSet<Long> end() {
        if (place == Place.QUOTED) {
            throw unclosed();
        }
        return strays;
    }
}
