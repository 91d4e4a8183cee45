package fr.diair.atlas.table;

import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.table.source.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file.
 *
 * @param line the last line of the header, 0 when there is none
 * @param names unique
 * @param written the cells of that line, folded, to know it again further down; empty when there is none
 * @param fingerprint of the names
 */
record Header(long line, List<String> names, List<String> written, List<Correction> notices, String fingerprint) {
    /**
     * @param last the line of the names; null when there is none
     * @param groups the line above that names groups of columns, or null
     * @param width columns that the rows fill, which may be more than are named
     */
    static Header of(@Nullable Line last, @Nullable Line groups, int width) {
        List<Correction> notices = new ArrayList<>();
        if (last == null) {
            notices.add(
                    new Correction(
                            "no-header",
                            "Aucune ligne d'en-tête reconnue : les colonnes sont numérotées ; choisissez la ligne si elle existe."));
        }
        if (groups != null) {
            notices.add(new Correction(
                    "two-header-lines",
                    "L'en-tête tient sur deux lignes : les noms sont joints, comme « Population – Femmes »."));
        }
        int columns = Math.max(width, last == null ? 0 : LineTraits.width(last));
        List<String> raw = new ArrayList<>();
        String group = "";
        for (int i = 0; i < columns; i++) {
            group = groups == null || LineTraits.isBlankAt(groups, i) ? group : name(groups, i);
            raw.add(joined(group, name(last, i), groups, i));
        }
        List<String> names = unique(raw, last != null, notices);
        List<String> written = new ArrayList<>();
        for (int i = 0; last != null && i < LineTraits.width(last); i++) {
            written.add(CellText.fold(name(last, i)));
        }
        return new Header(last == null ? 0 : last.number(), names, written, notices, fingerprint(names));
    }

    /** The text of a cell as a name: on one line, single spaces. */
    private static String name(@Nullable Line line, int column) {
        if (line == null || column >= line.cells().size()) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (char c : CellText.strip(line.cells().get(column).text()).toCharArray()) {
            if (!CellText.isSpace(c)) {
                name.append(c);
            } else if (name.charAt(name.length() - 1) != ' ') {
                name.append(' ');
            }
        }
        return name.toString();
    }

    private static String joined(String group, String name, @Nullable Line groups, int column) {
        if (groups == null || group.isEmpty() || group.equals(name)) {
            return name;
        }
        if (name.isEmpty()) {
            return LineTraits.isBlankAt(groups, column) ? "" : group;
        }
        return group + " – " + name;
    }

    private static List<String> unique(List<String> raw, boolean named, List<Correction> notices) {
        Set<String> seen = new HashSet<>(raw);
        Set<String> given = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String base = raw.get(i).isEmpty() ? "colonne " + (i + 1) : raw.get(i);
            String name = base;
            for (int n = 2; given.contains(name) || (!name.equals(raw.get(i)) && seen.contains(name)); n++) {
                name = base + " (" + n + ")";
            }
            given.add(name);
            names.add(name);
            if (raw.get(i).isEmpty() && named) {
                notices.add(new Correction(
                        "unnamed-column",
                        "La colonne %d n'a pas de nom : elle est appelée « %s ».".formatted(i + 1, name)));
            } else if (!name.equals(base)) {
                notices.add(new Correction(
                        "repeated-column",
                        "La colonne « %s » existe plusieurs fois : la %dᵉ colonne est appelée « %s »."
                                .formatted(base, i + 1, name)));
            }
        }
        return names;
    }

    private static String fingerprint(List<String> names) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", names).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
