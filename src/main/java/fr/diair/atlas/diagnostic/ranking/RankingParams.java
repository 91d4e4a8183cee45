package fr.diair.atlas.diagnostic.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.ranking.RankingDefinition.Asked;
import fr.diair.atlas.diagnostic.ranking.RankingDefinition.ContractState;
import fr.diair.atlas.diagnostic.ranking.RankingDefinition.Filter;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.indicator.Indicator.Direction;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the definition of a ranking. What is left out takes its usual value; what is unknown or illegal is refused by field. */
public final class RankingParams {
    static final int MOST_CRITERIA = 20;
    private static final int MOST_ROWS = 5_000;
    private static final int USUAL_ROWS = 2_000;
    private static final int USUAL_COMMUNES = 500;
    private static final int MOST_CODES = 5_000;
    private static final int MOST_DRAWS = 10_000;
    private static final double HEAVIEST = 1_000_000;
    private static final Set<String> MEMBERS =
            Set.of("level", "date", "criteria", "normalisation", "missing", "filter", "robustness", "limit", "show");
    private static final Set<String> KINDS = Set.of("CC", "CA", "CU", "METRO");

    private final Map<String, Measure> catalogue;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private RankingParams(Map<String, Measure> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param catalogue every measure by its id
     * @throws RequestException a 422 with one sentence for each field at fault, a 400 for an unknown word or member
     */
    public static RankingDefinition read(ObjectNode body, Map<String, Measure> catalogue, LocalDate usualDay) {
        return new RankingParams(catalogue).definition(body, usualDay);
    }

    private RankingDefinition definition(ObjectNode body, LocalDate usualDay) {
        members(body, MEMBERS);
        Level level = Level.of(body.path("level").asText("epci"));
        JsonNode robustness = object(body, "robustness", Set.of("variation", "draws", "top", "seed"));
        Robustness.Wanted usual = Robustness.Wanted.USUAL;
        RankingDefinition definition = new RankingDefinition(
                level,
                day(body.path("date"), usualDay),
                criteria(body.path("criteria")),
                Normalisation.of(word(body, "normalisation")),
                Missing.of(word(body, "missing")),
                filter(object(
                        body,
                        "filter",
                        Set.of(
                                "kinds",
                                "regions",
                                "departements",
                                "contract",
                                "populationFrom",
                                "populationTo",
                                "codes"))),
                new Robustness.Wanted(
                        number(robustness, "variation", usual.variation(), 0, 0.9),
                        (int) whole(robustness, "draws", usual.draws(), 0, MOST_DRAWS),
                        (int) whole(robustness, "top", usual.top(), 1, MOST_ROWS),
                        whole(robustness, "seed", usual.seed(), 0, Integer.MAX_VALUE)),
                (int) whole(body, "limit", level == Level.COMMUNE ? USUAL_COMMUNES : USUAL_ROWS, 1, MOST_ROWS),
                texts(body, "show"));
        if (!faults.isEmpty()) {
            throw RequestException.invalidFields(faults);
        }
        return definition;
    }

    private List<Asked> criteria(JsonNode given) {
        List<Asked> criteria = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (!given.isArray() || given.isEmpty() || given.size() > MOST_CRITERIA) {
            faults.put("criteria", "Un classement a de 1 à %d critères.".formatted(MOST_CRITERIA));
            return criteria;
        }
        for (JsonNode one : given) {
            String at = "criteria." + criteria.size();
            members(one, Set.of("measure", "weight", "direction"));
            String id = one.path("measure").asText();
            Measure measure = catalogue.get(id);
            if (measure == null) {
                faults.put(
                        at + ".measure",
                        "Indicateur « %s » inconnu : le catalogue est à l'adresse /api/v1/measures.".formatted(id));
            } else if (!seen.add(id)) {
                faults.put(
                        at + ".measure",
                        "« %s » est déjà un critère : donnez-lui plus de poids.".formatted(measure.label()));
            }
            double weight =
                    one.path("weight").isMissingNode() ? 1 : one.path("weight").asDouble(0);
            if (!(weight > 0 && weight <= HEAVIEST)) {
                faults.put(at + ".weight", "Le poids d'un critère est un nombre plus grand que 0.");
            }
            criteria.add(new Asked(id, weight, highFirst(at, measure, one.path("direction"))));
        }
        return criteria;
    }

    /** As asked; else the greatest need first, and of capacities, which are had already, the least. */
    private boolean highFirst(String at, @Nullable Measure measure, JsonNode asked) {
        if (asked.isMissingNode() || asked.isNull()) {
            return measure == null || measure.direction() != Direction.CAPACITY;
        }
        if (!asked.asText().equals("high") && !asked.asText().equals("low")) {
            faults.put(at + ".direction", "Le sens d'un critère est « high » ou « low ».");
        }
        return !asked.asText().equals("low");
    }

    private Filter filter(JsonNode given) {
        List<String> kinds = texts(given, "kinds");
        if (!KINDS.containsAll(kinds)) {
            faults.put("filter.kinds", "Les natures d'EPCI sont CC, CA, CU et METRO.");
        }
        ContractState contract = ContractState.ANY;
        String word = given.path("contract").asText(contract.id());
        try {
            contract = ContractState.valueOf(word.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            faults.put("filter.contract", "« %s » n'est pas admis ; le sont : any, unsigned, none.".formatted(word));
        }
        Long from = population(given, "populationFrom");
        Long to = population(given, "populationTo");
        if (from != null && to != null && from > to) {
            faults.put("filter.populationTo", "La population la plus grande est plus petite que l'autre.");
        }
        return new Filter(
                kinds,
                texts(given, "regions"),
                texts(given, "departements"),
                contract,
                from,
                to,
                texts(given, "codes"));
    }

    private @Nullable Long population(JsonNode given, String name) {
        return given.path(name).isNumber() ? Long.valueOf(whole(given, name, 0, 0, Integer.MAX_VALUE)) : null;
    }

    private static void members(JsonNode given, Set<String> known) {
        given.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw RequestException.badRequest(
                        "unknown-member",
                        "Champ « %s » inconnu ; sont admis %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ", known.stream().sorted().toList())));
            }
        });
    }

    private static JsonNode object(JsonNode body, String name, Set<String> known) {
        JsonNode given = body.path(name);
        members(given, known);
        return given;
    }

    private static @Nullable String word(JsonNode body, String name) {
        return body.hasNonNull(name) ? body.get(name).asText() : null;
    }

    private List<String> texts(JsonNode given, String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode one : given.path(name)) {
            String text = one.asText().strip();
            if (!text.matches("[0-9A-Z]{1,9}")) {
                faults.put(name, "« %s » n'est pas un code.".formatted(text));
            }
            all.add(text);
        }
        if (all.size() > MOST_CODES) {
            faults.put(name, "%d codes au plus.".formatted(MOST_CODES));
        }
        return all.stream().distinct().toList();
    }

    private long whole(JsonNode given, String name, long usual, long least, long most) {
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            faults.put(name, "« %s » : un nombre entier de %d à %d est attendu.".formatted(name, least, most));
        }
        return value.asLong();
    }

    private double number(JsonNode given, String name, double usual, double least, double most) {
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isNumber() || value.asDouble() < least || value.asDouble() > most) {
            faults.put(name, "« %s » : un nombre de %s à %s est attendu.".formatted(name, least, most));
        }
        return value.asDouble();
    }

    private LocalDate day(JsonNode given, LocalDate usual) {
        if (given.isMissingNode() || given.isNull()) {
            return usual;
        }
        try {
            LocalDate day = LocalDate.parse(given.asText());
            if (day.getYear() >= 1943 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, with an example
        }
        faults.put(
                "date", "« %s » n'est pas une date de 1943 à 2100, par exemple 2019-12-31.".formatted(given.asText()));
        return usual;
    }
}
