package fr.diair.atlas.table.source;

import fr.diair.atlas.cell.Cell;
import java.util.List;

/**
 * One line of a file or of a sheet.
 *
 * @param number where it starts, from 1
 * @param strayQuote text follows a closing quote: the cells may be cut wrongly
 */
public record Line(long number, List<Cell> cells, boolean strayQuote) {}
