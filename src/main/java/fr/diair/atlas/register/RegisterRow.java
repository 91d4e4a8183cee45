package fr.diair.atlas.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A row of a register as the page reads it.
 *
 * @param key as in addresses: the key columns, joined by {@code ~}
 * @param title by which people know it
 * @param values of the fields, by name
 * @param labels in French, of those values that are codes, choices or references
 * @param demo whether it is fictitious
 */
public record RegisterRow(
        String key, long revision, String title, ObjectNode values, Map<String, String> labels, boolean demo) {
    /** A page of rows, and how many there are in all. */
    public record Page(long total, int page, int size, java.util.List<RegisterRow> rows) {}
}
