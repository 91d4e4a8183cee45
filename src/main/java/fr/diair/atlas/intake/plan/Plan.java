package fr.diair.atlas.intake.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.diair.atlas.fault.DataException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to do with a received file. Kept with the batch, and as JSON on the wire.
 *
 * @param options by id, as texts
 * @param columns the column of the file that each field is taken from; null: none
 * @param constants the same text for all rows, by field
 * @param decisions by line: the code that a person chose, or that the line is left out
 * @param separator one character; {@code \t} or {@code tab} for a tabulation
 * @param header the line of the column names; null: found
 * @param vintage year of the file's codes; null: found
 */
public record Plan(
        String target,
        Map<String, String> options,
        Map<String, @Nullable String> columns,
        Map<String, String> constants,
        List<IndicatorColumn> indicators,
        Map<String, Decision> decisions,
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String sheet,
        @Nullable Long header,
        @Nullable Integer vintage,
        @Nullable Integer epsg,
        @Nullable String layer) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** One of the two, never both. */
    public record Decision(@Nullable String code, boolean skip) {
        @JsonCreator
        static Decision of(@JsonProperty("code") @Nullable String code, @JsonProperty("skip") @Nullable Boolean skip) {
            boolean left = Boolean.TRUE.equals(skip);
            if (left == (code != null)) {
                throw new DataException(
                        "bad-decision", "Pour une ligne, donnez un code, ou dites de la laisser : l'un des deux.");
            }
            return new Decision(code, left);
        }
    }

    /**
     * A column of figures and what it counts.
     *
     * @param code of the indicator; made from the column when null
     * @param kind {@code count}, {@code rate}, {@code amount} or {@code other}
     * @param numerator of a rate, the code of an indicator; null when it is not known
     * @param factor 100 for a percentage; null is 1
     * @param direction {@code need}, {@code capacity} or {@code neutral}
     * @param family the heading it stands under; null: that which is known of it, or none
     * @param period of this column; null: that of the file
     */
    public record IndicatorColumn(
            String column,
            @Nullable String code,
            @Nullable String label,
            @Nullable String definition,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String factor,
            @Nullable String direction,
            @Nullable String family,
            @Nullable String period) {}

    @JsonCreator
    public Plan(
            @JsonProperty("target") String target,
            @JsonProperty("options") @Nullable Map<String, String> options,
            @JsonProperty("columns") @Nullable Map<String, @Nullable String> columns,
            @JsonProperty("constants") @Nullable Map<String, String> constants,
            @JsonProperty("indicators") @Nullable List<IndicatorColumn> indicators,
            @JsonProperty("decisions") @Nullable Map<String, Decision> decisions,
            @JsonProperty("encoding") @Nullable String encoding,
            @JsonProperty("separator") @Nullable String separator,
            @JsonProperty("sheet") @Nullable String sheet,
            @JsonProperty("header") @Nullable Long header,
            @JsonProperty("vintage") @Nullable Integer vintage,
            @JsonProperty("epsg") @Nullable Integer epsg,
            @JsonProperty("layer") @Nullable String layer) {
        this.target = target == null ? "" : target;
        this.options = sorted(options);
        this.columns = sorted(columns);
        this.constants = sorted(constants);
        this.indicators = indicators == null ? List.of() : List.copyOf(indicators);
        this.decisions = sorted(decisions);
        this.encoding = encoding;
        this.separator = separator;
        this.sheet = sheet;
        this.header = header;
        this.vintage = vintage;
        this.epsg = epsg;
        this.layer = layer;
    }

    private static <V extends @Nullable Object> Map<String, V> sorted(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** A plan of which all is found by looking. */
    public static Plan of(String target, Map<String, String> options, Map<String, @Nullable String> columns) {
        return new Plan(target, options, columns, null, null, null, null, null, null, null, null, null, null);
    }

    /** @throws DataException when the text is no plan; it names the word that is too much */
    public static Plan parse(String json) {
        try {
            Plan plan = JSON.readValue(json, Plan.class);
            if (plan == null) {
                throw new DataException("bad-plan", "Le plan est vide : un objet JSON est attendu.");
            }
            return plan;
        } catch (UnrecognizedPropertyException e) {
            throw new DataException(
                    "bad-plan",
                    "Le plan a une propriété « %s » inconnue ; sont admises : %s."
                            .formatted(e.getPropertyName(), e.getKnownPropertyIds()),
                    e);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof DataException fault) {
                throw fault;
            }
            throw new DataException("bad-plan", "Le plan n'est pas un objet JSON de la forme attendue.", e);
        }
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is offered for the next file of the same shape: without what was said of single lines. */
    public Plan withoutDecisions() {
        return withDecisions(Map.of());
    }

    /**
     * This plan for another file of the same shape: what it said of the time and of the name of its own file is not said
     * of the other, nor that it replaces what was written by hand.
     *
     * @param suggested for the other file
     */
    public Plan forFile(Plan suggested) {
        Map<String, String> said = new TreeMap<>(options);
        said.remove("counted_on");
        said.remove("period");
        said.remove(Targets.REPLACE_BY_HAND);
        String source = said.get("source");
        if (source != null && source.startsWith("Fichier ")) {
            said.remove("source");
        }
        suggested.options.forEach((id, value) -> {
            if (id.equals("period") || id.equals("source")) {
                said.putIfAbsent(id, value);
            }
        });
        return new Plan(
                target,
                said,
                columns,
                constants,
                indicators,
                decisions,
                encoding,
                separator,
                sheet,
                header,
                vintage,
                epsg,
                layer);
    }

    public Plan withDecisions(Map<String, Decision> made) {
        return new Plan(
                target,
                options,
                columns,
                constants,
                indicators,
                made,
                encoding,
                separator,
                sheet,
                header,
                vintage,
                epsg,
                layer);
    }

    public Plan withIndicators(List<IndicatorColumn> said) {
        return new Plan(
                target, options, columns, constants, said, decisions, encoding, separator, sheet, header, vintage, epsg,
                layer);
    }

    public @Nullable String option(String id) {
        String value = options.get(id);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
