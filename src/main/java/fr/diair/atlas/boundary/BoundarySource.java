package fr.diair.atlas.boundary;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.vector.FeatureContent;
import fr.diair.atlas.vector.FeatureFile;
import fr.diair.atlas.vector.FeatureOptions;
import fr.diair.atlas.vector.FeatureRefusal;
import fr.diair.atlas.vector.VectorFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A boundary file and what is said of it.
 *
 * @param name as the person knows the file
 * @param codeField the attribute that holds the code of the commune; null: one of the usual names
 * @param nameField the attribute that holds its name; null: one of the usual names, if any
 */
public record BoundarySource(
        Path file,
        String name,
        FeatureOptions options,
        @Nullable String codeField,
        @Nullable String nameField) {
    /** In small letters; those of the IGN's ADMIN EXPRESS among them. */
    private static final List<String> CODES =
            List.of("insee_com", "code", "insee", "code_insee", "codgeo", "codeinsee", "com", "depcom");

    private static final List<String> NAMES = List.of("nom", "nom_com", "nom_officiel", "libgeo", "name", "libelle");
    private static final int LISTED = 20;

    /** A file of which nothing is said. */
    public static BoundarySource of(Path file) {
        return new BoundarySource(file, String.valueOf(file.getFileName()), FeatureOptions.DETECT, null, null);
    }

    /**
     * What a file holds.
     *
     * @param notices what was corrected on the way, or must be known
     */
    record Read(
            List<ReceivedPolygon> polygons,
            List<BoundaryReport.Notice> refusals,
            List<BoundaryReport.Notice> notices) {}

    /** What was said, for the name of the version: the same file read otherwise is another version. */
    String choices() {
        return options.equals(FeatureOptions.DETECT) && codeField == null && nameField == null
                ? ""
                : " %s %s %s".formatted(options, codeField, nameField);
    }

    /** @throws DataException when the file cannot be read, or has no attribute for the code */
    Read read() {
        FeatureContent content;
        try (FeatureFile features = FeatureFile.open(file, name, options)) {
            content = features.read(field -> isCode(field) || isName(field));
        }
        requireField(content);
        List<ReceivedPolygon> polygons = new ArrayList<>();
        List<BoundaryReport.Notice> refusals = new ArrayList<>();
        for (FeatureRefusal refusal : content.refusals()) {
            refusals.add(refused(refusal.code(), refusal.line(), code(refusal.attributes()), refusal.sentence()));
        }
        for (VectorFeature feature : content.features()) {
            String code = code(feature.attributes());
            if (code == null) {
                refusals.add(refused("no-code", feature.line(), null, "l'attribut du code est vide"));
            } else {
                polygons.add(new ReceivedPolygon(
                        code, text(feature.attributes(), nameField, NAMES), feature.geometry(), feature.line()));
            }
        }
        List<BoundaryReport.Notice> notices = new ArrayList<>();
        content.notices()
                .forEach(notice -> notices.add(new BoundaryReport.Notice(notice.code(), 0, null, notice.sentence())));
        if (content.epsg() == null || content.epsg() != fr.diair.atlas.geo.SourceCrs.DEGREES) {
            notices.add(new BoundaryReport.Notice(
                    "reprojected",
                    0,
                    null,
                    "coordonnées en %s, menées en longitude et latitude".formatted(content.crs())));
        }
        return new Read(polygons, refusals, notices);
    }

    private static BoundaryReport.Notice refused(String reason, int line, @Nullable String code, String sentence) {
        return new BoundaryReport.Notice(reason, line, code, "contour refusé : " + sentence);
    }

    private void requireField(FeatureContent content) {
        List<String> fields = content.fields();
        if (content.features().isEmpty() || fields.stream().anyMatch(this::isCode)) {
            return;
        }
        String known = fields.isEmpty()
                ? "aucun attribut"
                : String.join(", ", fields.subList(0, Math.min(LISTED, fields.size())));
        throw new DataException(
                "no-code-field",
                "Aucun attribut du fichier %s ne donne le code des communes%s. Dites lequel : %s."
                        .formatted(name, codeField == null ? "" : " (« " + codeField + " » n'y est pas)", known));
    }

    private boolean isCode(String field) {
        return is(field, codeField, CODES);
    }

    private boolean isName(String field) {
        return is(field, nameField, NAMES);
    }

    private static boolean is(String field, @Nullable String wanted, List<String> usual) {
        return wanted == null ? usual.contains(field.toLowerCase(Locale.ROOT)) : wanted.equals(field);
    }

    private @Nullable String code(Map<String, @Nullable Object> attributes) {
        return text(attributes, codeField, CODES);
    }

    /** The first of the usual names that has a value. */
    private static @Nullable String text(
            Map<String, @Nullable Object> attributes, @Nullable String wanted, List<String> usual) {
        String found = null;
        int best = Integer.MAX_VALUE;
        for (Map.Entry<String, @Nullable Object> attribute : attributes.entrySet()) {
            Object value = attribute.getValue();
            int rank = wanted == null ? usual.indexOf(attribute.getKey().toLowerCase(Locale.ROOT)) : 0;
            if (is(attribute.getKey(), wanted, usual)
                    && rank < best
                    && value != null
                    && !value.toString().isBlank()) {
                found = value.toString().strip();
                best = rank;
            }
        }
        return found;
    }
}
