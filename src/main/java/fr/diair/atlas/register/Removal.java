package fr.diair.atlas.register;

import java.util.List;

/**
 * What the removal of a row does to other rows.
 *
 * @param gone what goes along; the journal brings it back with the row
 * @param loosened what stays, without its link to what goes
 */
record Removal(List<Part> gone, List<Part> loosened) {
    /**
     * Rows of one register.
     *
     * @param words what so many of them are called, as in {@code jalons}
     */
    record Part(String register, long count, String words) {}
}
